import { compile } from "../../kernel/layout/compile.ts";
import { writeDocument } from "../../kernel/layout/write.ts";
import { type Lsu1d, lsu1dSchema } from "./schema.ts";

export type { Lsu1d, Lsu1dAcquis, Lsu1dBilanCycle, Lsu1dBilanPeriodique } from "./schema.ts";

const layout = compile(lsu1dSchema);

/** Writes a file, one chunk per pupil, class, bilan… Throws `ForbiddenCharacterError` for a control character in a text. */
export function writeLsu1d(document: Lsu1d): Iterable<string> {
  return writeDocument(layout, document);
}
