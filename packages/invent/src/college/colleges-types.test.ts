import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { collegeInvente, TAILLES_COLLEGE } from "./colleges-types.ts";
import { fichiersCollege } from "./fichiers/fichiers.ts";

const exemple = new URL("../../../../examples/college-invente/", import.meta.url);

describe("les collèges inventés tout prêts", () => {
  test("ont la taille de leur nom", () => {
    const { eleves } = collegeInvente("bourg", 2025);
    expect(eleves.filter(({ sortie }) => sortie === null)).toHaveLength(TAILLES_COLLEGE.bourg);
  });

  test.each(fichiersCollege(collegeInvente("rural", 2025)))(
    "l'exemple publié est, à l'octet près, $name du collège rural",
    ({ name, bytes }) => {
      expect(readFileSync(new URL(name, exemple)).equals(bytes)).toBe(true);
    },
  );
});
