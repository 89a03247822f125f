import { readFileSync } from "node:fs";
import type { FileInput } from "../../../kernel/format.ts";

/** The invented file of `examples/lsu`, valid for LSU. */
export const EXAMPLE = readFileSync(new URL("../../../../../../examples/lsu/lsu-1d.xml", import.meta.url), "utf8");

export const fileOf = (xml: string, name = "import-lsun.xml"): FileInput => ({
  name,
  bytes: new TextEncoder().encode(xml),
});

/** The example with one piece replaced; the piece must be there. */
export function exampleWith(piece: string | RegExp, replacement: string): string {
  const changed = EXAMPLE.replace(piece, replacement);
  if (changed === EXAMPLE) throw new Error(`nothing to replace: ${piece}`);
  return changed;
}
