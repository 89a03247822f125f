import { createRequire } from "node:module";
import { threadOf } from "@navette/base";
import type { Impression } from "./impression.ts";

/** Papers made beside the thread that answers, one at a time. */
export function openImpression(): Impression {
  const inThread = threadOf(createRequire(import.meta.url).resolve("@navette/server/impression-worker"));
  return (document) => inThread<Uint8Array>(document);
}
