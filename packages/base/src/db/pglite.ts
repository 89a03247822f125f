import { once } from "node:events";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Connection, Engine, QueryResult } from "./connection.ts";
import type { Answer, Ask } from "./pglite-worker.ts";

/** PostgreSQL's own code of an error (SQLSTATE), kept across the thread. */
export class DatabaseError extends Error {
  readonly code: string | undefined;
  constructor(message: string, code?: string) {
    super(message);
    this.name = "DatabaseError";
    this.code = code;
  }
}

/** The embedded engine, in its own thread: in `folder`, or in memory without one. The caller holds the folder's lock. */
export async function openPglite(folder?: string): Promise<Engine> {
  const script = createRequire(import.meta.url).resolve("@navette/base/pglite-worker");
  const worker = new Worker(script, { workerData: { folder } });
  await once(worker, "message");
  const asks = new Asks(worker);
  let queue: Promise<unknown> = Promise.resolve();

  return {
    name: "pglite",
    // One connection: transactions follow one another.
    transaction: (work) => {
      const turn = queue.then(() => inTransaction(asks, work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      await queue;
      const exited = once(worker, "exit");
      worker.postMessage("close");
      await exited;
    },
  };
}

async function inTransaction<T>(connection: Connection, work: (connection: Connection) => Promise<T>): Promise<T> {
  await connection.query("begin", [], "array");
  try {
    const result = await work(connection);
    await connection.query("commit", [], "array");
    return result;
  } catch (error) {
    await connection.query("rollback", [], "array");
    throw error;
  }
}

/** The statements sent to the worker and not yet answered. */
class Asks implements Connection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (result: QueryResult) => void; reject: (error: Error) => void }>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (answer: Answer) => this.#settle(answer));
    worker.on("error", (error) => this.#failAll(error));
    worker.on("exit", () => this.#failAll(new DatabaseError("the embedded database has stopped")));
  }

  query(sql: string, params: readonly unknown[], rows: "array" | "object"): Promise<QueryResult> {
    const ask: Ask = { id: ++this.#last, sql, params, rows };
    return new Promise((resolve, reject) => {
      this.#waiting.set(ask.id, { resolve, reject });
      this.#worker.postMessage(ask);
    });
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ("error" in answer) waiting?.reject(new DatabaseError(answer.error.message, answer.error.code));
    else waiting?.resolve(answer.result);
  }

  #failAll(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
    this.#waiting.clear();
  }
}
