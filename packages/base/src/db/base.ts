import { AsyncLocalStorage } from "node:async_hooks";
import type { Engine } from "./connection.ts";
import { database, type Trx } from "./drizzle.ts";
import { withoutParameters } from "./errors.ts";
import { makeReady, type Opening } from "./migrations.ts";
import { APPLICATION_ROLE } from "./security.ts";

export type { Trx } from "./drizzle.ts";

/** The base as one établissement sees it: every transaction is bound to that school, by the database itself. */
export interface EtablissementDb {
  readonly uai: string;
  /** Everything or nothing: what `work` throws rolls back. A refusal of the database comes as a `DatabaseError`. */
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

/** The base, its schema up to date and every table closed. On failure the engine is closed. */
export async function openBase(engine: Engine, opening: Opening = "prepare"): Promise<Base> {
  try {
    await makeReady(engine, opening);
  } catch (error) {
    await engine.close();
    throw withoutParameters(error);
  }
  const transactions = new AsyncLocalStorage<{ open: boolean }>();

  const bound = async <T>(setting: string, value: string, work: (trx: Trx) => Promise<T>): Promise<T> => {
    // The embedded engine has one connection: the inner transaction would wait for the outer one for ever.
    if (transactions.getStore()?.open) throw new Error("a transaction is already open here: pass its trx on");
    const state = { open: true };
    try {
      return await engine.transaction(async (connection) => {
        await connection.query(BIND, [setting, value], "array");
        await connection.query(`set local role ${APPLICATION_ROLE}`, [], "array");
        const trx = database(connection);
        return transactions.run(state, () => work(trx));
      });
    } catch (error) {
      throw withoutParameters(error);
    } finally {
      state.open = false;
    }
  };

  return {
    engine: engine.name,
    etablissement: (uai) => ({ uai, transaction: (work) => bound("navette.uai", uai, work) }),
    installation: (work) => bound("navette.installation", "oui", work),
    close: () => engine.close(),
  };
}

/** Whatever the server's habits, dates and instants are written the one way that `types.ts` reads. */
const BIND = `select set_config($1, $2, true), set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true)`;
