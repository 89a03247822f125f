import { expect, test } from "vitest";
import { libelleClasse } from "./libelles.ts";

const cm = {
  niveaux: ["CM1", "CM2"],
  enseignant: { civilite: "M", nom: "LE GOFF-D'ARGENTEAU", prenom: "Yann" },
  rang: 4,
  section: 0,
} as const;

test.each([
  ["niveaux-enseignant", "CM1-CM2 M. LE GOFF-D'ARGENTEAU"],
  ["niveaux", "CM1 et CM2"],
  ["classe-de", "Classe de M. Le Goff-D'Argenteau"],
  ["enseignant", "M. Le Goff-D'Argenteau"],
  ["typologie", "04 COURS MOYEN 1-COURS MOYEN 2"],
] as const)("une classe se nomme aussi à la façon « %s »", (style, libelle) => {
  expect(libelleClasse(style, cm)).toBe(libelle);
});

test("deux classes des mêmes niveaux se distinguent par une lettre", () => {
  expect(libelleClasse("niveaux", { ...cm, niveaux: ["CP"], section: 2 })).toBe("CP B");
});

test("le groupe sans niveau est l'ULIS, quelle que soit la façon de nommer", () => {
  expect(libelleClasse("typologie", { ...cm, niveaux: [] })).toBe("ULIS ECOLE");
});
