import fc from "fast-check";
import { expect, test } from "vitest";
import { faiblesse, MOT_DE_PASSE_MIN } from "./mot-de-passe.ts";

const CONNUS = ["c.lenoir", "Claire", "Lenoir", "École du Lavoir", "0750001U"];

test("une phrase est un bon mot de passe, même si elle contient un nom connu", () => {
  expect(faiblesse("cheval agrafe pile", CONNUS)).toBeUndefined();
  expect(faiblesse("Lenoir aime le gruyère", CONNUS)).toBeUndefined();
});

test("trop court, répété ou deviné, il est refusé, et la phrase dit pourquoi", () => {
  expect(faiblesse("agrafe pile", CONNUS)).toContain(String(MOT_DE_PASSE_MIN));
  expect(faiblesse("abababababababab", CONNUS)).toContain("répète");
  expect(faiblesse("ecoledulavoir26", CONNUS)).toContain("devine");
});

test("aucune suite de noms connus ne fait un bon mot de passe", () => {
  const suites = fc.array(fc.constantFrom("lenoir", "CLAIRE", "Lavoir", "0750001U"), { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(suites, (noms) => faiblesse(noms.join(" "), CONNUS) !== undefined),
    { seed: 12 },
  );
});
