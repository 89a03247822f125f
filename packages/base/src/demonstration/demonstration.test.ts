import { beforeAll, describe, expect, test } from "vitest";
import type { EtablissementDb } from "../db/base.ts";
import { creerDemonstration } from "./creer-demonstration.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { readAvancements } from "../livret/read-avancements.ts";

describe.each(ENGINES)("x (%s)", (engine) => {
  const base = useBase(engine, { keep: true });
  test("a", async () => {
    const t = performance.now();
    const opened = await creerDemonstration(base, new Date("2026-10-15T08:00:00Z"));
    console.log(engine, performance.now() - t);
    const db: EtablissementDb = base.etablissement(opened.etablissement.uai);
    const acteur = { compte: opened.compte, acte: { auteur: { compteId: null, nom: "x" }, now: new Date("2026-10-15T08:00:00Z") } };
    const t2 = performance.now();
    const av = await db.transaction((trx) => readAvancements(trx, acteur));
    console.log(performance.now() - t2, JSON.stringify(av, null, 1).slice(0, 3000));
  }, 60000);
});
