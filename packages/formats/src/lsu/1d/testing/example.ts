import { readFileSync } from "node:fs";
import type { FileInput } from "../../../kernel/format.ts";
import { edited } from "../../../testing/defaut.ts";

/** The invented file of `examples/lsu`, valid for LSU. */
export const EXAMPLE = readFileSync(new URL("../../../../../../examples/lsu/lsu-1d.xml", import.meta.url), "utf8");

export const fileOf = (xml: string, name = "import-lsun.xml"): FileInput => ({
  name,
  bytes: new TextEncoder().encode(xml),
});

/** The example with one piece replaced; the piece must be there. */
export const exampleWith = (piece: string | RegExp, by: string): string => edited(EXAMPLE, piece, by);
