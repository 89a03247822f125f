import pg from "pg";
import type { Connection, Engine } from "./connection.ts";
import { DatabaseError, type DriverError } from "./errors.ts";
import { PARSERS } from "./types.ts";

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    PARSERS[oid] ?? pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
};

/** A dropped connection already fails the statement it was running: the event must not stop the process besides. */
const ignore = () => undefined;

/** A PostgreSQL server (15 or newer), reached by its connection string. */
export function openPostgresql(connectionString: string): Engine {
  const pool = new pg.Pool({ connectionString, types, max: 10, connectionTimeoutMillis: 30_000 });
  pool.on("error", ignore);

  return {
    name: "postgresql",
    transaction: async (work) => {
      const client = await safely("connect", () => pool.connect());
      client.on("error", ignore);
      const connection = connectionOf(client);
      let broken = false;
      try {
        await connection.query("begin", [], "array");
        const result = await work(connection);
        await connection.query("commit", [], "array");
        return result;
      } catch (error) {
        await client.query("rollback").catch(() => {
          broken = true;
        });
        throw error;
      } finally {
        client.off("error", ignore);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

function connectionOf(client: pg.PoolClient): Connection {
  return {
    query: async (text, params, rows) => {
      const values = [...params];
      const result = await safely(text, () =>
        rows === "array" ? client.query({ text, values, rowMode: "array" }) : client.query({ text, values }),
      );
      return { rows: result.rows, affected: result.rowCount ?? 0 };
    },
  };
}

async function safely<T>(statement: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new DatabaseError(error as DriverError, statement);
  }
}
