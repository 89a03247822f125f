import type { Diagnostic, Where } from "./diagnostic.ts";
import type { FileSource } from "./format.ts";
import { fieldOf } from "./layout/declare.ts";
import { isRefused } from "./refused.ts";
import { locateIn, offsetsInside } from "./xml-reader.ts";

/**
 * Where an object read from a file begins in its text. A symbol, so that no copy to JSON, no comparison of fields and no writer sees it.
 * On a `Where`, it is the place still to be given as a line and a column.
 */
export const OFFSET = Symbol("offset");

/** On a `Where`: the offset is that of an object, and the path names what is wrong inside it. */
const INSIDE = Symbol("inside");
/** On a `Where`: the value the path names was refused by the layout. */
const SAID = Symbol("said");

/** Something that may know where it was read. */
export interface Offset {
  readonly [OFFSET]?: number;
}

interface Placed extends Where, Offset {
  readonly [INSIDE]?: true;
  readonly [SAID]?: true;
}

/** The last name of a path, without the mark of the attributes. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace("@", "");

/** The place of what the path names in an object, to be completed by `withLines`. */
export function placeOf(read: object, where: Where = {}): Where {
  const offset = (read as Offset)[OFFSET];
  if (offset === undefined) return where;
  const isSaid = where.path !== undefined && isRefused(read, fieldOf(nameOf(where.path)));
  return Object.assign({ [OFFSET]: offset, [INSIDE]: true, ...(isSaid && { [SAID]: true }) }, where);
}

/** Whether a place is that of a value the layout refused, and said so. */
export const isAboutRefused = (where: Where): boolean => (where as Placed)[SAID] ?? false;

/** Gives every diagnostic its file, and its line and column in it. The file is only gone through again when there is something to locate. */
export function withLines(diagnostics: readonly Diagnostic[], input: FileSource): Diagnostic[] {
  const places = diagnostics.map(({ where }) => where as Placed);
  const wanted = places.flatMap(({ [OFFSET]: offset, [INSIDE]: isInside, path }) =>
    offset === undefined || !isInside || path === undefined ? [] : [{ offset, path }],
  );
  const inside = offsetsInside(input, wanted);
  const exact = places.map(({ [OFFSET]: offset, path = "" }) =>
    offset === undefined ? undefined : (inside.get(offset)?.get(path) ?? offset),
  );
  const positions = locateIn(
    input,
    exact.flatMap((offset) => offset ?? []),
  );
  return diagnostics.map((diagnostic, rank) => {
    const { [OFFSET]: _offset, [INSIDE]: _inside, [SAID]: _said, ...where } = places[rank] as Placed;
    return { ...diagnostic, where: { file: input.name, ...positions.get(exact[rank] ?? -1), ...where } };
  });
}
