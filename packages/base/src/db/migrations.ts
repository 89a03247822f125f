import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/pg-proxy/migrator";
import { AppError } from "../app-error.ts";
import type { Connection, Engine } from "./connection.ts";
import { database } from "./drizzle.ts";
import { HAS_OPEN_TABLE, HAS_ROLE, ROLE, WALLS } from "./security.ts";

/** The SQL files made by `npm run migration`, applied in order. */
export const MIGRATIONS = fileURLToPath(new URL("../../migrations", import.meta.url));
/** Any constant: it only has to be the same in every process that migrates this database. */
const MIGRATION_LOCK = 760_542_001;

/** What opening may do to a base. Each refuses `base.plus-recente`. */
export type Opening =
  /** Makes it, or brings it up to date. */
  | "prepare"
  /** Brings it up to date. Refuses `base.absente`. */
  | "existing"
  /** Changes nothing. Refuses `base.absente` and `base.pas-a-jour`. */
  | "as-is";

/** Gets the base ready to be worked on, as far as its opening allows. */
export async function makeReady(engine: Engine, opening: Opening): Promise<void> {
  if (opening !== "prepare") await engine.transaction((connection) => requireReady(connection, opening));
  if (opening !== "as-is") await migrateBase(engine);
}

async function requireReady(connection: Connection, opening: Opening): Promise<void> {
  await refuseNewer(connection);
  const last = await lastMigration(connection);
  if (last === 0) throw noBase("sur ce serveur PostgreSQL");
  if (opening === "existing") return;
  if (last !== schemaVersion() || !(await says(connection, HAS_ROLE)) || !(await isClosed(connection)))
    throw notReady();
}

/** The schema this program knows: when its last migration was made (milliseconds). A greater one is a newer Navette. */
export function schemaVersion(): number {
  const journal = JSON.parse(readFileSync(`${MIGRATIONS}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  return Math.max(...journal.entries.map((entry) => entry.when));
}

/** Brings the schema up to date and closes every table, in one transaction. */
export async function migrateBase(engine: Engine): Promise<void> {
  await engine.transaction(async (connection) => {
    await connection.query("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK], "array");
    await refuseNewer(connection);
    const run = async (queries: readonly string[]) => {
      for (const query of queries) await connection.query(query, [], "array");
    };
    const before = await lastMigration(connection);
    await migrate(database(connection), run, { migrationsFolder: MIGRATIONS });
    // The role is the server's, not the base's: a backup restored elsewhere may lack it.
    await run(ROLE);
    if (before !== schemaVersion() || !(await isClosed(connection))) await run(WALLS);
  });
}

/** Closing a table takes it from everybody at work: on a base already up to date and closed, it is only looked at. */
async function isClosed(connection: Connection): Promise<boolean> {
  return !(await says(connection, HAS_OPEN_TABLE));
}

/** Whether a condition in SQL is true. */
async function says(connection: Connection, condition: string): Promise<boolean> {
  const [found] = await database(connection).execute<{ said: boolean }>(sql.raw(`select ${condition} as said`));
  return found?.said === true;
}

async function refuseNewer(connection: Connection): Promise<void> {
  if ((await lastMigration(connection)) > schemaVersion()) throw newerBase();
}

/** When the last migration of this base was made; 0 for a new one. */
async function lastMigration(connection: Connection): Promise<number> {
  const db = database(connection);
  const known = await db.execute<{ known: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as known`,
  );
  if (!known[0]?.known) return 0;
  const last = await db.execute<{ last: number }>(
    sql`select coalesce(max(created_at), 0)::int8 as last from drizzle.__drizzle_migrations`,
  );
  return last[0]?.last ?? 0;
}

/** A base that a newer Navette has opened: this one does not know what it means. */
export function newerBase(): AppError {
  return new AppError({
    nature: "etat",
    code: "base.plus-recente",
    message: "Cette base a été ouverte par une version plus récente de Navette\u00a0: rien n’y a été touché.",
    remedy: "Mettez Navette à jour, ou restaurez une sauvegarde faite avec cette version-ci.",
  });
}

/** `where`: "dans « … »". */
export function noBase(where: string): AppError {
  return new AppError({
    nature: "etat",
    code: "base.absente",
    message: `Il n’y a pas de données de Navette ${where}.`,
    remedy: "Créez d’abord votre établissement.",
  });
}

function notReady(): AppError {
  return new AppError({
    nature: "etat",
    code: "base.pas-a-jour",
    message: "Cette base n’est pas prête pour cette version de Navette\u00a0: rien n’y a été touché.",
    remedy: "Elle le sera dès que Navette s’y ouvrira (navette serve), puis relancez la même commande.",
  });
}
