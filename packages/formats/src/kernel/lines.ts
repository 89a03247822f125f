import type { FileSource } from "./format.ts";
import { OFFSET, type Offset } from "./offset.ts";
import { locateIn } from "./xml-reader.ts";

/** The lines, from 1, of some records of a file, found in one more pass over it; for one that was not read from it, its rank. */
export function linesOf(input: FileSource, records: readonly object[]): (record: object) => number {
  const offsets = records.flatMap((record) => (record as Offset)[OFFSET] ?? []);
  const positions = offsets.length > 0 ? locateIn(input, offsets) : undefined;
  const ranks = new Map(records.map((record, rank) => [record, rank + 1]));
  return (record) => positions?.get((record as Offset)[OFFSET] ?? -1)?.line ?? ranks.get(record) ?? 0;
}
