import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutIntoClasses, TAILLE } from "./classes.ts";

fc.configureGlobal({ seed: 2025 });

/** Pupils sorted by level, as many of each as said. */
const eleves = (...effectifs: readonly number[]) =>
  effectifs.flatMap((effectif, niveau) => Array.from({ length: effectif }, () => niveau));

describe("la répartition en classes", () => {
  test("coupe de préférence entre deux niveaux", () => {
    expect(cutIntoClasses(eleves(24, 21, 25))).toEqual([
      [0, 24],
      [24, 45],
      [45, 70],
    ]);
  });

  test("fait une classe à deux niveaux plutôt que deux classes trop petites", () => {
    expect(cutIntoClasses(eleves(12, 12))).toEqual([[0, 24]]);
  });

  test("met chaque élève dans une classe et une seule, de 18 à 28 dès que l'école a 36 élèves", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 9 }), (effectifs) => {
        const niveaux = eleves(...effectifs);
        const bounds = cutIntoClasses(niveaux);
        expect(bounds.map(([from]) => from)).toEqual([0, ...bounds.slice(0, -1).map(([, to]) => to)]);
        expect(bounds.at(-1)?.[1]).toBe(niveaux.length);
        for (const [from, to] of bounds) {
          expect(to - from).toBeLessThanOrEqual(TAILLE.max);
          if (niveaux.length >= 36) expect(to - from).toBeGreaterThanOrEqual(TAILLE.min);
        }
      }),
    );
  });
});
