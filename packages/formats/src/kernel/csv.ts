import { CsvError, parse } from "csv-parse/sync";
import type { Diagnostic } from "./diagnostic.ts";
import type { ReadResult } from "./format.ts";

/** One record: its cells as they stand, never keyed by header (onde.md §14.6), and the line it begins at. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** `aucun`: only the cells that need it. `non-vides`: every cell that is not empty. `tous`: every cell (onde.md §3). */
export type Quoting = "aucun" | "non-vides" | "tous";
export type Separator = ";" | "," | "\t";
export type Eol = "\r\n" | "\n" | "\r";

/** How a file was laid out on disk: enough to write it back the same. */
export interface CsvForm {
  readonly separator: Separator;
  readonly quoting: Quoting;
  readonly eol: Eol;
}

/** Receives each row as it is read, those that hold nothing at all left out; answers whether to go on. */
export type TakeRow = (row: CsvRow) => boolean;

export interface CsvLimits {
  readonly maxCharacters: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxRowCharacters: number;
  readonly maxCellCharacters: number;
}

/** Far above any school's file, and low enough for a small machine. */
export const CSV_LIMITS: CsvLimits = {
  maxCharacters: 64_000_000,
  maxRows: 500_000,
  maxColumns: 1_000,
  maxRowCharacters: 200_000,
  maxCellCharacters: 10_000,
};

const SEPARATORS: readonly Separator[] = [";", "\t", ","];

/**
 * Text to rows, given one by one so that nobody keeps them twice. Rows may be shorter or longer than the header: the layout decides.
 * Nothing is mended: a quote that is never closed or a row beyond the limits refuses the file, with its line.
 */
export function readCsv(
  text: string,
  file: string,
  take: TakeRow,
  limits: CsvLimits = CSV_LIMITS,
): ReadResult<CsvForm> {
  const tooBig = overflow(text, limits);
  if (tooBig) return { diagnostics: [csvDiagnostic(tooBig, file)] };
  const form = formOf(text);
  const reading = new RowReader(take, limits);
  try {
    parse(text, {
      delimiter: form.separator,
      record_delimiter: eolsOf(text),
      // Without any cell that begins with a quote, quotes are letters like others: a `"` in the middle of an address is harmless.
      quote: hasQuotedCell(text, form.separator) ? '"' : null,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => reading.take(cells, lines),
    });
  } catch (error) {
    if (error instanceof Enough) return { data: form, diagnostics: [] };
    return { diagnostics: [csvDiagnostic(reading.explain(error), file)] };
  }
  return { data: form, diagnostics: [] };
}

/** What stops the reader at once when the taker has seen enough. */
class Enough extends Error {}

/** The cells of the first line of a text: what tells a kind of table from another. */
export function peekRow(text: string, file: string): string[] {
  const first = text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
  let found: readonly string[] = [];
  readCsv(first, file, ({ cells }) => {
    found = cells;
    return false;
  });
  return [...found];
}

interface CsvFault {
  readonly kind: keyof typeof FAULTS;
  readonly line: number;
  readonly limit?: number;
}

/** What a row beyond the limits throws, to stop the reader at once. */
class LimitReached extends Error {
  readonly fault: CsvFault;
  constructor(fault: CsvFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

class RowReader {
  private readonly give: TakeRow;
  private readonly limits: CsvLimits;
  /** The line the next record begins at. */
  private line = 1;
  private lastLine = 0;
  private count = 0;

  constructor(give: TakeRow, limits: CsvLimits) {
    this.give = give;
    this.limits = limits;
  }

  /** Gives a record on; answers null so that csv-parse keeps no second copy. */
  take(cells: string[], lines: number): null {
    const line = this.line;
    this.check(cells, line);
    // csv-parse counts two lines for a CRLF inside a cell: we count those ourselves.
    this.line += lines - this.lastLine > 1 ? 1 + lineBreaks(cells) : 1;
    this.lastLine = lines;
    if (cells.some((cell) => cell !== "") && !this.give({ line, cells })) throw new Enough();
    return null;
  }

  explain(error: unknown): CsvFault {
    if (error instanceof LimitReached) return error.fault;
    if (!(error instanceof CsvError)) throw error;
    return {
      kind: error.code === "CSV_QUOTE_NOT_CLOSED" ? "guillemet-ouvert" : "guillemet-mal-place",
      line: this.line,
    };
  }

  private check(cells: readonly string[], line: number): void {
    const { maxRows, maxColumns, maxCellCharacters } = this.limits;
    if (++this.count > maxRows) throw new LimitReached({ kind: "trop-de-lignes", line, limit: maxRows });
    if (cells.length > maxColumns) throw new LimitReached({ kind: "trop-de-colonnes", line, limit: maxColumns });
    for (const cell of cells) {
      if (cell.length > maxCellCharacters) {
        throw new LimitReached({ kind: "cellule-trop-longue", line, limit: maxCellCharacters });
      }
    }
  }
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((total, cell) => total + cell.split(/\r\n|\r|\n/).length - 1, 0);
}

/** What is too big is refused before csv-parse makes any cell of it. */
function overflow(text: string, { maxCharacters, maxRowCharacters }: CsvLimits): CsvFault | undefined {
  if (text.length > maxCharacters) return { kind: "fichier-trop-gros", line: 1, limit: maxCharacters };
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const end = endOfLine(text, start);
    if (end - start > maxRowCharacters) return { kind: "ligne-trop-longue", line, limit: maxRowCharacters };
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return undefined;
}

function endOfLine(text: string, start: number): number {
  const ends = /[\r\n]/g;
  ends.lastIndex = start;
  return ends.exec(text)?.index ?? text.length;
}

function formOf(text: string): CsvForm {
  const header = text.slice(text.search(/[^\r\n]|$/)).slice(0, 65_536);
  const firstLine = header.slice(0, endOfLine(header, 0));
  const separator = mostFrequent(firstLine.replace(/"[^"]*"/g, ""));
  const quoting = !firstLine.trimStart().startsWith('"')
    ? "aucun"
    : emptyQuotes(text, separator)
      ? "tous"
      : "non-vides";
  const eol = /\r\n|\n|\r/.exec(text)?.[0] as Eol | undefined;
  return { separator, quoting, eol: eol ?? "\r\n" };
}

/** The line ends a file holds: several when it was pieced together. */
function eolsOf(text: string): Eol[] {
  const eols: Eol[] = [];
  if (text.includes("\r\n")) eols.push("\r\n");
  if (/(^|[^\r])\n/.test(text)) eols.push("\n");
  if (/\r(?!\n)/.test(text)) eols.push("\r");
  return eols.length > 0 ? eols : ["\r\n"];
}

function mostFrequent(line: string): Separator {
  const count = (separator: Separator) => line.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

function emptyQuotes(text: string, separator: Separator): boolean {
  return text.includes(`${separator}""${separator}`) || !text.includes(`${separator}${separator}`);
}

function hasQuotedCell(text: string, separator: Separator): boolean {
  return text.startsWith('"') || text.includes(`${separator}"`) || text.includes('\n"') || text.includes('\r"');
}

const REFAITES = "Refaites l’extraction et déposez le fichier tel quel.";

const FAULTS = {
  "fichier-trop-gros": {
    message: (limit: number) => `Ce fichier dépasse ${limit} caractères\u00a0: aucune école n’en produit de si gros.`,
    remedy: REFAITES,
  },
  "trop-de-lignes": { message: (limit: number) => `Ce fichier a plus de ${limit} lignes.`, remedy: REFAITES },
  "trop-de-colonnes": { message: (limit: number) => `Cette ligne a plus de ${limit} colonnes.`, remedy: REFAITES },
  "ligne-trop-longue": {
    message: (limit: number) => `Cette ligne dépasse ${limit} caractères\u00a0: il lui manque sans doute un guillemet.`,
    remedy: REFAITES,
  },
  "cellule-trop-longue": {
    message: (limit: number) =>
      `Une case de cette ligne dépasse ${limit} caractères\u00a0: il y manque sans doute un guillemet.`,
    remedy: REFAITES,
  },
  "guillemet-ouvert": {
    message: () =>
      "Un guillemet ouvert à cette ligne n’est jamais refermé\u00a0: la suite du fichier ne peut pas être lue.",
    remedy: "Le fichier est sans doute tronqué. Refaites l’extraction et déposez le fichier tel quel.",
  },
  "guillemet-mal-place": {
    message: () => "Un guillemet de cette ligne est mal placé\u00a0: on ne sait plus où finissent les cases.",
    remedy: "Retirez ce guillemet dans l’application d’où vient le fichier, puis refaites l’extraction.",
  },
} as const;

function csvDiagnostic({ kind, line, limit = 0 }: CsvFault, file: string): Diagnostic {
  const { message, remedy } = FAULTS[kind];
  return { code: `csv.${kind}`, level: "rejet", message: message(limit), remedy, where: { file, line } };
}

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
