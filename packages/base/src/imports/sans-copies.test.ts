import { expect, test } from "vitest";
import { sansCopies } from "./sans-copies.ts";

const fichier = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

test("le même fichier déposé deux fois, renommé ou non, n’est lu qu’une fois, et c’est dit", () => {
  const { distincts, diagnostics } = sansCopies([
    fichier("eleves.csv", "a;b"),
    fichier("autre.csv", "a;c"),
    fichier("copie de eleves.csv", "a;b"),
    fichier("eleves.csv", "a;b"),
  ]);
  expect(distincts.map(({ name }) => name)).toEqual(["eleves.csv", "autre.csv"]);
  expect(diagnostics.map(({ where, message }) => [where.file, message])).toEqual([
    ["copie de eleves.csv", "Ce fichier et «\u00a0eleves.csv\u00a0» sont identiques\u00a0: un seul est lu."],
    ["eleves.csv", "Ce fichier et «\u00a0eleves.csv\u00a0» sont identiques\u00a0: un seul est lu."],
  ]);
});
