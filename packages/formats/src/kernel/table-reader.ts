import type { Invalid } from "./codec.ts";
import type { Layout, Lined } from "./columns.ts";
import { readCsv } from "./csv.ts";
import type { CsvForm } from "./csv-form.ts";
import type { CsvRow } from "./csv-records.ts";
import type { Diagnostic, Where } from "./diagnostic.ts";
import { DiagnosticList } from "./diagnostic-list.ts";
import type { FileSource, ReadResult } from "./format.ts";
import { rowHash } from "./row-hash.ts";
import { RowReader, type Values } from "./row-reader.ts";
import { type TableFault, tableDiagnostic } from "./table-diagnostics.ts";
import {
  type BoundColumn,
  type BoundHeader,
  bindHeader,
  bindMapping,
  type ColumnMapping,
  placesOf,
} from "./table-header.ts";
import { decodeText } from "./text.ts";
import type { Encoding } from "./text-encoding.ts";

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
  /** The line of that end, when there is one. */
  readonly fin: number | undefined;
  /** Where each column of the layout stands in the file, from 1, by its name in the layout. */
  readonly places: ReadonlyMap<string, number>;
}

interface TableOptions {
  /** Recognises the row after which the table is over. */
  readonly isEnd?: (cells: readonly string[]) => boolean;
  /** Where the columns stand, when their headers do not tell. */
  readonly mapping?: ColumnMapping;
  /** What each row is made into before it is read, the header line first. */
  readonly prepare?: (row: CsvRow) => CsvRow;
  /** For who only checks a file: the keys of the values to keep, once all were read. */
  readonly only?: readonly string[];
}

/**
 * Reads a file against its layout. Without data the file is refused as a whole; with data, each `rejet` names a row that was left
 * out, and the others are read. `Row` is the row type of the layout.
 */
export function readTable<Row, V extends string>(
  layout: Layout<V>,
  input: FileSource,
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
  const { ecartees, apres, fin, places } = reader;
  return { data: { form, rows, ecartees, apres, fin, places }, diagnostics: found };
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

class TableReader<V extends string> {
  readonly rows: Values[] = [];
  ecartees = 0;
  apres = 0;
  fin: number | undefined;
  /** Whether the header alone condemns the file. */
  isRefused = false;
  private readonly layout: Layout<V>;
  private readonly file: string;
  private readonly options: TableOptions;
  private readonly list = new DiagnosticList();
  private readonly lineOfRow = new Map<number, number>();
  private header: BoundHeader<V> | undefined;
  private headerHash = 0;
  private rowReader: RowReader | undefined;
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

  get places(): ReadonlyMap<string, number> {
    return this.header ? placesOf(this.layout, this.header) : new Map();
  }

  /** Takes the header line, then the records; answers whether the rest of the file is worth reading. */
  take(given: CsvRow): boolean {
    const row = this.options.prepare?.(given) ?? given;
    if (!this.header || !this.rowReader) return this.takeHeader(row);
    if (this.fin !== undefined) this.apres++;
    else if (this.options.isEnd?.(row.cells)) this.fin = row.line;
    else this.takeRecord(row, this.header.width, this.rowReader);
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
    this.headerHash = rowHash(cells);
    this.rowReader = new RowReader(header, this.layout.group?.key, this.options.only);
    this.isRefused = found.some(({ level }) => level === "rejet");
    return !this.isRefused;
  }

  private takeRecord(record: CsvRow, width: number, reader: RowReader): void {
    const { cells, line } = record;
    if (this.isRepeated(record)) return;
    if (cells.length < this.minWidth) {
      this.ecartees++;
      this.say("ligne-tronquee", { line });
      return;
    }
    const surplus = cells.slice(width).filter((cell) => cell.trim() !== "");
    if (surplus.length > 0) this.say("ligne-trop-large", { line, column: width + 1 }, surplus.join("\u00a0; "));
    this.takeRow(reader.read(cells, line));
  }

  private takeRow({ row, faults }: ReturnType<RowReader["read"]>): void {
    const { line } = row;
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
    const hash = rowHash(cells);
    if (hash === this.headerHash) {
      this.say("en-tete-repete", { line });
      return true;
    }
    const first = this.lineOfRow.get(hash);
    if (first === undefined) this.lineOfRow.set(hash, line);
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
