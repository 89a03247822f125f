import { once } from "node:events";
import { Worker } from "node:worker_threads";

/**
 * Gives tasks to that script, beside this thread, which goes on answering: one at a time, each in a thread of its own, so
 * that what is held at once stays that of one task. The script reads `workerData` and posts one answer.
 */
export function threadOf(script: string): <T>(task: unknown) => Promise<T> {
  let queue: Promise<unknown> = Promise.resolve();
  return <T>(task: unknown) => {
    const turn = queue.then(() => inThread<T>(script, task));
    queue = turn.catch(() => undefined);
    return turn;
  };
}

/** What the thread answers; its error, or its end without a word, is thrown. */
async function inThread<T>(script: string, workerData: unknown): Promise<T> {
  // The options of the command line are for the main script: `--input-type` or `--eval` would keep the worker from loading.
  const worker = new Worker(script, { workerData, execArgv: [] });
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
