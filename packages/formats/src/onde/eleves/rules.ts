import type { Lined } from "../../kernel/columns.ts";
import type { Rule } from "../../kernel/rule.ts";
import type { OndeEleve } from "./schema.ts";

/** What the rules of the élèves file look at: the rows that were read, and the file's name to place the findings. */
export interface ElevesLus {
  readonly rows: readonly Lined<OndeEleve>[];
  readonly file: string;
}

export const elevesRules: readonly Rule<ElevesLus>[] = [];
export function lignesIneEnDouble(_rows: ElevesLus["rows"]): ReadonlySet<number> {
  return new Set();
}
