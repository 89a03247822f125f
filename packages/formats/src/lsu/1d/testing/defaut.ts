import { exampleWith } from "./example.ts";

/** A file that is wrong in one way: what was changed in the example, and every diagnostic expected of it. */
export interface Defaut {
  readonly name: string;
  readonly xml: string;
  /** "level code line" of each diagnostic. */
  readonly expected: readonly string[];
}

export const defaut = (name: string, xml: string, ...expected: readonly string[]): Defaut => ({ name, xml, expected });
export const replaced = (name: string, piece: string | RegExp, by: string, ...expected: readonly string[]): Defaut =>
  defaut(name, exampleWith(piece, by), ...expected);
