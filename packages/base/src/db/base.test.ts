import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { tentative } from "../comptes/tables.ts";
import { ENGINES, useBase } from "../testing/bases.ts";

const ID = "00000000-0000-4000-8000-000000000001";
const SECRET = "Maëlle Dupont-Sanchez";

describe.each(ENGINES)("une transaction (%s)", (engine) => {
  const base = useBase(engine);
  const ecole = () => base.etablissement("0010001A");
  const ligne = (identifiant: string) => ({ identifiant, echecs: 1, dernierLe: "2026-10-05T08:00:00Z" });
  const ajouter = (identifiant: string) =>
    ecole().transaction((trx) => trx.insert(tentative).values(ligne(identifiant)));
  const lire = async () => {
    const lignes = await ecole().transaction((trx) => trx.select().from(tentative).orderBy(tentative.identifiant));
    return lignes.map((lue) => lue.identifiant);
  };

  it.each(["un", "deux"])("trouve la base vide au début de chaque test (%s)", async (identifiant) => {
    await ajouter(identifiant);
    expect(await lire()).toEqual([identifiant]);
  });

  it("n’écrit rien quand son travail échoue", async () => {
    const failed = ecole().transaction(async (trx) => {
      await trx.insert(tentative).values(ligne("perdu"));
      throw new RangeError("arrêt");
    });
    await expect(failed).rejects.toThrow(RangeError);
    expect(await lire()).toEqual([]);
  });

  it("refuse d’en ouvrir une autre avant d’être finie, et pas après", async () => {
    const nested = ecole().transaction(() => base.etablissement("0020002B").transaction(async () => 1));
    await expect(nested).rejects.toThrow("already open");
    const later = ecole().transaction(async () => ({ next: () => ajouter("après") }));
    await (await later).next();
    expect(await lire()).toEqual(["après"]);
  });

  it("laisse les suivantes indemnes quand plusieurs échouent ensemble", async () => {
    const results = await Promise.allSettled(["a", "a", "a", "b"].map(ajouter));
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "fulfilled", "rejected", "rejected"]);
    expect(await lire()).toEqual(["a", "b"]);
  });

  it("dit ce que la base refuse par son SQLSTATE, la table et la contrainte", async () => {
    await ajouter("a");
    await expect(ajouter("a")).rejects.toMatchObject({
      name: "DatabaseError",
      code: "23505",
      table: "tentative",
      constraint: "tentative_uai_identifiant_pk",
      statement: expect.stringContaining('insert into "tentative"'),
    });
  });

  it.each([
    [
      "doublon",
      "23505",
      sql`insert into tentative values (default, ${SECRET}, 1, now()), (default, ${SECRET}, 1, now())`,
    ],
    ["date impossible", "22007", sql`select ${SECRET}::text::date`],
    ["uuid impossible", "22P02", sql`select ${SECRET}::text::uuid`],
    ["nombre impossible", "22P02", sql`select ${SECRET}::text::int`],
    ["JSON impossible", "22P02", sql`select ${SECRET}::text::jsonb`],
    ["valeur absente", "23502", sql`insert into personnel (id, nom, prenom) values (${ID}, ${SECRET}, ${null})`],
    ["texte inconnu de PostgreSQL", "22021", sql`select ${`${SECRET}\0`}::text`],
  ])("ne laisse sortir aucune valeur dans une erreur : %s", async (_, code, statement) => {
    const error: unknown = await ecole()
      .transaction((trx) => trx.execute(statement))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "DatabaseError", code });
    expect(everythingIn(error)).not.toContain(SECRET);
    expect(everythingIn(error)).not.toContain(ID);
  });

  it("coupe une requête trop longue pour un journal technique", async () => {
    const many = Array.from({ length: 200 }, () => ligne("x"));
    const error = await ecole()
      .transaction((trx) => trx.insert(tentative).values(many))
      .catch((thrown: Error) => thrown);
    expect(String(error).length).toBeLessThan(800);
  });
});

/** All that a log could print of an error: message, stack, cause, own properties, hidden ones included. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error);
  const own = Object.getOwnPropertyNames(error).map((key) => [key, Reflect.get(error, key)]);
  return own
    .map(([key, value]) => `${key}=${value instanceof Error ? everythingIn(value) : JSON.stringify(value)}`)
    .join();
}
