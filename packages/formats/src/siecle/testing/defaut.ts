import { edited, textOf } from "./example.ts";

/** A file that is wrong in one way: what was changed in an example, and every diagnostic expected of it. */
export interface Defaut {
  readonly name: string;
  readonly xml: string;
  /** "level code line" of each diagnostic. */
  readonly expected: readonly string[];
}

type Edit = readonly [piece: string | RegExp, by: string];

/** Declares edits of one example. */
export const defautsOf =
  (file: string) =>
  (name: string, edits: readonly Edit[], ...expected: readonly string[]): Defaut => ({
    name: `${file} : ${name}`,
    xml: edits.reduce((xml, [piece, by]) => edited(xml, piece, by), textOf(file)),
    expected,
  });

/** An element from its start tag to its end. */
export const block = (name: string): RegExp => new RegExp(`\\s*<${name}[ >][\\s\\S]*?</${name}>`);
