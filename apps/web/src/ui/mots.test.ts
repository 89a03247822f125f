import { describe, expect, test, vi } from "vitest";
import {
  deNom,
  heure,
  jourLong,
  lireJour,
  moment,
  nombre,
  octets,
  pluriel,
  pourcent,
  telephoneEnMots,
} from "./mots.ts";

vi.hoisted(() => {
  process.env.TZ = "Europe/Paris";
});

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

describe("les noms et les numéros", () => {
  test("« de » s’élide devant une voyelle", () => {
    expect(["Avana", "Élise", "Yves", "Yanis", "Zoé"].map(deNom)).toEqual([
      "d’Avana",
      "d’Élise",
      "d’Yves",
      "de Yanis",
      "de Zoé",
    ]);
  });
  test("un numéro français se lit par deux chiffres, un autre reste tel qu’écrit", () => {
    const ecrits = ["0639980001", "06.39.98.00.01", "+33639980001", "+33 (0)6 39 98 00 01", "0033639980001"];
    expect(ecrits.map(telephoneEnMots)).toEqual(Array(5).fill("06 39 98 00 01"));
    expect(["+32 470 12 34 56", "3611"].map(telephoneEnMots)).toEqual(["+32 470 12 34 56", "3611"]);
  });
});

describe("les jours", () => {
  test("le premier du mois s’écrit 1er", () => {
    expect(jourLong("2027-03-01")).toBe("1er mars 2027");
  });
  test("à minuit passé, un instant est du jour que l’on vit, et son heure se lit", () => {
    const instant = "2026-11-22T23:38:00.000Z";
    expect(jourLong(instant)).toBe("23 novembre 2026");
    expect(moment(instant)).toBe("23 novembre 2026, 0\u00A0h\u00A038");
    expect(heure("2026-11-23T08:05:00.000Z")).toBe("9\u00A0h\u00A005");
  });
  test("se lisent avec plusieurs séparateurs", () => {
    expect(["1/9/2026", "01.09.2026", "01-09-2026"].map(lireJour)).toEqual(Array(3).fill("2026-09-01"));
  });
  test("un jour qui n’existe pas n’est pas remplacé par un voisin", () => {
    expect(["31/02/2027", "29/02/2027", "12/13/2026", "2026", ""].map(lireJour)).toEqual(Array(5).fill(undefined));
  });
});
