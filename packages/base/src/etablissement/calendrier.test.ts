import { expect, test } from "vitest";
import { anneeCourante, datesUsuelles } from "./calendrier.ts";

test.each([
  ["0750001U", "2026-07-31", 2025],
  ["0750001U", "2026-08-01", 2026],
  ["0750001U", "2027-01-15", 2026],
  ["9830001A", "2026-03-01", 2026],
  ["9830001A", "2026-12-01", 2026],
])("l’année scolaire de %s le %s est %i", (uai, today, annee) => {
  expect(anneeCourante(uai, today)).toBe(annee);
});

test.each([
  [2023, "2023-09-04", "2024-07-06"],
  [2024, "2024-09-02", "2025-07-05"],
  [2025, "2025-09-01", "2026-07-04"],
  [2026, "2026-09-01", "2027-07-03"],
])("les dates usuelles de %i sont celles du calendrier publié", (annee, debut, fin) => {
  expect(datesUsuelles("0750001U", annee)).toEqual({ debut, fin });
});

test("en Nouvelle-Calédonie l’année scolaire tient dans l’année civile", () => {
  expect(datesUsuelles("9830001A", 2026)).toEqual({ debut: "2026-02-15", fin: "2026-12-18" });
});
