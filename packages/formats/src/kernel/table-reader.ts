import { Invalid } from "./codec.ts";
import type { Layout, Lined } from "./columns.ts";
import { type CsvForm, type CsvRow, readCsv } from "./csv.ts";
import type { Diagnostic, Where } from "./diagnostic.ts";
import { DiagnosticList } from "./diagnostic-list.ts";
import type { FileInput, ReadResult } from "./format.ts";
import { type TableFault, tableDiagnostic } from "./table-diagnostics.ts";
import { type BoundColumn, type BoundHeader, bindHeader, bindMapping, type ColumnMapping } from "./table-header.ts";
import { decodeText, type Encoding } from "./text.ts";

/** How a table stands on disk: what was read, and all that is needed to write it back the same. */
export interface TableForm<V extends string = string> extends CsvForm {
  readonly variant: V;
  readonly encoding: Encoding;
}

export interface Table<V extends string, Row> {
  readonly form: TableForm<V>;
  /** The rows that could be read, in the order of the file. */
  readonly rows: readonly Lined<Row>[];
  /** How many rows were left out: when there are some, a person who is not in `rows` may well be in the application. */
  readonly ecartees: number;
  /** How many rows follow the end of the table (`isEnd`). */
  readonly apres: number;
}

interface TableOptions {
  /** Recognises the row after which the table is over. */
  readonly isEnd?: (cells: readonly string[]) => boolean;
  /** Where the columns stand, when their headers do not tell. */
  readonly mapping?: ColumnMapping;
}

/**
 * Reads a file against its layout. Without data the file is refused as a whole; with data, each `rejet` names a row that was left
 * out, and the others are read. `Row` is the row type of the layout.
 */
export function readTable<Row, V extends string>(
  layout: Layout<V>,
  input: FileInput,
  options: TableOptions = {},
): ReadResult<Table<V, Row>> {
  const decoded = decodeText(input);
  if (!decoded.data) return { diagnostics: decoded.diagnostics };
  const reader = new TableReader(layout, input.name, options);
  const csv = readCsv(decoded.data.text, input.name, (row) => reader.take(row));
  const found = [...decoded.diagnostics, ...csv.diagnostics, ...reader.diagnostics()];
  if (!csv.data || !reader.variant || reader.isRefused) return { diagnostics: found };
  if (reader.rows.length === 0) {
    const none = tableDiagnostic(layout, { fault: "aucune-ligne", where: { file: input.name } });
    return { diagnostics: [...found, none] };
  }
  const form = { ...csv.data, variant: reader.variant, encoding: decoded.data.encoding };
  // The reader builds each row from the columns of this very layout: `Row` is their type.
  const rows = reader.rows as unknown as readonly Lined<Row>[];
  return { data: { form, rows, ecartees: reader.ecartees, apres: reader.apres }, diagnostics: found };
}

const MAX_HEADERS_SAID = 12;

function headerDiagnostics(layout: Layout, header: BoundHeader<string>, where: Where): Diagnostic[] {
  const say = (fault: TableFault, detail: string) => tableDiagnostic(layout, { fault, detail, where });
  const said = header.unknown.slice(0, MAX_HEADERS_SAID).map((each) => `«\u00a0${each}\u00a0»`);
  const others = header.unknown.length > MAX_HEADERS_SAID ? ", …" : "";
  return [
    ...header.missing.map(({ label, need }) =>
      say(need === "attendue" ? "colonne-absente" : "colonne-manquante", label),
    ),
    ...header.twice.map((each) => say("colonne-en-double", each)),
    ...(said.length > 0 ? [say("colonnes-ignorees", said.join(", ") + others)] : []),
  ];
}

type Values = Record<string, unknown> & { line: number };

class TableReader<V extends string> {
  readonly rows: Values[] = [];
  ecartees = 0;
  apres = 0;
  /** Whether the header alone condemns the file. */
  isRefused = false;
  private readonly layout: Layout<V>;
  private readonly file: string;
  private readonly options: TableOptions;
  private readonly list = new DiagnosticList();
  private readonly lineOfContent = new Map<string, number>();
  private header: BoundHeader<V> | undefined;
  private headerContent = "";
  private blank: Values = { line: 0 };
  private over = false;
  /** A row that stops before this cell lost something that matters. */
  private minWidth = 0;

  constructor(layout: Layout<V>, file: string, options: TableOptions) {
    this.layout = layout;
    this.file = file;
    this.options = options;
  }

  get variant(): V | undefined {
    return this.header?.variant;
  }

  /** Takes the header line, then the records; answers whether the rest of the file is worth reading. */
  take(row: CsvRow): boolean {
    if (!this.header) return this.takeHeader(row);
    if (this.over) this.apres++;
    else if (this.options.isEnd?.(row.cells)) this.over = true;
    else this.takeRecord(row, this.header);
    return true;
  }

  diagnostics(): Diagnostic[] {
    return this.list.all();
  }

  private takeHeader({ cells, line }: CsvRow): boolean {
    const { mapping } = this.options;
    const header = mapping ? bindMapping(this.layout, cells, mapping) : bindHeader(this.layout, cells);
    const found = headerDiagnostics(this.layout, header, { file: this.file, line });
    for (const each of found) this.list.add(each);
    const needed = header.columns.filter(({ need }) => need === "valeur" || need === "colonne");
    this.minWidth = Math.max(0, ...needed.map(({ index }) => index + 1));
    this.header = header;
    this.headerContent = contentOf(cells);
    this.blank = { line, ...blankOf(header.columns), ...(this.layout.group ? { [this.layout.group.key]: null } : {}) };
    this.isRefused = found.some(({ level }) => level === "rejet");
    return !this.isRefused;
  }

  private takeRecord(record: CsvRow, header: BoundHeader<V>): void {
    const { cells, line } = record;
    if (this.isRepeated(record)) return;
    if (cells.length < this.minWidth) {
      this.ecartees++;
      this.say("ligne-tronquee", { line });
      return;
    }
    const surplus = cells.slice(header.width).filter((cell) => cell.trim() !== "");
    if (surplus.length > 0) this.say("ligne-trop-large", { line }, surplus.join(" ; "));
    this.readRow(record, header);
  }

  private readRow({ cells, line }: CsvRow, header: BoundHeader<V>): void {
    const row: Values = { ...this.blank, line };
    const faults: [BoundColumn, Invalid | undefined][] = [];
    readCells(header.columns, cells, row, faults);
    const { group } = this.layout;
    if (group) row[group.key] = readGroups(header, cells, faults);
    if (faults.length === 0) {
      this.rows.push(row);
      return;
    }
    const record = this.layout.names
      .map((key) => row[key] ?? "")
      .join(" ")
      .trim();
    for (const [column, invalid] of faults) this.sayCell(column, invalid, record === "" ? { line } : { line, record });
    const isOut = faults.some(([{ need }, invalid]) => need === "valeur" || invalid?.level === "rejet");
    if (isOut) this.ecartees++;
    else this.rows.push(row);
  }

  private isRepeated({ cells, line }: CsvRow): boolean {
    const content = contentOf(cells);
    if (content === this.headerContent) {
      this.say("en-tete-repete", { line });
      return true;
    }
    const first = this.lineOfContent.get(content);
    if (first === undefined) this.lineOfContent.set(content, line);
    else this.say("ligne-repetee", { line }, String(first));
    return first !== undefined;
  }

  private say(fault: TableFault, where: Where, detail = ""): void {
    this.list.add(tableDiagnostic(this.layout, { fault, detail, where: { file: this.file, ...where } }));
  }

  private sayCell({ label, index, need }: BoundColumn, invalid: Invalid | undefined, place: Where): void {
    const where = { ...place, column: index + 1, path: label };
    if (invalid) {
      const { code, message, remedy } = invalid;
      const level = need === "valeur" ? "rejet" : invalid.level;
      this.list.add({ code, level, message, remedy, where: { file: this.file, ...where } });
    } else {
      this.say("valeur-manquante", where, label);
    }
  }
}

const contentOf = (cells: readonly string[]): string => cells.join("\u0000");

/**
 * The values of an empty row. Rows are clones of it: V8 keeps an object built key by key past a dozen keys as a hash table, seven
 * times as big as the clone.
 */
function blankOf(columns: readonly BoundColumn[]): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ key }) => [key, null]));
}

/** Fills the values of some columns in a blank row: `null` stays for an empty cell, the key goes for an unreadable one. */
function readCells(
  columns: readonly BoundColumn[],
  cells: readonly string[],
  values: Record<string, unknown>,
  faults: [BoundColumn, Invalid | undefined][],
): void {
  for (const column of columns) {
    const text = (cells[column.index] ?? "").trim();
    if (text === "") {
      if (column.need === "valeur") faults.push([column, undefined]);
      continue;
    }
    const value = column.codec.read(text);
    if (value instanceof Invalid) {
      faults.push([column, value]);
      delete values[column.key];
    } else {
      values[column.key] = value;
    }
  }
}

/** The repeated groups of a row that hold something, in their order. */
function readGroups(
  header: BoundHeader<string>,
  cells: readonly string[],
  faults: [BoundColumn, Invalid | undefined][],
): Record<string, unknown>[] {
  const filled = header.groups.filter((columns) => columns.some(({ index }) => (cells[index] ?? "").trim() !== ""));
  return filled.map((columns) => {
    const group = blankOf(columns);
    readCells(columns, cells, group, faults);
    return group;
  });
}
