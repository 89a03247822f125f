import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ENGINES, useBase } from "../testing/bases.ts";
import { classe } from "./tables.ts";

describe.each(ENGINES)("la base (%s)", (engine) => {
  const base = useBase(engine);
  const ajouter = (libelle: string) =>
    base
      .etablissement("0010001A")
      .transaction((trx) => trx.insert(classe).values({ id: randomUUID(), annee: 2026, libelle, origine: "manuel" }));

  it.each(["CP", "CE1"])("est vide au début de chaque test (%s)", async (libelle) => {
    await ajouter(libelle);
    const classes = await base.etablissement("0010001A").transaction((trx) => trx.select().from(classe));
    expect(classes.map((lue) => lue.libelle)).toEqual([libelle]);
  });
});
