import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import type { QueryResult } from "./connection.ts";
import type { DriverError } from "./errors.ts";
import { PARSERS } from "./types.ts";

/** One statement asked of the worker. */
export interface Ask {
  readonly id: number;
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly rows: "array" | "object";
}

/** What the worker answers: a result, or the parts of a PostgreSQL error that may cross. */
export type Answer =
  | { readonly id: number; readonly result: QueryResult }
  | { readonly id: number; readonly error: DriverError };

/** PGlite runs here because a long statement blocks its thread: HTTP must not stall meanwhile. */
async function serve(folder: string | undefined): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("pglite-worker runs in a worker thread");
  const pglite = await PGlite.create({ ...(folder && { dataDir: folder }), parsers: { ...PARSERS } });
  port.on("message", (message: Ask | "close") => {
    if (message === "close") {
      void pglite.close().then(() => process.exit(0));
      return;
    }
    void answerTo(pglite, message).then((answer) => port.postMessage(answer));
  });
  port.postMessage("ready");
}

async function answerTo(pglite: PGlite, { id, sql, params, rows }: Ask): Promise<Answer> {
  try {
    const result = await pglite.query(sql, [...params], { rowMode: rows });
    return { id, result: { rows: result.rows, affected: result.affectedRows ?? 0 } };
  } catch (error) {
    const { message, code, table, constraint } = error as DriverError;
    return { id, error: { message, code, table, constraint } };
  }
}

await serve((workerData as { folder?: string }).folder);
