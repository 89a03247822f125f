import { peekRow } from "../kernel/csv.ts";
import type { FileSource } from "../kernel/format.ts";
import { headerKey } from "../kernel/header.ts";
import { peekText } from "../kernel/text.ts";

/** The reduced headers of the first line of a file (onde.md §7.2): what tells a kind of file from another. */
export type HeaderKeys = ReadonlySet<string>;

/** Reads the header line alone; nothing when the file has none. `instead`: a character that stands where `;` should. */
export function headerKeysOf({ name, bytes }: FileSource, instead = ";"): HeaderKeys {
  const text = peekText(bytes).replaceAll(instead, ";");
  return new Set(peekRow(text, name).map((cell) => headerKey(cell).key));
}

/** The two files of ONDE bear the same name: only their headers tell them apart, in this order (onde.md §7.3). */
export function ondeKind(keys: HeaderKeys): "eleves" | "responsables" | undefined {
  if (keys.has("civiliteresponsable") || keys.has("nomresponsable")) return "responsables";
  // An attendance sheet, a file of teachers, one of Factos: they share some headers with ONDE (onde.md §6).
  if (["numeronational", "directeur", "identifiantgep"].some((key) => keys.has(key))) return undefined;
  const nom = ["nomeleve", "nomdeleleve", "nom"].some((key) => keys.has(key));
  if (nom && keys.has("identifiantclasse")) return "eleves";
  const classe = ["libelleclasse", "classe", "classeouregroupement"].some((key) => keys.has(key));
  return keys.has("nomeleve") && classe ? "eleves" : undefined;
}
