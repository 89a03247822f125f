import { expect, test } from "vitest";
import { depasseTest } from "./importation.ts";

const at = (etat: "analyse" | "applique" | "annule" | "echoue", creeLe: string, appliqueLe: string | null = null) => ({
  annee: 2026,
  etat,
  creeLe,
  appliqueLe,
});

test("un plan est dépassé dès qu’un import a été appliqué après son dépôt, quel que soit l’ordre des dépôts", () => {
  const avant = at("analyse", "2026-09-01");
  const entre = at("echoue", "2026-09-03");
  const apres = at("analyse", "2026-09-05");
  const applique = at("applique", "2026-09-02", "2026-09-04");
  const all = [apres, entre, applique, avant];
  expect(all.filter(depasseTest(all, 2026))).toEqual([entre, avant]);
});

test("un import annulé ne dépasse personne : l’école est revenue à ce qu’elle était", () => {
  const plan = at("analyse", "2026-09-01");
  expect(depasseTest([at("annule", "2026-09-02", "2026-09-03"), plan], 2026)(plan)).toBe(false);
});

test("un plan d’une autre année que celle de l’école est dépassé", () => {
  const plan = at("analyse", "2026-09-01");
  expect(depasseTest([plan], 2027)(plan)).toBe(true);
});
