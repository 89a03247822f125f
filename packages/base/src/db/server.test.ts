import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etablissement } from "../etablissement/tables.ts";
import { asAdministrator, databaseUrl, emptyPostgresql, freshPostgresql } from "../testing/postgresql.ts";
import type { Engine } from "./connection.ts";
import { MIGRATIONS, makeReady } from "./migrations.ts";
import { openBaseAt } from "./open.ts";
import { openPostgresql } from "./postgresql.ts";
import { checkServer } from "./server.ts";

const SUFFIX = randomBytes(6).toString("hex");
const DATABASE = `navette_essai_${SUFFIX}`;
/** Owns the database and may create roles, as a careful administrator sets it up; no superuser. */
const OWNER = `navette_proprietaire_${SUFFIX}`;
const STRANGER = `navette_inconnu_${SUFFIX}`;

function urlOf(user: string, database = DATABASE): string {
  const url = new URL(databaseUrl(database));
  url.username = user;
  url.password = "tr0p-secret";
  return url.href;
}
const open = (databaseUrl: string) => openBaseAt({ databaseUrl, dataFolder: "unused" });

beforeAll(() =>
  asAdministrator(async (client) => {
    await client.query(`create role ${OWNER} login createrole`);
    await client.query(`create role ${STRANGER} login`);
    await client.query(`create database ${DATABASE} owner ${OWNER}`);
  }),
);
afterAll(() =>
  asAdministrator(async (client) => {
    await client.query(`drop database ${DATABASE} with (force)`);
    await client.query(`drop role ${OWNER}, ${STRANGER}`);
  }),
);

describe("une base sur un serveur PostgreSQL", () => {
  it("se prépare une seule fois quand plusieurs programmes démarrent ensemble, sans superutilisateur", async () => {
    const bases = await Promise.all([1, 2, 3].map(() => open(urlOf(OWNER))));
    const engine = openPostgresql(urlOf(OWNER));
    const { rows } = await engine.transaction((connection) =>
      connection.query("select count(*) from drizzle.__drizzle_migrations", [], "array"),
    );
    expect(rows).toEqual([[readdirSync(MIGRATIONS).filter((file) => file.endsWith(".sql")).length]]);
    await Promise.all([engine, ...bases].map((each) => each.close()));
  });

  it("reste fermée entre écoles pour le propriétaire des tables lui-même", async () => {
    const base = await open(urlOf(OWNER));
    const ecole = base.etablissement("0010001A");
    await ecole.transaction((trx) => trx.insert(etablissement).values({ nom: "École", degre: 1, annee: 2026 }));
    const autre = base.etablissement("0020002B");
    expect(await autre.transaction((trx) => trx.select().from(etablissement))).toEqual([]);
    const engine = openPostgresql(urlOf(OWNER));
    const { rows } = await engine.transaction((connection) =>
      connection.query("select * from etablissement", [], "array"),
    );
    expect(rows).toEqual([]);
    await Promise.all([base.close(), engine.close()]);
  });

  it.each(["existing", "as-is"] as const)("vide, ne se remplit pas sans qu’on le demande (%s)", async (opening) => {
    const vide = await emptyPostgresql();
    const opened = openBaseAt({ databaseUrl: vide.url, dataFolder: "unused" }, opening);
    await expect(opened).rejects.toMatchObject({ code: "base.absente" });
    expect(await vide.tables()).toEqual([]);
    await vide.drop();
  });

  it.each([
    ["d’une version plus ancienne", "update drizzle.__drizzle_migrations set created_at = created_at - 1"],
    ["dont une table est ouverte", "alter table eleve no force row level security"],
  ])("%s, se dit pas prête à qui ne fait que lire, et n’en est pas changée", async (_, spoil) => {
    const engine = await freshPostgresql();
    const run = async (statement: string) =>
      (await engine.transaction((connection) => connection.query(statement, [], "array"))).rows;
    const state = () =>
      run(`select (select max(created_at) from drizzle.__drizzle_migrations), relforcerowsecurity
      from pg_class where relname = 'eleve'`);
    await makeReady(engine, "as-is");
    await run(spoil);
    const before = await state();
    await expect(makeReady(engine, "as-is")).rejects.toMatchObject({ code: "base.pas-a-jour" });
    expect(await state()).toEqual(before);
    await engine.close();
  });

  it.each([
    ["une adresse qui n’en est pas une", "base.adresse", () => "serveur de l'école"],
    ["l’adresse d’une base d’une autre sorte", "base.adresse", () => "mysql://ecole@serveur/base"],
    ["une base inconnue", "base.connexion", () => urlOf(OWNER, "navette_absente")],
    ["un utilisateur sans droits", "base.droits", () => urlOf(STRANGER)],
  ])("refuse %s, en disant quoi faire, sans le mot de passe", async (_, code, url) => {
    const error = await open(url()).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: "AppError", code, remedy: expect.stringMatching(/.{20}/) });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("tr0p-secret");
  });

  it("dit qu’un serveur ne répond pas", async () => {
    const listener = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => listener.once("listening", resolve));
    const { port } = listener.address() as { port: number };
    await new Promise((resolve) => listener.close(resolve));
    await expect(open(`postgresql://navette:tr0p-secret@127.0.0.1:${port}/navette`)).rejects.toMatchObject({
      code: "base.injoignable",
      message: expect.stringContaining(`127.0.0.1:${port}`),
    });
  });

  it("refuse un serveur trop ancien", async () => {
    const rows = [[140_011]];
    const old: Engine = {
      name: "postgresql",
      transaction: (work) => work({ query: async () => ({ rows, affected: 0 }) }),
      close: async () => undefined,
    };
    await expect(checkServer(old)).rejects.toMatchObject({ code: "base.trop-ancienne" });
  });
});
