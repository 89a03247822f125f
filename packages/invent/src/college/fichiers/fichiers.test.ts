import { type Content, siecleEleves, stsEmp } from "@navette/formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inventCollege } from "../college.ts";
import { codesDe, lire, memesOctets } from "../testing/lire.ts";
import { documentEleves } from "./eleves.ts";
import { fichiersCollege } from "./fichiers.ts";
import { documentSts } from "./sts.ts";

fc.configureGlobal({ seed: 2025, numRuns: 6 });

const college = inventCollege({ eleves: 500, graine: "huit fichiers", annee: 2025 });
const fichiers = fichiersCollege(college);
const lecture = lire(fichiers);

const contenu = (name: string): Content => {
  const found = lecture.contenus.get(name);
  if (found === undefined) throw new Error(`No content in ${name}`);
  return found;
};
const fichier = (name: string) => {
  const found = fichiers.find((each) => each.name.startsWith(name));
  if (found === undefined) throw new Error(`No file ${name}`);
  return found;
};

/** A document without the places that reading keeps beside the values. */
const ecrit = (document: unknown): unknown => JSON.parse(JSON.stringify(document));

/** What a real school always has: a pupil not placed, an INE to come, two teachers who share a service. */
const NATURELS = [
  "information siecle.eleves.ine-absent",
  "information siecle.eleves.sans-division",
  "information sts.emp.service-partage",
];

describe("les fichiers d'un collège inventé", () => {
  test("ont les noms que leur donnent SIECLE et STS-Web", () => {
    expect(fichiers.map(({ name }) => name)).toEqual([
      "ElevesAvecAdresses.xml",
      "ResponsablesAvecAdresses.xml",
      "Structures.xml",
      "Nomenclature.xml",
      "Communs.xml",
      "EtablissementsEleves.xml",
      "Geographique.xml",
      `sts_emp_${college.etablissement.uai}_2025.xml`,
    ]);
  });

  test("ne font rien dire aux contrôles que ce qu'un vrai collège a toujours", () => {
    expect(codesDe(lecture)).toEqual(NATURELS);
  });

  test("passent tous les contrôles, seuls et ensemble, quels que soient la taille et la graine", () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 600 }), fc.string(), (eleves, graine) => {
        const said = codesDe(lire(fichiersCollege(inventCollege({ eleves, graine, annee: 2025 }))));
        expect(said.filter((each) => !each.startsWith("information"))).toEqual([]);
        expect(said.filter((each) => each.includes("ensemble"))).toEqual([]);
      }),
    );
  });

  test("se relisent tels qu'ils ont été écrits", () => {
    expect(ecrit(siecleEleves.read(fichier("Eleves")).data)).toEqual(ecrit(documentEleves(college)));
    expect(ecrit(stsEmp.read(fichier("sts_emp")).data)).toEqual(ecrit(documentSts(college)));
  });

  test("redonnent les élèves, leur division, leurs groupes, leur formation et leurs options", () => {
    const lus = new Map(contenu("ElevesAvecAdresses.xml").eleves?.map((eleve) => [eleve.siecleEleveId, eleve]));
    expect(lus.size).toBe(college.eleves.length);
    for (const { eleveId, ine, place, choix, sortie, naissance } of college.eleves) {
      const lu = lus.get(String(eleveId));
      expect(lu).toMatchObject({ ine, naissance, scolarite: { sortie: sortie?.jour ?? null } });
      expect(lu?.classe?.identifiant).toBe(place?.division);
      expect([...(lu?.groupes ?? [])].sort()).toEqual([...(place?.groupes ?? [])].sort());
      const matieres = [choix.lv1, ...(choix.lv2 ? [choix.lv2] : []), ...choix.facultatives];
      expect(lu?.scolarite?.options?.map(({ matiere }) => matiere)).toEqual(matieres);
    }
  });

  test("redonnent les personnes et ce qu'elles sont à chaque élève", () => {
    const lus = contenu("ResponsablesAvecAdresses.xml").responsables ?? [];
    expect(lus).toHaveLength(college.foyers.flatMap(({ personnes }) => personnes).length);
    const liens = lus.flatMap(({ enfants }) => enfants);
    const attendus = college.eleves.flatMap(
      ({ foyer }) => college.foyers.find(({ cle }) => cle === foyer)?.personnes ?? [],
    );
    expect(liens).toHaveLength(attendus.length);
    expect(liens.filter(({ heberge }) => heberge)).toHaveLength(attendus.filter(({ lien }) => lien.heberge).length);
  });

  test("disent dans STS-Web les divisions, les groupes et les effectifs que SIECLE a", () => {
    const siecle = contenu("Structures.xml");
    const { donnees = {} } = documentSts(college);
    const { divisions = [], groupes = [] } = donnees.structure ?? {};
    expect(divisions.map(({ code }) => code)).toEqual(siecle.classes?.map(({ identifiant }) => identifiant));
    expect(groupes.map(({ code }) => code)).toEqual(siecle.groupes?.map(({ code }) => code));
    for (const { code, effectifCalcule } of [...divisions, ...groupes]) {
      const membres = college.eleves.filter(
        ({ place, sortie }) => !sortie && (place?.division === code || place?.groupes.includes(code)),
      );
      expect(effectifCalcule).toBe(membres.length);
    }
  });

  test("redonnent les services, les professeurs principaux, les suppléances et les trimestres", () => {
    const sts = contenu(fichier("sts_emp").name);
    expect(sts.services).toHaveLength(college.services.length);
    expect(sts.professeursPrincipaux).toHaveLength(college.divisions.length);
    expect(sts.suppleances?.length).toBeGreaterThan(0);
    expect(contenu("Communs.xml").calendrier?.periodes).toHaveLength(3);
  });

  test("sont les mêmes octets pour la même graine", () => {
    const files = (graine: string) => fichiersCollege(inventCollege({ eleves: 500, graine, annee: 2025 }));
    expect(memesOctets(files("huit fichiers"), fichiers)).toBe(true);
    expect(memesOctets(files("huit autres"), fichiers)).toBe(false);
  });
});
