import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { FileSource, Format, Summary, Verified } from "../../kernel/format.ts";
import { headerKey } from "../../kernel/header.ts";
import { checkRows } from "../../kernel/row-findings.ts";
import { readTable, type Table } from "../../kernel/table-reader.ts";
import { writeTable } from "../../kernel/table-writer.ts";
import { type OndeWriteOptions, ondeCodecs, ondeForm } from "../forme.ts";
import { headerKeysOf, ondeKind } from "../kind.ts";
import { toContent } from "./content.ts";
import { REGARDES, type ResponsableRegarde, responsablesRules } from "./rules.ts";
import { type OndeResponsable, responsablesLayout, type VarianteResponsables } from "./schema.ts";

export type { OndeEnfant, OndeResponsable, VarianteResponsables } from "./schema.ts";

/** The responsables file of ONDE or BE1D: its rows in the order of the file, which carries the rank of the responsables. */
export type OndeResponsables = Table<VarianteResponsables, OndeResponsable>;

/** The table of organismes d'accueil begins with these two headers (onde.md §5.4). */
function isOrganismes([first = "", second = ""]: readonly string[]): boolean {
  return headerKey(first).key === "intitule" && headerKey(second).key === "adresseorganisme";
}

/** The responsables file of ONDE (onde.md §5): one row a person, the children in repeated groups of columns. */
export const ondeResponsables = {
  name: "onde-responsables",
  title: "Responsables des élèves de l’école (ONDE)",
  detect: (input) => ondeKind(headerKeysOf(input)) === "responsables",
  read: (input) => readTable<OndeResponsable, VarianteResponsables>(responsablesLayout, input, { isEnd: isOrganismes }),
  check,
  summarize,
  verify,
  toContent,
} satisfies Format<OndeResponsables>;

function check(table: Table<VarianteResponsables, ResponsableRegarde>, { name: file }: FileSource): Diagnostic[] {
  const { rows, apres, fin } = table;
  return checkRows(responsablesRules, { rows, apres, fin, file }, table);
}

function summarize({ form, rows, apres }: Table<VarianteResponsables, ResponsableRegarde>): Summary {
  return {
    format: "onde-responsables",
    version: form.variant,
    encodage: form.encoding,
    counts: {
      responsables: rows.length,
      liens: rows.reduce((total, { enfants }) => total + enfants.length, 0),
      organismes: apres,
    },
  };
}

function verify(input: FileSource): Verified {
  const options = { isEnd: isOrganismes, only: REGARDES };
  const { data, diagnostics } = readTable<ResponsableRegarde, VarianteResponsables>(responsablesLayout, input, options);
  if (!data) return { diagnostics };
  return { data, summary: summarize(data), diagnostics: [...diagnostics, ...check(data, input)] };
}

/** Writes the responsables file in a variant and a form; `data.form` of what was read writes the same file again, organismes apart. */
export function writeOndeResponsables(
  rows: readonly OndeResponsable[],
  options: OndeWriteOptions<VarianteResponsables> = {},
) {
  const form = ondeForm(options.variant ?? "onde-2018", options);
  return writeTable({ layout: responsablesLayout, rows, form, codecs: ondeCodecs(options.dates) });
}
