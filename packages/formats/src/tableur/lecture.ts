import { isAccepted } from "../kernel/diagnostic.ts";
import type { FileSource, ReadResult } from "../kernel/format.ts";
import { type Association, checkAssociation } from "./association.ts";
import { Preparation } from "./preparation.ts";
import type { Tableur, TableurLu } from "./tableur.ts";

/** Reads a table by what a person said of its columns. Without data the association, or the file, is refused as a whole. */
export function readAssocie<Row>(
  tableur: Tableur<Row>,
  input: FileSource,
  association: Association,
): ReadResult<TableurLu<Row>> {
  const faults = checkAssociation(tableur.layout, association);
  if (!isAccepted(faults)) {
    return { diagnostics: faults.map((each) => ({ ...each, where: { ...each.where, file: input.name } })) };
  }
  const preparation = new Preparation(tableur.layout, association);
  const { data, diagnostics } = tableur.readMapped(input, preparation.mapping, preparation.prepare);
  if (!data) return { diagnostics: preparation.explain(diagnostics) };
  // The rows were just made, by this very reading: they may still lose a date nobody can trust.
  const rows = data.rows as readonly (Record<string, unknown> & { readonly line: number })[];
  return { data, diagnostics: [...preparation.explain(diagnostics), ...preparation.settle(rows, input.name)] };
}
