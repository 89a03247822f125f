import { csvDiagnostic, Unreadable } from "./csv-faults.ts";
import { type CsvForm, scanForm } from "./csv-form.ts";
import { type RecordLimits, RecordReader, type TakeRow } from "./csv-records.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { ReadResult } from "./format.ts";

/** A whole text, or the pieces of one, from the beginning each time they are asked for. */
type CsvText = string | (() => Iterable<string>);

export interface CsvLimits extends RecordLimits {
  readonly maxCharacters: number;
}

/** Far above any school's file, and low enough for a small machine. */
export const CSV_LIMITS: CsvLimits = {
  maxCharacters: 64_000_000,
  maxRows: 500_000,
  maxColumns: 1_000,
  maxRowCharacters: 200_000,
  maxCellCharacters: 10_000,
};

/**
 * Text to rows, given one by one so that nobody keeps them twice. Rows may be shorter or longer than the header: the layout decides.
 * Nothing is mended: a quote that is never closed or a row beyond the limits refuses the file, with its line.
 */
export function readCsv(
  source: CsvText,
  file: string,
  take: TakeRow,
  limits: CsvLimits = CSV_LIMITS,
): ReadResult<CsvForm> {
  const text = typeof source === "string" ? () => [source] : source;
  const { form, hasQuotedCell } = scanForm(text);
  const reader = new RecordReader({ separator: form.separator, isQuoted: hasQuotedCell }, take, limits);
  let characters = 0;
  try {
    for (const chunk of text()) {
      characters += chunk.length;
      if (characters > limits.maxCharacters) {
        throw new Unreadable({ kind: "fichier-trop-gros", line: 1, limit: limits.maxCharacters });
      }
      reader.feed(chunk);
      if (reader.isOver) break;
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { diagnostics: [csvDiagnostic(error.fault, file)] };
  }
  return { data: form, diagnostics: [] };
}

/** The cells of the first line of a text: what tells a kind of table from another. */
export function peekRow(text: string, file: string): string[] {
  let found: readonly string[] = [];
  readCsv(firstLine(text), file, ({ cells }) => {
    found = cells;
    return false;
  });
  return [...found];
}

/** What keeps the first line of a text from being cut into cells. */
export function faultsOfRow(text: string, file: string): readonly Diagnostic[] {
  return readCsv(firstLine(text), file, () => false).diagnostics;
}

const firstLine = (text: string): string => text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
