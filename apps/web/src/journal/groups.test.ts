import { expect, test } from "vitest";
import { detailsDe, groupesDe, type Ligne, sujetsCommuns, sujetsDe } from "./groups.ts";
import { lienDe, phraseDe, phraseDuGroupe } from "./phrases.ts";

const CM2 = { id: "classe", libelle: "CM2" };
const TRIMESTRE = { indice: 1, libelle: "Trimestre 1" };

let numero = 0;
const cellule = (eleve: string, kind = "appreciation", more: Partial<Ligne> = {}): Ligne => ({
  numero: numero++,
  le: "2026-11-10T09:00:00.000Z",
  compteId: "claire",
  auteur: "Claire Lenoir",
  action: "saisie.enregistrer",
  objet: "saisie",
  objetId: `periode/${eleve}/BILAN/${kind}`,
  avant: null,
  apres: "Bien.",
  importId: null,
  sujet: { eleve: { id: eleve, nom: eleve, prenom: "Mina" }, classe: CM2, periode: TRIMESTRE },
  ...more,
});

test("un collage de 27 cases est un seul acte, qui dit ce qu’elles ont en commun", () => {
  const lignes = Array.from({ length: 27 }, (_, rang) => cellule(`Leroux${rang}`, "appreciation-generale"));
  const [groupe, ...others] = groupesDe(lignes);
  expect(others).toEqual([]);
  expect(groupe).toHaveLength(27);
  expect(groupe && sujetsCommuns(groupe)).toEqual(["CM2", "trimestre 1"]);
  expect(groupe && phraseDuGroupe(groupe)).toMatch(/^a rempli le livret, .+, 27\u00A0fois$/);
});

test("deux rubriques d’un même élève en un acte : l’élève est dit, les rubriques sont au détail", () => {
  const [groupe] = groupesDe([
    cellule("Leroux", "appreciation-generale"),
    cellule("Leroux", "appreciation", { objetId: "periode/Leroux/FRA-RAC/appreciation" }),
  ]);
  expect(groupe && sujetsCommuns(groupe)).toEqual(["LEROUX Mina", "CM2", "trimestre 1"]);
  expect(groupe && phraseDuGroupe(groupe)).toBe("a rempli le livret, 2\u00A0fois");
});

test.each<[string, Partial<Ligne>]>([
  ["un autre auteur", { compteId: "paul", auteur: "Paul Roux" }],
  ["une autre action", { action: "periode.etat" }],
  ["une autre seconde", { le: "2026-11-10T09:00:01.000Z" }],
  ["un autre import", { importId: "import" }],
])("%s est un autre acte", (_, more) => {
  const suite = [cellule("Leroux"), cellule("Leroux", "appreciation", more), cellule("Leroux")];
  expect(groupesDe(suite).map(({ length }) => length)).toEqual([1, 1, 1]);
});

test("une case mène à la grille de sa classe et de sa période, et nomme son élève", () => {
  const ligne = cellule("Leroux");
  expect(lienDe(ligne)).toBe("/livret/classe/1");
  expect(sujetsDe(ligne)).toEqual(["LEROUX Mina", "CM2", "trimestre 1"]);
  expect(phraseDe(ligne)).toMatch(/^a rempli le livret, /);
});

test("ce qui n’a pas de sujet, ou n’existe plus, ne dit rien de plus", () => {
  const { sujet: _, ...ligne } = cellule("Leroux");
  expect(sujetsDe(ligne)).toEqual([]);
  expect(sujetsDe({ ...ligne, sujet: { eleve: null, classe: null, periode: null } })).toEqual([]);
  expect(lienDe(ligne)).toBe(undefined);
});

test("un import et son annulation mènent à ce qu’ils ont écrit à leur instant, et à rien d’autre", () => {
  const acte = cellule("x", "", { action: "import.annuler", importId: "i1", le: "2026-11-10T09:00:00.000Z" });
  expect(detailsDe(acte)).toEqual({
    importId: "i1",
    depuis: "2026-11-10T09:00:00.000Z",
    jusque: "2026-11-10T09:00:00.001Z",
  });
  expect(detailsDe({ ...acte, action: "import.analyser" })).toBeUndefined();
});
