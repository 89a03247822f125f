import type { FileSource } from "./kernel/format.ts";
import { detect, type Examined, examine } from "./registry.ts";

/** Detects, reads and checks a file in the least memory: all that `examine` says of it, and of its `data` what the comparison of files needs. */
export function verify(input: FileSource): Examined {
  const format = detect(input);
  return format?.verify ? { format, ...format.verify(input) } : examine(input);
}
