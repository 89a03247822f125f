import { once } from "node:events";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Atelier } from "./atelier.ts";
import type { Commande } from "./atelier-worker.ts";

/**
 * An atelier beside this thread, which goes on answering: one task at a time, each in a thread of its own, so that what
 * is held at once stays that of one deposit.
 */
export function openAtelier(script = WORKER()): Atelier {
  let queue: Promise<unknown> = Promise.resolve();
  const ask = <T>(tache: Commande["tache"], given: readonly unknown[]): Promise<T> => {
    const turn = queue.then(() => inThread<T>(script, { tache, given }));
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    readFiles: (...given) => ask("readFiles", given),
    makePlan: (...given) => ask("makePlan", given),
    readEmploi: (...given) => ask("readEmploi", given),
  };
}

const WORKER = (): string => createRequire(import.meta.url).resolve("@navette/base/atelier-worker");

/** What the thread answers; its error, or its end without a word, is thrown. */
async function inThread<T>(script: string, commande: Commande): Promise<T> {
  // The options of the command line are for the main script: `--input-type` or `--eval` would keep the worker from loading.
  const worker = new Worker(script, { workerData: commande, execArgv: [] });
  const exited = once(worker, "exit").then(([code]) => {
    throw new Error(`a task stopped without an answer (exit ${code})`);
  });
  exited.catch(() => undefined);
  try {
    const [answer] = await Promise.race([once(worker, "message"), exited]);
    return answer as T;
  } finally {
    void worker.terminate();
  }
}
