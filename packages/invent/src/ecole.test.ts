import { cleRnie, NIVEAUX_1D, uai } from "@navette/formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TAILLE } from "./classes.ts";
import { inventEcole } from "./ecole.ts";
import type { Ecole, Eleve } from "./modele.ts";
import { groupBy } from "./testing/group-by.ts";

fc.configureGlobal({ seed: 2025, numRuns: 20 });

const demande = fc.record({ eleves: fc.integer({ min: 1, max: 420 }), graine: fc.string(), annee: fc.constant(2025) });
const ecoles = demande.map((each) => ({ ...each, ecole: inventEcole(each) }));
const grande = inventEcole({ eleves: 1000, graine: "grande école", annee: 2025 });

const membres = (ecole: Ecole, identifiant: string) => ecole.eleves.filter((eleve) => eleve.classe === identifiant);
const responsables = (ecole: Ecole) => ecole.familles.flatMap((famille) => famille.responsables);
const anneeNaissance = (eleve: Eleve) => Number(eleve.naissance.slice(0, 4));

describe("une école inventée", () => {
  test("a exactement le nombre d'élèves demandé, et la même demande donne la même école", () => {
    fc.assert(
      fc.property(ecoles, ({ ecole, ...demande }) => {
        expect(ecole.eleves).toHaveLength(demande.eleves);
        expect(inventEcole(demande)).toEqual(ecole);
        expect(inventEcole({ ...demande, graine: `${demande.graine}!` })).not.toEqual(ecole);
      }),
    );
  });

  test("a des classes de 18 à 28 élèves, sauf les toutes petites écoles et l'ULIS", () => {
    fc.assert(
      fc.property(ecoles, ({ ecole }) => {
        for (const classe of ecole.classes.filter((each) => each.niveaux.length > 0)) {
          const effectif = membres(ecole, classe.identifiant).length;
          expect(effectif).toBeLessThanOrEqual(TAILLE.max);
          if (ecole.eleves.length >= 36) expect(effectif).toBeGreaterThanOrEqual(TAILLE.min);
        }
      }),
    );
  });

  test("donne à chaque classe un identifiant de six chiffres, à chaque élève une de ces classes et un de ses niveaux", () => {
    fc.assert(
      fc.property(ecoles, ({ ecole }) => {
        const classes = new Map(ecole.classes.map((classe) => [classe.identifiant, classe]));
        expect(classes.size).toBe(ecole.classes.length);
        expect([...classes.keys()].every((identifiant) => /^\d{6}$/.test(identifiant))).toBe(true);
        for (const eleve of ecole.eleves) {
          const niveaux = classes.get(eleve.classe)?.niveaux;
          expect(niveaux).toBeDefined();
          if (eleve.niveau === null) expect(niveaux).toEqual([]);
          else expect(niveaux).toContain(eleve.niveau);
        }
      }),
    );
  });

  test("fait naître chaque élève l'année de son niveau, à un an près", () => {
    fc.assert(
      fc.property(ecoles, ({ ecole }) => {
        for (const eleve of ecole.eleves) {
          if (eleve.niveau === null) continue;
          const ecart = ecole.annee - NIVEAUX_1D.indexOf(eleve.niveau) - 2 - anneeNaissance(eleve);
          expect(Math.abs(ecart)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("donne des INE valides, uniques, dans la plage de fiction, et un UAI dont la lettre est juste", () => {
    fc.assert(
      fc.property(ecoles, ({ ecole }) => {
        const ines = ecole.eleves.flatMap((eleve) => eleve.ine ?? []);
        expect(new Set(ines).size).toBe(ines.length);
        for (const ine of ines) {
          expect(ine).toMatch(/^99\d{7}[A-HJK]{2}$/);
          expect(ine.slice(9)).toBe(cleRnie(ine.slice(0, 9)));
        }
        expect(uai.read(ecole.uai)).toBe(ecole.uai);
      }),
    );
  });

  test("ne laisse aucun responsable sans enfant ni aucun élève sans responsable", () => {
    fc.assert(
      fc.property(ecoles, ({ ecole }) => {
        const cles = new Set(ecole.eleves.map((eleve) => eleve.cle));
        const fiches = responsables(ecole).flatMap((responsable) => responsable.fiches);
        expect(fiches.every((fiche) => fiche.enfants.length > 0)).toBe(true);
        expect(new Set(fiches.flatMap((fiche) => fiche.enfants))).toEqual(cles);
      }),
    );
  });

  test("n'a que des téléphones et des adresses électroniques qui ne sont à personne", () => {
    for (const { courriel, telephoneDomicile, telephoneTravail, telephonePortable } of responsables(grande)) {
      if (courriel !== null) expect(courriel).toMatch(/^[a-z.-]+\d{0,2}@example\.org$/);
      for (const telephone of [telephoneDomicile, telephoneTravail, telephonePortable]) {
        if (telephone !== null) expect(telephone.replace(/[ .]/g, "")).toMatch(/^(0|\+33)(19900|63998)\d{4}$/);
      }
    }
  });

  test("refuse une école sans élève", () => {
    expect(() => inventEcole({ eleves: 0, graine: "vide", annee: 2025 })).toThrow(RangeError);
  });
});

describe("une grande école inventée", () => {
  test("a un groupe ULIS sans niveau", () => {
    const ulis = grande.classes.filter((classe) => classe.niveaux.length === 0);
    expect(ulis.map((classe) => classe.libelle)).toEqual(["ULIS ECOLE"]);
    expect(membres(grande, ulis[0]?.identifiant ?? "").every((eleve) => eleve.niveau === null)).toBe(true);
  });

  test("a des classes à plusieurs niveaux et des fratries dans plusieurs classes", () => {
    expect(grande.classes.some((classe) => classe.niveaux.length > 1)).toBe(true);
    const parFamille = groupBy(grande.eleves, (eleve) => eleve.famille);
    expect(parFamille.some((fratrie) => new Set(fratrie.map((eleve) => eleve.classe)).size > 1)).toBe(true);
  });

  test("a des jumeaux, qui sont nés le même jour", () => {
    const jumeaux = groupBy(grande.eleves, (eleve) => `${eleve.famille} ${eleve.naissance}`);
    expect(jumeaux.some((group) => group.length === 2)).toBe(true);
  });

  test("a quelques homonymes, de familles différentes et d'âges différents", () => {
    const groups = groupBy(grande.eleves, (eleve) => `${eleve.nom} ${eleve.prenom}`);
    const homonymes = groups.filter((group) => group.length > 1);
    expect(homonymes.length).toBeGreaterThanOrEqual(3);
    expect(homonymes.length).toBeLessThanOrEqual(12);
    for (const group of homonymes) {
      expect(new Set(group.map((eleve) => eleve.famille)).size).toBe(group.length);
      expect(new Set(group.map((eleve) => eleve.naissance)).size).toBe(group.length);
    }
  });

  test("a environ 2 % d'élèves sans INE", () => {
    const sansIne = grande.eleves.filter((eleve) => eleve.ine === null).length;
    expect(sansIne).toBeGreaterThan(8);
    expect(sansIne).toBeLessThan(35);
  });

  test("a des parents séparés, des adresses presque identiques, des responsables saisis deux fois, un foyer à l'étranger", () => {
    expect(grande.eleves.some((eleve) => eleve.adresse2 !== null)).toBe(true);
    expect(responsables(grande).some((responsable) => responsable.fiches.length === 2)).toBe(true);
    const presque = grande.familles.filter(({ ensemble, responsables: [premier, second] }) => {
      const lignes = [premier, second].map((responsable) => responsable?.fiches[0]?.adresse.ligne);
      return ensemble && lignes[1] !== undefined && lignes[0] !== lignes[1];
    });
    expect(presque.length).toBeGreaterThan(0);
    const pays = responsables(grande).flatMap(({ fiches }) => fiches.map((fiche) => fiche.adresse.pays));
    expect(pays.some((each) => each !== null && each !== "FRANCE")).toBe(true);
  });

  test("a des noms composés, à particule, à apostrophe, avec œ et avec accents", () => {
    const noms = [...grande.eleves, ...responsables(grande)].map((personne) => `${personne.nom} ${personne.prenom}`);
    for (const motif of [/Jean-/, /^D[EU] |^DE LA /, /'/, /Œ/, /É/, /[ÇÖ]/])
      expect(noms.some((nom) => motif.test(nom))).toBe(true);
  });
});
