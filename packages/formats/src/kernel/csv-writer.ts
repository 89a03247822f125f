import type { CsvForm } from "./csv-form.ts";

export interface CsvWriteOptions extends CsvForm {
  /** For files meant for a spreadsheet: a cell that a spreadsheet would run as a formula is preceded by an apostrophe. Never for an official file. */
  readonly sansFormule?: boolean;
}

/** Rows to text, one line each, the last one ended too. */
export function writeCsv(rows: readonly (readonly string[])[], options: CsvWriteOptions): string {
  const { separator, eol } = options;
  return rows.map((cells) => cells.map((cell) => writeCell(cell, options)).join(separator) + eol).join("");
}

function writeCell(text: string, { separator, quoting, sansFormule = false }: CsvWriteOptions): string {
  const cell = sansFormule && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  const needed = cell.includes(separator) || /["\r\n]/.test(cell);
  const quoted = needed || quoting === "tous" || (quoting === "non-vides" && cell !== "");
  return quoted ? `"${cell.replaceAll('"', '""')}"` : cell;
}
