import type { FileSource } from "./kernel/format.ts";
import { detect, type Examined, examine, withEncoding } from "./registry.ts";

/** Detects, reads and checks a file in the least memory: all that `examine` says of it, and of its `data` what the comparison of files needs. */
export function verify(input: FileSource): Examined {
  const format = detect(input);
  if (!format?.verify) return examine(input);
  const { summary, ...verified } = format.verify(input);
  return { format, ...verified, ...(summary && { summary: withEncoding(summary, input) }) };
}
