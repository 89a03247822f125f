import type { Lined } from "../../kernel/columns.ts";
import type { Rule } from "../../kernel/rule.ts";
import type { OndeResponsable } from "./schema.ts";

/** What the rules of the responsables file look at: the rows that were read, and the file's name to place the findings. */
export interface ResponsablesLus {
  readonly rows: readonly Lined<OndeResponsable>[];
  readonly apres: number;
  readonly file: string;
}

export const responsablesRules: readonly Rule<ResponsablesLus>[] = [];
