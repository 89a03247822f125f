import type { FileInput } from "../../kernel/format.ts";
import { example } from "../../testing/examples.ts";

const decoder = new TextDecoder("iso-8859-15");

/** The text of a file of `examples/siecle`. */
export const textOf = (name: string): string => decoder.decode(example(`siecle/${name}`).bytes);

/** A file made of a text, in UTF-8 whatever it declares in its first line. */
export const fileOf = (xml: string, name = "export.xml"): FileInput => ({
  name,
  bytes: new TextEncoder().encode(xml.replace(/encoding="[^"]*"/, 'encoding="UTF-8"')),
});
