import { describe, expect, test } from "vitest";
import { jourLong, lireJour, nombre, octets, pluriel, pourcent } from "./mots.ts";

describe("les nombres", () => {
  test("séparent les milliers par une espace fine insécable", () => {
    expect(nombre(4986)).toBe("4\u202F986");
  });
  test("zéro et un prennent le singulier", () => {
    expect([0, 1, 2].map((n) => pluriel(n, "élève"))).toEqual(["0\u00A0élève", "1\u00A0élève", "2\u00A0élèves"]);
  });
  test("99,9 % n’est pas tout", () => {
    expect([0.999, 1, 0.29].map(pourcent)).toEqual(["99\u00A0%", "100\u00A0%", "29\u00A0%"]);
  });
  test("une taille garde une décimale au plus", () => {
    expect([0, 812, 3_421_000].map(octets)).toEqual(["0\u00A0octets", "812\u00A0octets", "3,4\u00A0Mo"]);
  });
});

describe("les jours", () => {
  test("le premier du mois s’écrit 1er", () => {
    expect(jourLong("2027-03-01")).toBe("1er mars 2027");
  });
  test("se lisent avec plusieurs séparateurs", () => {
    expect(["1/9/2026", "01.09.2026", "01-09-2026"].map(lireJour)).toEqual(Array(3).fill("2026-09-01"));
  });
  test("un jour qui n’existe pas n’est pas remplacé par un voisin", () => {
    expect(["31/02/2027", "29/02/2027", "12/13/2026", "2026", ""].map(lireJour)).toEqual(Array(5).fill(undefined));
  });
});
