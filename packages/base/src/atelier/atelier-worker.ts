import { parentPort, workerData } from "node:worker_threads";
import { TACHES } from "./atelier.ts";

/** What the thread is asked: one task, then it ends, and its memory with it. */
export interface Commande {
  readonly tache: keyof typeof TACHES;
  readonly given: readonly unknown[];
}

const { tache, given } = workerData as Commande;
const work = TACHES[tache] as (...given: readonly unknown[]) => unknown;
parentPort?.postMessage(await work(...given));
