import { expect, test } from "vitest";
import { calendrierAnnee, isAnneeCivile } from "./annee-scolaire.ts";

test.each([
  ["9830418M", true],
  ["9860001X", true],
  ["9840001A", false],
  ["0750654D", false],
])("l’année scolaire de %s est l’année civile : %s", (uai, civile) => {
  expect(isAnneeCivile(uai)).toBe(civile);
});

test("en Nouvelle-Calédonie l’année tient dans l’année civile, ailleurs elle en couvre deux", () => {
  expect(calendrierAnnee("9830418M", 2026)).toMatchObject({ debut: "2026-02-01", fin: "2026-12-31" });
  expect(calendrierAnnee("0750654D", 2026)).toMatchObject({ debut: "2026-08-01", fin: "2027-08-31" });
  expect(calendrierAnnee(undefined, 2026)).toEqual(calendrierAnnee("0750654D", 2026));
});
