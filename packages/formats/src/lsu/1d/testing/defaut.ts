import type { Defaut } from "../../../testing/defaut.ts";
import { exampleWith } from "./example.ts";

export const defaut = (name: string, xml: string, ...expected: readonly string[]): Defaut => ({ name, xml, expected });
export const replaced = (name: string, piece: string | RegExp, by: string, ...expected: readonly string[]): Defaut =>
  defaut(name, exampleWith(piece, by), ...expected);
