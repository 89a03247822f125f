import { drizzle, type PgRemoteDatabase } from "drizzle-orm/pg-proxy";
import type { Connection } from "./connection.ts";

/** A drizzle database bound to one transaction. Statements follow one another: no `Promise.all` on it. */
export type Trx = PgRemoteDatabase;

/** Drizzle over one connection, the same for both engines. */
export function database(connection: Connection): Trx {
  return drizzle(async (sql, params, method) => {
    const { rows } = await connection.query(sql, params, method === "execute" ? "object" : "array");
    return { rows: [...rows] };
  });
}
