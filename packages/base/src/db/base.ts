import { fileURLToPath } from "node:url";
import { drizzle, type PgRemoteDatabase } from "drizzle-orm/pg-proxy";
import { migrate } from "drizzle-orm/pg-proxy/migrator";
import type { Connection, Engine } from "./connection.ts";
import { APPLICATION_ROLE, SECURITY } from "./security.ts";

/** The SQL files made by `npm run migration`, applied in order. */
export const MIGRATIONS = fileURLToPath(new URL("../../migrations", import.meta.url));
/** Any constant: it only has to be the same in every process that migrates this database. */
const MIGRATION_LOCK = 760_542_001;

/** A drizzle database bound to one transaction. Statements follow one another: no `Promise.all` on it. */
export type Trx = PgRemoteDatabase;

/** The base as one établissement sees it: every transaction is bound to that school, by the database itself. */
export interface EtablissementDb {
  readonly uai: string;
  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
}

/** The base of an installation, which may hold several schools. */
export interface Base {
  readonly engine: Engine["name"];
  etablissement(uai: string): EtablissementDb;
  /** A transaction that belongs to no school: it sees the list of the schools, and nothing else. */
  installation<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Brings the schema up to date, closes every table, and gives the base. */
export async function openBase(engine: Engine): Promise<Base> {
  await engine.transaction(async (connection) => {
    await connection.query("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK], "array");
    const db = database(connection);
    const run = async (queries: readonly string[]) => {
      for (const query of queries) await connection.query(query, [], "array");
    };
    await migrate(db, run, { migrationsFolder: MIGRATIONS });
    await run(SECURITY);
  });
  const bound = <T>(setting: string, value: string, work: (trx: Trx) => Promise<T>) =>
    engine.transaction(async (connection) => {
      await connection.query("select set_config($1, $2, true)", [setting, value], "array");
      await connection.query(`set local role ${APPLICATION_ROLE}`, [], "array");
      return await work(database(connection));
    });
  return {
    engine: engine.name,
    etablissement: (uai) => ({ uai, transaction: (work) => bound("navette.uai", uai, work) }),
    installation: (work) => bound("navette.installation", "oui", work),
    close: () => engine.close(),
  };
}

function database(connection: Connection): Trx {
  return drizzle(async (sql, params, method) => {
    const { rows } = await connection.query(sql, params, method === "execute" ? "object" : "array");
    return { rows: [...rows] };
  });
}
