import type { Diagnostic, Level } from "@navette/formats";
import { expect, test } from "vitest";
import { causesOf, lieuDe } from "./causes.ts";

const diagnostic = (code: string, level: Level, line?: number): Diagnostic => ({
  code,
  level,
  message: "m",
  remedy: "r",
  where: line === undefined ? {} : { file: "eleves.csv", line },
});

test("les rejets passent devant, puis les causes les plus fréquentes", () => {
  const causes = causesOf([
    diagnostic("a", "anomalie"),
    diagnostic("b", "rejet"),
    diagnostic("c", "rejet", 2),
    diagnostic("c", "rejet", 3),
  ]);
  expect(causes.map(({ code, cas }) => [code, cas.length])).toEqual([
    ["c", 2],
    ["b", 1],
    ["a", 1],
  ]);
});

test("les cas que l’on ne détaille plus sont comptés", () => {
  const [cause] = causesOf([diagnostic("a", "anomalie", 2), { ...diagnostic("a", "anomalie"), autres: 1940 }]);
  expect(cause?.nombre).toBe(1941);
});

test("dit le lieu avec ce qui est connu, et rien quand rien ne l’est", () => {
  expect(lieuDe(diagnostic("a", "rejet", 12))).toBe("eleves.csv, ligne\u00A012");
  expect(lieuDe(diagnostic("a", "rejet"))).toBe("");
});
