import type { FileSource } from "./format.ts";

/** Refuses in words what a program without types gives instead of a file. */
export function mustBeFile(given: unknown): asserts given is FileSource {
  const { name, bytes } = (given ?? {}) as Partial<FileSource>;
  const isBytes = typeof bytes === "object" && typeof bytes.subarray === "function" && typeof bytes.length === "number";
  if (typeof name !== "string" || !isBytes) {
    throw new TypeError("a file is expected: { name: string, bytes: Uint8Array }");
  }
}

/** The same of several. */
export function mustBeFiles(given: unknown): asserts given is readonly FileSource[] {
  if (!Array.isArray(given)) throw new TypeError("a list of files is expected: [{ name: string, bytes: Uint8Array }]");
  for (const each of given) mustBeFile(each);
}

/** The same of what is to be written. */
export function mustBeDocument(given: unknown): asserts given is object {
  if (typeof given !== "object" || given === null) {
    throw new TypeError("a document is expected: what reading a file of this format gives as data");
  }
}

/** The same of the rows of a table. */
export function mustBeRows(given: unknown): asserts given is readonly object[] {
  if (!Array.isArray(given))
    throw new TypeError("rows are expected: what reading a file of this format gives as data.rows");
}

/** The same of the name of a format. */
export function mustBeFormatName(given: unknown): asserts given is string {
  if (typeof given !== "string") {
    throw new TypeError(
      "the name of a format is expected: examine(…).format.name, as in { input, format: name, data }",
    );
  }
}
