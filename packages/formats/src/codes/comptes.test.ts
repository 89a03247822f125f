import { expect, test } from "vitest";
import { comptesEnsemble } from "./comptes.ts";

test("les divisions que plusieurs fichiers comptent ne le sont qu’une fois", () => {
  const siecle = { counts: { eleves: 3_000, sortis: 765, divisions: 113 } };
  const sts = { counts: { divisions: 112, personnels: 240 } };
  expect(comptesEnsemble([siecle, sts])).toEqual({ eleves: 3_000, sortis: 765, divisions: 113, personnels: 240 });
});
