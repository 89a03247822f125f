import { Invalid } from "./codec.ts";
import type { Layout, Lined } from "./columns.ts";
import { type CsvForm, type CsvRow, readCsv } from "./csv.ts";
import type { Diagnostic, Where } from "./diagnostic.ts";
import { DiagnosticList } from "./diagnostic-list.ts";
import type { FileInput, ReadResult } from "./format.ts";
import { type TableFault, tableDiagnostic } from "./table-diagnostics.ts";
import { type BoundColumn, type BoundHeader, bindHeader } from "./table-header.ts";
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
  /** How many rows were left out because a rejet names them: the file then says less than the application does. */
  readonly ecartees: number;
  /** How many rows follow the end of the table (`isEnd`). */
  readonly apres: number;
}

interface TableOptions {
  /** Recognises the row after which the table is over. */
  readonly isEnd?: (cells: readonly string[]) => boolean;
}

/**
 * Reads a file against its layout. A `rejet` without line refuses the file, and there is no data; a `rejet` with a line leaves that
 * row out, and the others are read. `Row` is the row type of the layout.
 */
export function readTable<Row, V extends string>(
  layout: Layout<V>,
  input: FileInput,
  { isEnd = () => false }: TableOptions = {},
): ReadResult<Table<V, Row>> {
  const decoded = decodeText(input);
  if (!decoded.data) return { diagnostics: decoded.diagnostics };
  const csv = readCsv(decoded.data.text, input.name);
  if (!csv.data) return { diagnostics: [...decoded.diagnostics, ...csv.diagnostics] };
  const { rows, ...form } = csv.data;
  const [first, ...records] = rows;
  const header = bindHeader(layout, first?.cells ?? []);
  const found = headerDiagnostics(layout, header, { file: input.name, line: first?.line ?? 1 });
  const diagnostics = [...decoded.diagnostics, ...found];
  if (diagnostics.some(({ level }) => level === "rejet")) return { diagnostics };
  const end = records.findIndex(({ cells }) => isEnd(cells));
  const reader = new TableReader(layout, header, input.name);
  for (const record of end === -1 ? records : records.slice(0, end)) reader.take(record);
  const all = [...diagnostics, ...reader.diagnostics()];
  if (reader.rows.length === 0) return { diagnostics: all };
  // The reader builds each row from the columns of this very layout: `Row` is their type.
  const read = reader.rows as unknown as readonly Lined<Row>[];
  const data = {
    form: { ...form, variant: header.variant, encoding: decoded.data.encoding },
    rows: read,
    ecartees: reader.ecartees,
    apres: end === -1 ? 0 : records.length - end - 1,
  };
  return { data, diagnostics: all };
}

const MAX_HEADERS_SAID = 12;

function headerDiagnostics(layout: Layout, header: BoundHeader<string>, where: Where): Diagnostic[] {
  const say = (fault: TableFault, detail: string) => tableDiagnostic(layout, { fault, detail, where });
  const said = header.unknown.slice(0, MAX_HEADERS_SAID).map((each) => `« ${each} »`);
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

class TableReader {
  readonly rows: Values[] = [];
  ecartees = 0;
  private readonly layout: Layout;
  private readonly header: BoundHeader<string>;
  private readonly file: string;
  private readonly list = new DiagnosticList();
  private readonly lineOfContent = new Map<string, number>();
  /** A row that stops before this cell lost something that matters. */
  private readonly minWidth: number;

  constructor(layout: Layout, header: BoundHeader<string>, file: string) {
    this.layout = layout;
    this.header = header;
    this.file = file;
    const needed = header.columns.filter(({ need }) => need === "valeur" || need === "colonne");
    this.minWidth = Math.max(0, ...needed.map(({ index }) => index + 1));
  }

  take(record: CsvRow): void {
    const { cells, line } = record;
    if (this.isRepeated(record)) return;
    if (cells.length < this.minWidth) {
      this.ecartees++;
      this.say("ligne-tronquee", { line });
      return;
    }
    const surplus = cells.slice(this.header.width).filter((cell) => cell.trim() !== "");
    if (surplus.length > 0) this.say("ligne-trop-large", { line }, surplus.join(" ; "));
    this.readRow(record);
  }

  diagnostics(): Diagnostic[] {
    const found = this.list.all();
    if (this.rows.length > 0) return found;
    return [...found, tableDiagnostic(this.layout, { fault: "aucune-ligne", where: { file: this.file } })];
  }

  private readRow({ cells, line }: CsvRow): void {
    const row: Values = { line };
    const faults: [BoundColumn, Invalid | undefined][] = [];
    readCells(this.header.columns, cells, row, faults);
    const { group } = this.layout;
    if (group) row[group.key] = this.readGroups(cells, faults);
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

  private readGroups(
    cells: readonly string[],
    faults: [BoundColumn, Invalid | undefined][],
  ): Record<string, unknown>[] {
    const groups = this.header.groups.filter((columns) =>
      columns.some(({ index }) => (cells[index] ?? "").trim() !== ""),
    );
    return groups.map((columns) => {
      const group = {};
      readCells(columns, cells, group, faults);
      return group;
    });
  }

  private isRepeated({ cells, line }: CsvRow): boolean {
    const content = cells.join("\u0000");
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

/** Fills the values of some columns: `null` for an empty cell, no key for an unreadable one. */
function readCells(
  columns: readonly BoundColumn[],
  cells: readonly string[],
  values: Record<string, unknown>,
  faults: [BoundColumn, Invalid | undefined][],
): void {
  for (const column of columns) {
    const text = (cells[column.index] ?? "").trim();
    const value = text === "" ? null : column.codec.read(text);
    if (value instanceof Invalid) faults.push([column, value]);
    else if (value === null && column.need === "valeur") faults.push([column, undefined]);
    else values[column.key] = value;
  }
}
