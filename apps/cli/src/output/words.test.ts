import { expect, test } from "vitest";
import { anneeScolaire, compte, comptes, listed, taille } from "./words.ts";

test("les nombres s’écrivent comme en français", () => {
  expect(compte(0, ["élève", "élèves"])).toBe("0 élève");
  expect(compte(1234, ["élève", "élèves"])).toBe("1\u202f234 élèves");
  expect(comptes({ eleves: 60, bilansCycle: 1, autre: 2 })).toBe("60 élèves, 1 bilan de fin de cycle, 2 autre");
  expect(anneeScolaire(2026)).toBe("2026-2027");
  expect([taille(812), taille(5_660), taille(128_000), taille(12_400_000)]).toEqual([
    "0,9\u00a0ko",
    "5,7\u00a0ko",
    "128\u00a0ko",
    "12\u00a0Mo",
  ]);
});

test("une longue liste de noms finit par le compte des autres", () => {
  expect(listed(["Alix", "Bao", "Chloé"], 2)).toBe("Alix, Bao et 1 autre");
  expect(listed(["Alix", "Bao"], 5)).toBe("Alix, Bao");
  expect(listed(["Alix", "Bao"], 5, 9)).toBe("Alix, Bao et 7 autres");
});

test("des noms qui ont une virgule sont séparés par des points-virgules", () => {
  expect(listed(["6e A, histoire", "6e B"], 5)).toBe("6e A, histoire\u00a0; 6e B");
});
