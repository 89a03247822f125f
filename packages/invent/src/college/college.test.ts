import { cleRnie, uai } from "@navette/formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rentree } from "./calendrier.ts";
import { inventCollege } from "./college.ts";
import { TAILLE_DIVISION } from "./divisions.ts";
import { type College, NIVEAUX } from "./modele.ts";
import { NIVEAU } from "./niveaux.ts";

fc.configureGlobal({ seed: 2025, numRuns: 8 });

const colleges = fc
  .record({ eleves: fc.integer({ min: 30, max: 700 }), graine: fc.string() })
  .map(({ eleves, graine }) => inventCollege({ eleves, graine, annee: 2025 }));
const grand = inventCollege({ eleves: 1000, graine: "grand collège", annee: 2025 });

const presents = ({ eleves }: College) => eleves.filter(({ sortie }) => sortie === null);
const de = (college: College, code: string) =>
  presents(college).filter(({ place }) => place?.division === code || place?.groupes.includes(code));

describe("un collège inventé", () => {
  test("a exactement le nombre d'élèves demandé, et la même demande donne le même collège", () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 400 }), fc.string(), (eleves, graine) => {
        const college = inventCollege({ eleves, graine, annee: 2025 });
        expect(presents(college)).toHaveLength(eleves);
        expect(inventCollege({ eleves, graine, annee: 2025 })).toEqual(college);
        expect(inventCollege({ eleves, graine: `${graine}!`, annee: 2025 })).not.toEqual(college);
      }),
    );
  });

  test("n'existe pas au-dessous de 30 élèves ni au-dessus de 3 000", () => {
    for (const eleves of [29, 3001, 100.5]) {
      expect(() => inventCollege({ eleves, graine: "x", annee: 2025 })).toThrow(RangeError);
    }
  });

  test("a quatre niveaux et des divisions de 24 à 30 élèves, sauf en SEGPA et dans les tout petits collèges", () => {
    fc.assert(
      fc.property(colleges, (college) => {
        expect(new Set(college.divisions.map(({ niveau }) => niveau))).toEqual(new Set(NIVEAUX));
        for (const { code, segpa } of college.divisions) {
          const effectif = de(college, code).length;
          expect(effectif).toBeGreaterThan(0);
          expect(effectif).toBeLessThanOrEqual(segpa ? 16 : TAILLE_DIVISION.max);
          if (!segpa && presents(college).length >= 100) expect(effectif).toBeGreaterThanOrEqual(TAILLE_DIVISION.min);
        }
      }),
    );
  });

  test("ne met dans un groupe que trente élèves au plus, et donne à chacun les groupes de ses langues et de ses options", () => {
    fc.assert(
      fc.property(colleges, (college) => {
        const groupes = new Map(college.groupes.map((groupe) => [groupe.code, groupe]));
        for (const { code } of college.groupes) {
          expect(de(college, code).length).toBeGreaterThan(0);
          expect(de(college, code).length).toBeLessThanOrEqual(TAILLE_DIVISION.max);
          expect(code.length).toBeLessThanOrEqual(8);
        }
        for (const { place, choix } of presents(college)) {
          if (place === null) continue;
          const suivies = place.groupes.map((code) => groupes.get(code)?.matiere);
          if (choix.lv2 !== null) expect(suivies).toContain(choix.lv2);
          for (const matiere of choix.facultatives) expect(suivies).toContain(matiere);
          expect(new Set(suivies).size).toBe(suivies.length);
        }
      }),
    );
  });

  test("a des groupes qui croisent des divisions, d'autres des niveaux, et des moitiés de division", () => {
    const croises = grand.groupes.map(({ code }) => de(grand, code).map(({ place }) => place));
    expect(croises.some((places) => new Set(places.map((place) => place?.division)).size > 2)).toBe(true);
    expect(croises.some((places) => new Set(places.map((place) => place?.niveau)).size > 1)).toBe(true);
    expect(grand.groupes.filter(({ code }) => code.endsWith("AP1")).length).toBeGreaterThan(3);
  });

  test("a une SEGPA, une ULIS dont les élèves sont dans les divisions ordinaires, et une section sportive", () => {
    const filieres = new Map(presents(grand).map((eleve) => [eleve.place?.filiere, eleve]));
    expect(new Set(filieres.keys())).toEqual(new Set(["ordinaire", "segpa", "ulis", "sportive", undefined]));
    const segpa = new Set(grand.divisions.filter((division) => division.segpa).map(({ code }) => code));
    for (const { place } of presents(grand)) {
      if (place !== null) expect(segpa.has(place.division)).toBe(place.filiere === "segpa");
    }
  });

  test("donne des INE de la plage de fiction, uniques, et un UAI dont la lettre est juste, d'aucun département", () => {
    fc.assert(
      fc.property(colleges, (college) => {
        const ines = college.eleves.flatMap(({ ine }) => ine ?? []);
        expect(new Set(ines).size).toBe(ines.length);
        for (const ine of ines) expect(ine).toBe(`${ine.slice(0, 9)}${cleRnie(ine.slice(0, 9))}`);
        expect(ines.every((ine) => ine.startsWith("99"))).toBe(true);
        const uais = [college.etablissement, ...college.origines].map((etablissement) => etablissement.uai);
        expect(new Set(uais).size).toBe(uais.length);
        for (const each of uais) {
          expect(uai.read(each)).toBe(each);
          expect(each).toMatch(/^099/);
        }
      }),
    );
  });

  test("laisse sans INE quelques nouveaux élèves, et eux seuls", () => {
    fc.assert(
      fc.property(colleges, (college) => {
        const sansIne = college.eleves.filter(({ ine }) => ine === null);
        expect(sansIne.length).toBeGreaterThan(0);
        expect(sansIne.every(({ entree }) => entree === rentree(2025))).toBe(true);
      }),
    );
  });

  test("fait naître chaque élève l'année de son niveau, à deux ans près", () => {
    for (const { place, naissance } of presents(grand)) {
      const retard = 2025 - NIVEAU[place?.niveau ?? "6E"].age - Number(naissance.slice(0, 4));
      expect([0, 1, 2]).toContain(retard);
    }
  });

  test("garde parmi ses élèves ceux qui sont partis, avec leur date : ni formation ni division s'ils le sont de l'an dernier", () => {
    fc.assert(
      fc.property(colleges, (college) => {
        const partis = college.eleves.filter(({ sortie }) => sortie !== null);
        const part = partis.length / college.eleves.length;
        expect(part).toBeGreaterThan(0.15);
        expect(part).toBeLessThan(0.3);
        for (const { sortie, place } of partis) {
          expect(place === null).toBe((sortie?.jour ?? "") < rentree(2025));
        }
        expect(partis.some(({ place }) => place !== null)).toBe(true);
      }),
    );
  });
});

describe("les familles d'un collège inventé", () => {
  const liens = presents(grand).map((eleve) => {
    const foyer = grand.foyers.find(({ cle }) => cle === eleve.foyer);
    return { eleve, personnes: foyer?.personnes ?? [] };
  });
  const part = (fits: (each: (typeof liens)[number]) => boolean) => liens.filter(fits).length / liens.length;
  const nombre = (niveau: string) => (each: (typeof liens)[number]) =>
    each.personnes.filter(({ lien }) => lien.niveau === niveau).length;

  test("ont deux représentants légaux au plus, deux le plus souvent, et parfois un contact", () => {
    expect(Math.max(...liens.map(nombre("1")))).toBe(2);
    expect(part((each) => nombre("1")(each) === 2)).toBeGreaterThan(0.8);
    expect(part((each) => nombre("3")(each) > 0)).toBeGreaterThan(0.1);
    expect(part((each) => nombre("2")(each) > 0)).toBeGreaterThan(0.01);
  });

  test("hébergent chacun de leurs enfants à une adresse et une seule, la sienne ou celle d'une personne", () => {
    for (const { eleve, personnes } of liens) {
      const hotes = personnes.filter(({ lien }) => lien.heberge);
      expect(hotes.length + (eleve.adresse === null ? 0 : 1)).toBe(1);
      for (const hote of hotes) expect(hote.adresse).not.toBeNull();
    }
  });

  test("paient une fois et reçoivent les aides une fois", () => {
    for (const { personnes } of liens) {
      expect(personnes.filter(({ lien }) => lien.percoitAides)).toHaveLength(1);
      expect(personnes.filter(({ lien }) => lien.paie).length).toBeLessThanOrEqual(1);
    }
  });

  test("comptent l'ASE, un tuteur, un élève qui répond de lui-même, des frères et sœurs", () => {
    const parentes = new Set(liens.flatMap(({ personnes }) => personnes.map(({ lien }) => lien.parente)));
    for (const code of ["10", "20", "38", "42", "50", "51", "70"]) expect(parentes).toContain(code);
    expect(
      part(({ eleve }) => presents(grand).filter(({ foyer }) => foyer === eleve.foyer).length > 1),
    ).toBeGreaterThan(0.2);
  });
});

describe("les services d'un collège inventé", () => {
  test("ont tous leurs enseignants, dont les heures font celles du service et ne dépassent pas ce que chacun doit", () => {
    fc.assert(
      fc.property(colleges, (college) => {
        const personnels = new Map(college.personnels.map((agent) => [`${agent.type}:${agent.id}`, agent]));
        expect(personnels.size).toBe(college.personnels.length);
        const donnees = new Map<string, number>();
        for (const { enseignants, heures } of college.services) {
          expect(enseignants.reduce((sum, each) => sum + each.heures, 0)).toBe(heures);
          for (const { type, id, heures: siennes } of enseignants) {
            expect(personnels.has(`${type}:${id}`)).toBe(true);
            donnees.set(`${type}:${id}`, (donnees.get(`${type}:${id}`) ?? 0) + siennes);
          }
        }
        for (const [cle, heures] of donnees) {
          const du = personnels.get(cle)?.discipline?.heures;
          if (du !== undefined) expect(heures).toBeLessThanOrEqual(du + 1.5);
        }
      }),
    );
  });

  test("couvrent chaque division et chaque groupe, une fois par matière et par modalité", () => {
    fc.assert(
      fc.property(colleges, (college) => {
        const structures = [...college.divisions, ...college.groupes].map(({ code }) => code);
        expect(new Set(college.services.map(({ structure }) => structure))).toEqual(new Set(structures));
        expect(new Set(structures).size).toBe(structures.length);
        const cles = college.services.map(({ structure, matiere, modalite }) => `${structure} ${matiere} ${modalite}`);
        expect(new Set(cles).size).toBe(cles.length);
      }),
    );
  });

  test("sont parfois à deux enseignants, en co-enseignement ou non, et un professeur absent est remplacé", () => {
    const aDeux = grand.services.filter(({ enseignants }) => enseignants.length > 1);
    expect(new Set(aDeux.map(({ coEnseignement }) => coEnseignement))).toEqual(new Set([true, false]));
    const enseignants = new Set(grand.services.flatMap((service) => service.enseignants.map(({ id }) => id)));
    expect(grand.suppleants.length).toBeGreaterThan(1);
    expect(grand.suppleants.every(({ absent }) => enseignants.has(absent))).toBe(true);
    expect(new Set(grand.suppleants.map(({ periodes }) => periodes.length))).toEqual(new Set([1, 2]));
  });

  test("donnent à chaque division un professeur principal qui y enseigne", () => {
    fc.assert(
      fc.property(colleges, (college) => {
        const principaux = college.personnels.flatMap((agent) => agent.principal.map((code) => ({ agent, code })));
        expect(principaux.map(({ code }) => code).sort()).toEqual(college.divisions.map(({ code }) => code).sort());
        for (const { agent, code } of principaux) {
          const siens = college.services.filter(({ enseignants }) => enseignants.some(({ id }) => id === agent.id));
          expect(siens.some(({ structure }) => structure === code)).toBe(true);
        }
      }),
    );
  });

  test("sont ceux d'agents de toutes sortes", () => {
    const sortes = new Set(grand.personnels.map(({ type, fonction }) => `${type} ${fonction}`));
    expect(sortes).toEqual(new Set(["epp ENS", "epp EDU", "dir DIR", "local null"]));
  });
});
