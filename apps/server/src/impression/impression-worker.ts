import { parentPort, workerData } from "node:worker_threads";
import { compose } from "./compose.ts";
import type { Document } from "./impression.ts";

parentPort?.postMessage(compose(workerData as Document));
