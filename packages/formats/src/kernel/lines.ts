import type { FileSource } from "./format.ts";
import { OFFSET, type Offset } from "./offset.ts";
import { locateIn } from "./xml-reader.ts";

/** What documents were read from: lines are only looked for when somebody asks. */
const inputs = new WeakMap<object, FileSource>();

/** Remembers the file of a document as long as the document lives. */
export function rememberInput(document: object, input: FileSource): void {
  inputs.set(document, input);
}

/** The lines, from 1, of some records of a document, found in one more pass over its file; for one that was not read, its rank. */
export function linesOf(document: object, records: readonly object[]): (record: object) => number {
  const input = inputs.get(document);
  const positions =
    input &&
    locateIn(
      input,
      records.flatMap((record) => (record as Offset)[OFFSET] ?? []),
    );
  const ranks = new Map(records.map((record, rank) => [record, rank + 1]));
  return (record) => positions?.get((record as Offset)[OFFSET] ?? -1)?.line ?? ranks.get(record) ?? 0;
}
