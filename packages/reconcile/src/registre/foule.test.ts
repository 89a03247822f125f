import type { ContentResponsable } from "@navette/formats";
import { describe, expect, test } from "vitest";
import { readFamilies } from "../familles/families.ts";
import { plan } from "../plan/plan.ts";
import { base, content, eleve } from "../testing/school.ts";
import type { BaseFiche, FicheEntrante } from "./fiche.ts";
import { reconnaitre } from "./reconnaitre.ts";
import { personnesDe } from "./une-personne.ts";

const FOULE = Array.from({ length: 5_000 }, (_, rang) => rang);
const SANS_ENFANT = () => [];

const entrante = (champs: FicheEntrante["champs"]): FicheEntrante => ({ genre: "personnel", champs, identifiants: [] });
const connue = (id: string, champs: BaseFiche["champs"]): BaseFiche => ({
  ...entrante(champs),
  id,
  actif: true,
  origine: "import",
  verrous: [],
  identifiants: [],
});
const anne = { nom: "Martin", prenom: "Anne" };

describe("une foule d’adultes de même nom", () => {
  test("est laissée à quelqu’un, dix propositions au plus par ligne, et personne n’est mis de côté en silence", () => {
    const known = FOULE.map((rang) => connue(`p${rang}`, anne));
    const { paires, litiges, nouvelles, confondues } = reconnaitre(
      "personnel",
      FOULE.map(() => entrante(anne)),
      known,
      SANS_ENFANT,
    );
    expect([paires.length, litiges.length, nouvelles.length]).toEqual([0, FOULE.length, 0]);
    expect(Math.max(...litiges.map(({ candidates }) => candidates.length))).toBe(10);
    expect(new Set(confondues)).toEqual(new Set(known));
  });

  test("n’est retirée par aucun fichier qui en nomme une de plus, pas même celles qu’il ne montre pas", () => {
    const fiches = FOULE.slice(0, 60).map((rang) => connue(`p${rang}`, anne));
    const personnels = [{ line: 2, identifiant: "epp:1", ...anne }];
    const { changes } = plan(content([], { personnels }), base([], { fiches }));
    const retraits = changes.filter(({ kind }) => kind === "fiche.retirer");
    expect(retraits).toHaveLength(60);
    expect(new Set(retraits.map(({ retenue }) => retenue?.kind))).toEqual(new Set(["ressemblance"]));
  });

  test("se reconnaît une à une à ses dates de naissance", () => {
    const ne = (rang: number) => ({ ...anne, naissance: `19${10 + (rang % 90)}-01-${rang}` });
    const { paires } = reconnaitre(
      "personnel",
      FOULE.map((rang) => entrante(ne(rang))),
      FOULE.map((rang) => connue(`p${rang}`, ne(rang))),
      SANS_ENFANT,
    );
    expect(paires).toHaveLength(FOULE.length);
  });
});

describe("une foule de lignes de même nom et de même téléphone", () => {
  const ligne = (rang: number, enfant: string): ContentResponsable => ({
    line: rang + 2,
    nom: "Martin",
    prenom: "Anne",
    telephonePortable: "06 39 98 00 01",
    profession: String(rang),
    enfants: [{ nom: "Martin", prenom: enfant }],
  });

  test("est une seule personne, de tous ces enfants, quand chaque ligne a le sien", () => {
    const personnes = personnesDe(FOULE.map((rang) => ligne(rang, `Enfant ${rang}`)));
    expect(personnes.map(({ enfants }) => enfants.length)).toEqual([FOULE.length]);
  });

  test("reste autant de personnes quand toutes ont le même enfant", () => {
    expect(personnesDe(FOULE.map((rang) => ligne(rang, "Lucas")))).toHaveLength(FOULE.length);
  });
});

test("un enfant dont des milliers portent le nom ne désigne personne, et quelques-uns seulement sont montrés", () => {
  const homonymes = FOULE.map((rang) => eleve(`x${rang}`));
  const responsables = [{ line: 2, nom: "Martin", prenom: "Anne", enfants: [{ nom: "MARTIN", prenom: "Lucas" }] }];
  const { counts, liens } = readFamilies(content([], { responsables }), base(homonymes));
  expect([counts.ambigus, liens[0]?.candidats.length]).toEqual([1, 40]);
});
