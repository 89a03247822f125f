import { expect, test } from "vitest";
import { choixDe, gesteDe, rangDe, suivant } from "./arbitrage.ts";

const suggestion = (eleveId: string, ancien = false) => ({
  decision: { choix: "meme", eleveId } as const,
  sujet: "ROUSSEL Maelyss",
  ancien,
  indices: "",
  lignes: [],
});

test("une seule personne proposée : la même, une autre, ou ni l’une ni l’autre", () => {
  const reponses = choixDe({ objet: "eleve", sexe: "F", suggestions: [suggestion("a")] });
  expect(reponses.map(({ libelle }) => libelle)).toEqual(["La même élève", "Deux élèves", "Laisser de côté"]);
  expect(reponses.map(({ decision }) => rangDe(reponses, decision))).toEqual([0, 1, 2]);
  expect(rangDe(reponses, null)).toBe(-1);
});

test("plusieurs personnes proposées se nomment, un ancien revient", () => {
  const reponses = choixDe({ objet: "eleve", sexe: "M", suggestions: [suggestion("a"), suggestion("b", true)] });
  expect(reponses[1]).toMatchObject({
    libelle: "Le même élève que ROUSSEL Maelyss",
    suite: "Reprendre son dossier\u00a0: il revient dans l’établissement",
  });
  expect(rangDe(reponses, { choix: "meme", eleveId: "b" })).toBe(1);
});

test("un responsable qui ressemble à un autre : la même personne, deux personnes, ou ni l’une ni l’autre", () => {
  const reponses = choixDe({ objet: "responsable", sexe: "F", suggestions: [suggestion("a")] });
  expect(reponses.map(({ libelle }) => libelle)).toEqual(["La même personne", "Deux personnes", "Laisser de côté"]);
});

test("après une réponse, la question suivante est la prochaine qui attend", () => {
  expect(suivant(1, [0, 1, 3])).toBe(3);
  expect(suivant(3, [0, 3])).toBe(0);
  expect(suivant(2, [2])).toBe(2);
});

const geste = (code: string, chosen = -1, surReponse = false) => gesteDe({ code, surReponse }, chosen, 3);

test("les chiffres se lisent à leur place, en haut du clavier comme au pavé", () => {
  expect(["Digit1", "Numpad3", "KeyA", "Digit0"].map((code) => geste(code))).toEqual([
    { kind: "choisir", rang: 0 },
    { kind: "choisir", rang: 2 },
    undefined,
    undefined,
  ]);
});

test("les flèches changent de réponse ou de cas, Entrée valide ; sur une réponse, elles sont les siennes", () => {
  expect([geste("ArrowDown"), geste("ArrowDown", 2), geste("ArrowUp"), geste("ArrowUp", 2)]).toEqual(
    [0, 0, 2, 1].map((rang) => ({ kind: "choisir", rang })),
  );
  expect([geste("ArrowRight"), geste("ArrowLeft")]).toEqual([
    { kind: "aller", pas: 1 },
    { kind: "aller", pas: -1 },
  ]);
  expect(geste("Enter", 1)).toEqual({ kind: "valider" });
  expect(["ArrowDown", "Enter"].map((code) => geste(code, 1, true))).toEqual([undefined, undefined]);
});
