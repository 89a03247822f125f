import { type Defaut, edited } from "../../testing/defaut.ts";
import { textOf } from "./example.ts";

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
