import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ecoleInventee, TAILLES } from "./ecoles-types.ts";
import { fichiersOnde } from "./fichiers-onde.ts";

const exemple = new URL("../../../examples/ecole-inventee/", import.meta.url);

describe("les écoles inventées toutes prêtes", () => {
  test("ont la taille de leur nom", () => {
    expect(ecoleInventee("classe-unique", 2025).classes).toHaveLength(1);
    expect(ecoleInventee("bourg", 2025).eleves).toHaveLength(TAILLES.bourg);
  });

  test.each(fichiersOnde(ecoleInventee("village", 2025)))(
    "l'exemple publié est, à l'octet près, $name du village",
    ({ name, bytes }) => {
      expect(readFileSync(new URL(name, exemple)).equals(bytes)).toBe(true);
    },
  );
});
