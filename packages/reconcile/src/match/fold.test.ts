import { expect, test } from "vitest";
import { compareNames, fold } from "./fold.ts";

test.each([
  ["  D’ORNANO ", "d ornano"],
  ["Jean‑Baptiste", "jean baptiste"],
  ["LE  GOFF", "le goff"],
  ["Cœur", "coeur"],
  ["Lætitia", "laetitia"],
  ["ÉLODIE", "elodie"],
  ["E\u0301lodie", "elodie"],
  ["Noël-Çelik", "noel celik"],
  ["'-", ""],
])("plie « %s » en « %s »", (name, folded) => {
  expect(fold(name)).toBe(folded);
});

test.each([
  ["Le Goff", "LEGOFF", "egal"],
  ["Mathieu", "Matthieu", "une-lettre"],
  ["Alexandre", "Alexnadre", "deux-lettres"],
  ["Jean-Baptiste", "Jean", "compose"],
  ["Jeanne", "Jean", "different"],
  ["Léa", "Léo", "different"],
  ["Paul", "Marc", "different"],
  ["", "", "different"],
] as const)("« %s » et « %s » : %s, dans les deux sens", (a, b, accord) => {
  expect(compareNames(fold(a), fold(b))).toBe(accord);
  expect(compareNames(fold(b), fold(a))).toBe(accord);
});
