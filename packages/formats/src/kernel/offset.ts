import type { Diagnostic, Where } from "./diagnostic.ts";
import type { Position } from "./xml-position.ts";

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

/** Gives every diagnostic its file, line and column. `locate` is only called when there is something to locate. */
export function withLines(
  diagnostics: readonly Diagnostic[],
  file: string,
  locate: (offsets: readonly number[]) => ReadonlyMap<number, Position>,
): Diagnostic[] {
  const offsets = diagnostics.flatMap(({ where }) => (where as Offset)[OFFSET] ?? []);
  const positions = offsets.length > 0 ? locate(offsets) : undefined;
  return diagnostics.map((diagnostic) => {
    const { [OFFSET]: offset = -1, ...where } = diagnostic.where as Where & Offset;
    return { ...diagnostic, where: { file, ...positions?.get(offset), ...where } };
  });
}
