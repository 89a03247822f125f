import { expect, test } from "vitest";
import { titreDivisions } from "./words.ts";

type Division = Parameters<typeof titreDivisions>[0][number];
const division = (principaux: number): Division =>
  ({ archivee: false, principaux: Array(principaux).fill({}), sansEnseignant: 0 }) as unknown as Division;

test("une division seule n’est pas « 1 sur 1 »", () => {
  expect(titreDivisions([division(0)])).toBe("La division est sans professeur principal");
  expect(titreDivisions([division(0), division(0)])).toBe("Les 2 divisions sont sans professeur principal");
  expect(titreDivisions([division(0), division(1)])).toBe("1\u00A0division sur 2 est sans professeur principal");
});
