import pg from "pg";
import type { Connection, Engine } from "./connection.ts";
import { PARSERS } from "./types.ts";

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    PARSERS[oid] ?? pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
};

/** A PostgreSQL server (15 or newer), reached by its connection string. */
export function openPostgresql(connectionString: string): Engine {
  const pool = new pg.Pool({ connectionString, types, max: 10 });
  // An idle connection that the server drops is replaced by the pool: not a reason to stop the process.
  pool.on("error", () => undefined);

  return {
    name: "postgresql",
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const result = await work(connectionOf(client));
        await client.query("commit");
        client.release();
        return result;
      } catch (error) {
        // A client whose rollback fails is broken: `release(true)` throws it away.
        const rolledBack = await client.query("rollback").then(
          () => true,
          () => false,
        );
        client.release(!rolledBack);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function connectionOf(client: pg.PoolClient): Connection {
  return {
    query: async (text, params, rows) => {
      const values = [...params];
      const result =
        rows === "array"
          ? await client.query({ text, values, rowMode: "array" })
          : await client.query({ text, values });
      return { rows: result.rows, affected: result.rowCount ?? 0 };
    },
  };
}
