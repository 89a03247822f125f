import { createRequire } from "node:module";
import type { Atelier } from "./atelier.ts";
import type { Commande } from "./atelier-worker.ts";
import { threadOf } from "./in-thread.ts";

/** An atelier beside this thread, one task at a time. */
export function openAtelier(script = WORKER()): Atelier {
  const inThread = threadOf(script);
  const ask = <T>(commande: Commande) => inThread<T>(commande);
  return {
    readFiles: (...given) => ask({ tache: "readFiles", given }),
    makePlan: (...given) => ask({ tache: "makePlan", given }),
    readEmploi: (...given) => ask({ tache: "readEmploi", given }),
  };
}

const WORKER = (): string => createRequire(import.meta.url).resolve("@navette/base/atelier-worker");
