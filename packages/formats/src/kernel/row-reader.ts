import { Invalid } from "./codec.ts";
import type { BoundColumn, BoundHeader } from "./table-header.ts";
import { Texts } from "./texts.ts";

/** What is wrong with a cell; nothing when it is only empty. */
export type CellFault = readonly [column: BoundColumn, invalid: Invalid | undefined];
export type Values = Record<string, unknown> & { line: number };

interface Filled {
  readonly values: Record<string, unknown>;
  readonly faults: CellFault[];
}

/** Makes values of the cells of a row, by the columns its header binds. */
export class RowReader {
  private readonly texts = new Texts();
  private readonly blank: Readonly<Record<string, unknown>>;
  private readonly header: BoundHeader<string>;
  private readonly groupKey: string | undefined;
  private readonly only: readonly string[] | undefined;

  /** `groupKey`: the field of the groups that repeat. `only`: the values to keep, once all are read. */
  constructor(header: BoundHeader<string>, groupKey: string | undefined, only: readonly string[] | undefined) {
    this.header = header;
    this.groupKey = groupKey;
    this.only = only;
    this.blank = { line: 0, ...this.blankOf(header.columns), ...(groupKey !== undefined && { [groupKey]: null }) };
  }

  read(cells: readonly string[], line: number): { readonly row: Values; readonly faults: readonly CellFault[] } {
    const row: Values = { ...this.blank, line };
    const faults: CellFault[] = [];
    this.readCells(this.header.columns, cells, { values: row, faults });
    if (this.groupKey !== undefined) row[this.groupKey] = this.readGroups(cells, faults);
    return { row, faults };
  }

  /**
   * The values of an empty row. Rows are clones of it: V8 keeps an object built key by key past a dozen keys as a hash table, seven
   * times as big as the clone.
   */
  private blankOf(columns: readonly BoundColumn[]): Record<string, unknown> {
    const kept = columns.filter(({ key }) => this.only?.includes(key) ?? true);
    return Object.fromEntries(kept.map(({ key }) => [key, null]));
  }

  /** Fills the values of some columns in a blank row: `null` stays for an empty cell, the key goes for an unreadable one. */
  private readCells(columns: readonly BoundColumn[], cells: readonly string[], { values, faults }: Filled): void {
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
      } else if (column.key in values) {
        values[column.key] = this.texts.own(value);
      }
    }
  }

  /** The repeated groups of a row that hold something, in their order. */
  private readGroups(cells: readonly string[], faults: CellFault[]): Record<string, unknown>[] {
    const { groups } = this.header;
    const filled = groups.filter((columns) => columns.some(({ index }) => (cells[index] ?? "").trim() !== ""));
    return filled.map((columns) => {
      const values = this.blankOf(columns);
      this.readCells(columns, cells, { values, faults });
      return values;
    });
  }
}
