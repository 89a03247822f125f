import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FileInput } from "../kernel/format.ts";

const EXAMPLES = new URL("../../../../examples/", import.meta.url);

/** A file of the `examples` folder: `example("onde/eleves-be1d.csv")`. */
export function example(path: string): FileInput {
  return { name: path.split("/").at(-1) ?? path, bytes: readFileSync(new URL(path, EXAMPLES)) };
}

/** The names of the files of a folder of `examples`. */
export function exampleNames(folder: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, EXAMPLES))).sort();
}

/** A file made of a text, in UTF-8 unless its bytes are given. */
export function file(content: string | Uint8Array, name = "essai.csv"): FileInput {
  return { name, bytes: typeof content === "string" ? Buffer.from(content) : content };
}

/** The codes of some diagnostics, in order. */
export function codes(diagnostics: readonly { readonly code: string }[]): string[] {
  return diagnostics.map(({ code }) => code);
}
