import { describe, expect, test } from "vitest";
import { estMontre, gesteDe, type Plan, type Touche, voisin } from "./keyboard.ts";

const touche = (key: string, rest: Partial<Touche> = {}): Touche => ({
  key,
  code: key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...rest,
});

describe("sur un niveau", () => {
  test("la rangée de chiffres d’un clavier AZERTY positionne sans Maj", () => {
    expect(gesteDe(touche("&", { code: "Digit1" }), "niveau")).toEqual({ nom: "niveau", valeur: 1 });
    expect(gesteDe(touche("'", { code: "Digit4" }), "niveau")).toEqual({ nom: "niveau", valeur: 4 });
  });
  test("le pavé numérique aussi, mais pas verrouillé en flèches", () => {
    expect(gesteDe(touche("3", { code: "Numpad3" }), "niveau")).toEqual({ nom: "niveau", valeur: 3 });
    expect(gesteDe(touche("PageDown", { code: "Numpad3" }), "niveau")).toBeUndefined();
  });
  test("5 et 0 ne font rien", () => {
    expect(gesteDe(touche("5", { code: "Digit5" }), "niveau")).toBeUndefined();
    expect(gesteDe(touche("0", { code: "Digit0" }), "niveau")).toBeUndefined();
  });
  test("A, N et D se lisent à la lettre, où qu’elle soit sur le clavier", () => {
    const statut = (key: string, code: string) => gesteDe(touche(key, { code }), "niveau");
    expect(statut("a", "KeyQ")).toEqual({ nom: "niveau", valeur: "en-attente" });
    expect(statut("N", "KeyN")).toEqual({ nom: "niveau", valeur: "non-evalue" });
    expect(statut("d", "KeyD")).toEqual({ nom: "niveau", valeur: "dispense" });
  });
  test("Entrée passe à l’élève suivant, Maj Entrée au précédent, Suppr efface", () => {
    expect(gesteDe(touche("Enter"), "niveau")).toEqual({ nom: "eleve", sens: 1 });
    expect(gesteDe(touche("Enter", { shiftKey: true }), "niveau")).toEqual({ nom: "eleve", sens: -1 });
    expect(gesteDe(touche("Delete"), "niveau")).toEqual({ nom: "niveau", valeur: null });
  });
});

describe("dans un texte", () => {
  test.each(["1", "a", "n", "d", "Enter", "ArrowDown", "ArrowLeft", "Backspace"])("« %s » reste au texte", (key) => {
    expect(gesteDe(touche(key, { code: key === "1" ? "Digit1" : key }), "texte")).toBeUndefined();
  });
  test("Ctrl, les flèches, Z et Espace agissent ; Ctrl C reste au navigateur", () => {
    const ctrl = (key: string, rest: Partial<Touche> = {}) => gesteDe(touche(key, { ctrlKey: true, ...rest }), "texte");
    expect(ctrl("ArrowDown")).toEqual({ nom: "eleve", sens: 1 });
    expect(ctrl("z")).toEqual({ nom: "annuler" });
    expect(ctrl("Z", { shiftKey: true })).toEqual({ nom: "retablir" });
    expect(ctrl(" ", { code: "Space" })).toEqual({ nom: "outil" });
    expect(ctrl("c")).toBeUndefined();
  });
  test("AltGr, qui écrit @ et €, n’est jamais un raccourci", () => {
    expect(gesteDe(touche("€", { code: "KeyE", ctrlKey: true, altKey: true }), "texte")).toBeUndefined();
  });
});

test("un bouton garde Entrée et les lettres, et prend les flèches", () => {
  expect(gesteDe(touche("Enter"), "bouton")).toBeUndefined();
  expect(gesteDe(touche("a"), "bouton")).toBeUndefined();
  expect(gesteDe(touche("ArrowDown"), "bouton")).toEqual({ nom: "eleve", sens: 1 });
});

describe("d’une case à l’autre", () => {
  const hda = { rubrique: "ART-HAR", objet: "positionnement" } as const;
  const pla = { rubrique: "ART-PLA", objet: "positionnement" } as const;
  // Histoire des arts is on the page of cycle 3 only: the pupil in the middle has not got it.
  const plan: Plan = {
    cibles: ["cm1", "ce2", "cm2"],
    cles: [pla, hda],
    existe: ({ cible, rubrique }) => rubrique !== hda.rubrique || cible !== "ce2",
  };
  test("passe par-dessus l’élève dont la page n’a pas la rubrique", () => {
    expect(voisin(plan, { cible: "cm1", ...hda }, "eleve", 1)).toEqual({ cible: "cm2", ...hda });
    expect(voisin(plan, { cible: "cm2", ...hda }, "eleve", -1)).toEqual({ cible: "cm1", ...hda });
  });
  test("les outils suivent la case : celle d’une autre rubrique, ou d’un élève qui n’est plus là, n’est plus la bonne", () => {
    expect(estMontre(plan, { cible: "cm1", ...hda })).toBe(true);
    expect(estMontre(plan, { cible: "ce2", ...hda })).toBe(false);
    expect(estMontre({ ...plan, cles: [pla] }, { cible: "cm1", ...hda })).toBe(false);
    expect(estMontre(plan, { cible: "cm1", rubrique: "ART-PLA", objet: "elements" })).toBe(true);
    expect(estMontre(plan, { cible: "cm1", rubrique: "ART-RAC", objet: "appreciation" })).toBe(false);
  });
  test("s’arrête au bord", () => {
    expect(voisin(plan, { cible: "cm2", ...pla }, "eleve", 1)).toBeUndefined();
    expect(voisin(plan, { cible: "ce2", ...pla }, "cle", 1)).toBeUndefined();
    expect(voisin(plan, { cible: "cm1", ...pla }, "cle", 1)).toEqual({ cible: "cm1", ...hda });
  });
});
