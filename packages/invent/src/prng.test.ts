import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prng } from "./prng.ts";

fc.configureGlobal({ seed: 2025 });

describe("prng", () => {
  test("la même graine donne les mêmes tirages, une autre graine en donne d'autres", () => {
    const draws = (graine: string) => Array.from({ length: 20 }, () => prng(graine).int(0, 1_000_000));
    const suite = (graine: string) => {
      const draw = prng(graine);
      return Array.from({ length: 20 }, () => draw.int(0, 1_000_000));
    };
    expect(draws("Mélusine")).toEqual(draws("Mélusine"));
    expect(suite("Mélusine")).toEqual(suite("Mélusine"));
    expect(suite("Mélusine")).not.toEqual(suite("Melusine"));
    expect(new Set(suite("Mélusine")).size).toBeGreaterThan(15);
  });

  test("un entier reste entre ses bornes, et les atteint", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(4), (graine, min, width) => {
        const draw = prng(graine);
        const drawn = new Set(Array.from({ length: 200 }, () => draw.int(min, min + width)));
        expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: width + 1 }, (_, index) => min + index));
      }),
    );
  });

  test("un poids nul n'est jamais tiré, et les poids donnent les proportions", () => {
    const draw = prng("poids");
    const drawn = Array.from({ length: 4000 }, () =>
      draw.weighted([
        ["jamais", 0],
        ["souvent", 3],
        ["parfois", 1],
      ]),
    );
    expect(drawn).not.toContain("jamais");
    expect(drawn.filter((value) => value === "souvent").length / drawn.length).toBeCloseTo(0.75, 1);
  });

  test("mélanger garde les mêmes éléments et ne touche pas la liste reçue", () => {
    const classe = ["Adèle", "Basile", "Côme", "Éléonore", "Maëlys"];
    const melange = prng("mélange").shuffle(classe);
    expect([...melange].sort()).toEqual([...classe].sort());
    expect(classe[0]).toBe("Adèle");
  });

  test("une branche ne dépend pas de ce qui a été tiré avant elle", () => {
    const one = prng("école");
    const other = prng("école");
    other.int(0, 10);
    expect(one.branch("classes").int(0, 1_000_000)).toBe(other.branch("classes").int(0, 1_000_000));
    expect(one.branch("classes").int(0, 1_000_000)).not.toBe(one.branch("familles").int(0, 1_000_000));
  });

  test("tirer dans une liste vide est une erreur, jamais une valeur inventée", () => {
    expect(() => prng("vide").pick([])).toThrow(RangeError);
  });
});
