import { type Cells, cellsOf, turnsQuotes } from "./csv-cells.ts";
import { type CsvFault, Unreadable } from "./csv-faults.ts";

/** One record: its cells as they stand, never keyed by header (onde.md §14.6), and the line it begins at. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Receives each row as it is read, those that hold nothing at all left out; answers whether to go on. */
export type TakeRow = (row: CsvRow) => boolean;

export interface RecordLimits {
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxRowCharacters: number;
  readonly maxCellCharacters: number;
}

interface Syntax {
  readonly separator: string;
  /** Whether quotes surround cells; else they are letters. */
  readonly isQuoted: boolean;
}

/** A record that goes on past the end of its line, inside a cell. */
interface Open {
  readonly line: number;
  text: string;
  eol: string;
}

/** Makes records of a text that comes in pieces. Throws `Unreadable`. */
export class RecordReader {
  /** Whether the taker had enough. */
  isOver = false;
  private rest = "";
  private line = 1;
  private rows = 0;
  private open: Open | undefined;
  private readonly syntax: Syntax;
  private readonly give: TakeRow;
  private readonly limits: RecordLimits;

  constructor(syntax: Syntax, give: TakeRow, limits: RecordLimits) {
    this.syntax = syntax;
    this.give = give;
    this.limits = limits;
  }

  feed(chunk: string): void {
    const text = this.rest + chunk;
    const ends = /\r\n|\n|\r(?!$)/g;
    let start = 0;
    for (let end = ends.exec(text); end && !this.isOver; end = ends.exec(text)) {
      this.takeLine(text.slice(start, end.index), end[0]);
      start = ends.lastIndex;
    }
    this.rest = text.slice(start);
    this.checkLength(this.rest);
  }

  end(): void {
    const isEnded = this.rest.endsWith("\r");
    if (this.rest !== "" && !this.isOver) this.takeLine(isEnded ? this.rest.slice(0, -1) : this.rest, "\r");
    if (this.open && !this.isOver) this.refuse("guillemet-ouvert", this.open.line);
  }

  private takeLine(text: string, eol: string): void {
    this.checkLength(text);
    const line = this.line++;
    if (this.open) this.goOn(this.open, text, eol);
    else if (text === "") return;
    else if (!this.syntax.isQuoted || !text.includes('"')) this.take(text.split(this.syntax.separator), line);
    else {
      const cells = cellsOf(text, this.syntax.separator);
      if (cells === "ouvert") this.open = { line, text, eol };
      else this.take(cells, line);
    }
  }

  private goOn(open: Open, text: string, eol: string): void {
    open.text += open.eol + text;
    open.eol = eol;
    if (open.text.length > this.limits.maxRowCharacters) this.refuse("guillemet-ouvert", open.line);
    if (!turnsQuotes(text)) return;
    this.open = undefined;
    this.take(cellsOf(open.text, this.syntax.separator), open.line);
  }

  private take(cells: Cells, line: number): void {
    if (typeof cells === "string") this.refuse("guillemet-mal-place", line);
    const { maxRows, maxColumns, maxCellCharacters } = this.limits;
    if (++this.rows > maxRows) this.refuse("trop-de-lignes", line, maxRows);
    if (cells.length > maxColumns) this.refuse("trop-de-colonnes", line, maxColumns);
    let isEmpty = true;
    for (const { length } of cells) {
      if (length > maxCellCharacters) this.refuse("cellule-trop-longue", line, maxCellCharacters);
      isEmpty &&= length === 0;
    }
    if (!isEmpty) this.isOver = !this.give({ line, cells });
  }

  private checkLength({ length }: string): void {
    const { maxRowCharacters } = this.limits;
    if (length > maxRowCharacters) this.refuse("ligne-trop-longue", this.line, maxRowCharacters);
  }

  private refuse(kind: CsvFault["kind"], line: number, limit?: number): never {
    throw new Unreadable({ kind, line, ...(limit !== undefined && { limit }) });
  }
}
