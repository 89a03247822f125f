import type { FileSource, Format, Summary, Verified } from "../../kernel/format.ts";
import { checkRows } from "../../kernel/row-findings.ts";
import { readTable, type Table } from "../../kernel/table-reader.ts";
import { writeTable } from "../../kernel/table-writer.ts";
import { type OndeWriteOptions, ondeCodecs, ondeForm } from "../forme.ts";
import { headerKeysOf, ondeKind } from "../kind.ts";
import { classesOf, toContent } from "./content.ts";
import { type EleveRegarde, elevesRules, REGARDES } from "./rules.ts";
import { elevesLayout, type OndeEleve, type VarianteEleves } from "./schema.ts";

export type { OndeEleve, VarianteEleves } from "./schema.ts";

/** The élèves file of ONDE or BE1D: its rows, and how it stood on disk. */
export type OndeEleves = Table<VarianteEleves, OndeEleve>;

/** The élèves file of ONDE (onde.md §4): see the README of this folder for what leaves a row out. */
export const ondeEleves = {
  name: "onde-eleves",
  title: "Élèves de l’école (ONDE)",
  detect: (input) => ondeKind(headerKeysOf(input)) === "eleves",
  read: (input) => readTable<OndeEleve, VarianteEleves>(elevesLayout, input),
  check: (table, { name: file }) => checkRows(elevesRules, { rows: table.rows, file }, table),
  summarize,
  verify,
  toContent,
} satisfies Format<OndeEleves>;

function summarize({ form, rows }: Table<VarianteEleves, EleveRegarde>): Summary {
  return {
    format: "onde-eleves",
    version: form.variant,
    encodage: form.encoding,
    counts: { eleves: rows.length, classes: classesOf(rows).length },
  };
}

function verify(input: FileSource): Verified {
  const { data, diagnostics } = readTable<EleveRegarde, VarianteEleves>(elevesLayout, input, { only: REGARDES });
  if (!data) return { diagnostics };
  const found = checkRows(elevesRules, { rows: data.rows, file: input.name }, data);
  return { data, summary: summarize(data), diagnostics: [...diagnostics, ...found] };
}

/** Writes the élèves file in a variant and a form; `data.form` of what was read writes the same file again. */
export function writeOndeEleves(rows: readonly OndeEleve[], options: OndeWriteOptions<VarianteEleves> = {}) {
  const form = ondeForm(options.variant ?? "onde-2017", options);
  return writeTable({ layout: elevesLayout, rows, form, codecs: ondeCodecs(options.dates) });
}
