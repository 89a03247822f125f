import { once } from "node:events";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Connection, Engine, QueryResult } from "./connection.ts";
import { DatabaseError } from "./errors.ts";
import type { Answer, Ask } from "./pglite-worker.ts";
import { Statistics } from "./statistics.ts";

export interface EmbeddedEngine extends Engine {
  /** Stops at once, without a last write: what was not committed is lost. */
  abandon(): void;
}

/** The embedded engine, in its own thread: in `folder`, or in memory without one. The caller holds the folder's lock. */
export async function openPglite(folder?: string, script = WORKER()): Promise<EmbeddedEngine> {
  // The options of the command line are for the main script: `--input-type` or `--eval` would keep the worker from loading.
  const worker = new Worker(script, { workerData: { folder }, execArgv: [] });
  await ready(worker);
  const asks = new Asks(worker);
  const statistics = new Statistics();
  let queue: Promise<unknown> = Promise.resolve();

  return {
    name: "pglite",
    // One connection: transactions follow one another.
    transaction: (work) => {
      const turn = queue.then(() => inTransaction(statistics.watch(asks), work));
      queue = turn.then(() => statistics.refresh(asks)).catch(() => undefined);
      return turn;
    },
    close: async () => {
      await queue;
      await asks.stop();
    },
    abandon: () => void worker.terminate(),
  };
}

const WORKER = (): string => createRequire(import.meta.url).resolve("@navette/base/pglite-worker");

/** Until the engine is ready. Its error, or its end without a word, is thrown: nobody waits for ever. */
async function ready(worker: Worker): Promise<void> {
  const over = new AbortController();
  const exited = once(worker, "exit", { signal: over.signal }).then(([code]) => {
    throw new DatabaseError({ message: `the embedded database stopped before it was ready (exit ${code})` }, "open");
  });
  try {
    await Promise.race([once(worker, "message", { signal: over.signal }), exited]);
  } finally {
    over.abort();
    exited.catch(() => undefined);
  }
}

async function inTransaction<T>(connection: Connection, work: (connection: Connection) => Promise<T>): Promise<T> {
  await connection.query("begin", [], "array");
  try {
    const result = await work(connection);
    await connection.query("commit", [], "array");
    return result;
  } catch (error) {
    // It fails only when the worker has stopped, which the first error already says.
    await connection.query("rollback", [], "array").catch(() => undefined);
    throw error;
  }
}

interface Waiting {
  readonly sql: string;
  readonly resolve: (result: QueryResult) => void;
  readonly reject: (error: Error) => void;
}

/** The statements sent to the worker and not yet answered. */
class Asks implements Connection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exited: Promise<void>;
  #running = true;
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (answer: Answer) => this.#settle(answer));
    // An error of the worker ends it: its exit, which follows, tells those who wait.
    worker.on("error", () => undefined);
    this.#exited = new Promise((resolve) => {
      worker.once("exit", () => {
        this.#running = false;
        for (const { sql, reject } of this.#waiting.values()) reject(stopped(sql));
        this.#waiting.clear();
        resolve();
      });
    });
  }

  query(sql: string, params: readonly unknown[], rows: "array" | "object"): Promise<QueryResult> {
    const ask: Ask = { id: ++this.#last, sql, params, rows };
    return new Promise((resolve, reject) => {
      if (!this.#running) throw stopped(sql);
      this.#worker.postMessage(ask);
      this.#waiting.set(ask.id, { sql, resolve, reject });
    });
  }

  stop(): Promise<void> {
    this.#worker.postMessage("close");
    return this.#exited;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ("error" in answer) waiting?.reject(new DatabaseError(answer.error, waiting.sql));
    else waiting?.resolve(answer.result);
  }
}

function stopped(statement: string): DatabaseError {
  return new DatabaseError({ message: "the embedded database has stopped" }, statement);
}
