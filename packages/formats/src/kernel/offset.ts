import type { Diagnostic, Where } from "./diagnostic.ts";
import type { FileSource } from "./format.ts";
import { locateIn } from "./xml-reader.ts";

/**
 * Where an object read from a file begins in its text. A symbol, so that no copy to JSON, no comparison of fields and no writer sees it.
 * On a `Where`, it is the place still to be given as a line and a column.
 */
export const OFFSET = Symbol("offset");

/** Something that may know where it was read. */
export interface Offset {
  readonly [OFFSET]?: number;
}

/** The place of an object, to be completed by `withLines`. */
export function placeOf(read: object, where: Where = {}): Where {
  const offset = (read as Offset)[OFFSET];
  return offset === undefined ? where : Object.assign({ [OFFSET]: offset }, where);
}

/** Gives every diagnostic its file, and its line and column in it. The file is only gone through again when there is something to locate. */
export function withLines(diagnostics: readonly Diagnostic[], input: FileSource): Diagnostic[] {
  const offsets = diagnostics.flatMap(({ where }) => (where as Offset)[OFFSET] ?? []);
  const positions = offsets.length > 0 ? locateIn(input, offsets) : undefined;
  return diagnostics.map((diagnostic) => {
    const { [OFFSET]: offset = -1, ...where } = diagnostic.where as Where & Offset;
    return { ...diagnostic, where: { file: input.name, ...positions?.get(offset), ...where } };
  });
}
