import type { Codec } from "./codec.ts";
import { headerKey } from "./header.ts";
import type { TableFault } from "./table-diagnostics.ts";

/**
 * How much a column matters. `valeur`: the column and each of its cells are needed, else the row is left out.
 * `colonne`: the column is needed. `attendue`: its absence is said, and the file is read all the same.
 */
export type Need = "valeur" | "colonne" | "attendue" | "facultative";

/** One column of a layout, declared once: reader, writer, template and row type derive from it. */
export interface Column<V extends string = string, T = unknown, N extends Need = Need> {
  readonly codec: Codec<T>;
  readonly need: N;
  /** The exact header, by variant. A variant that is not named has no such column. */
  readonly headers: Readonly<Partial<Record<V, string>>>;
  /** Other spellings that are read and never written, the best first. */
  readonly aliases: readonly string[];
}

// The codec's own type is irrelevant to a list of columns: `never` and `unknown` make every codec fit.
type AnyColumn = Column<string, never> | Column<string, unknown>;
export type Columns = Readonly<Record<string, AnyColumn>>;

type ValueOf<C> = C extends { readonly codec: Codec<infer T> } ? T : never;
type Needed<C extends Columns> = { [K in keyof C]: C[K]["need"] extends "valeur" ? K : never }[keyof C];

/** The row a list of columns makes. Absent: no such column in the file, or an unreadable cell. `null`: an empty cell. */
export type RowOf<C extends Columns> = { readonly [K in Needed<C>]: ValueOf<C[K]> } & {
  readonly [K in Exclude<keyof C, Needed<C>>]?: ValueOf<C[K]> | null;
};

/** The layout of a table: its columns in the order they are written, and at its right an optional group of columns that repeats. */
export interface Layout<V extends string = string, C extends Columns = Columns, G extends Columns = Columns> {
  /** Beginning of the diagnostic codes: `onde.eleves`. */
  readonly code: string;
  /** What the remedies name: "ONDE". */
  readonly application: string;
  /** How to mend a fault, where extracting the file again is no remedy: by the last part of its code. */
  readonly remedies?: Readonly<Partial<Record<TableFault, string>>>;
  /** From the oldest to the newest. */
  readonly variants: readonly [V, ...V[]];
  /** The columns that name a record to the user, in the order they are said. */
  readonly names: readonly (keyof C & string)[];
  readonly columns: C;
  readonly group?: {
    readonly key: string;
    readonly columns: G;
    /** Headers are written with the rank of their group at the end. */
    readonly numbered?: true;
  };
}

/** A row as it was read, with the line of the file it begins at. */
export type Lined<Row> = Row & { readonly line: number };

interface ColumnOptions<N extends Need> {
  readonly need?: N;
  readonly aliases?: readonly string[];
}

/** Gives the maker of the columns of a layout, bound to its variants: a header alone stands for all of them. */
export function columnsOf<V extends string>(variants: readonly V[]) {
  return <T, N extends Need = "facultative">(
    header: string | Readonly<Partial<Record<V, string>>>,
    codec: Codec<T>,
    { need, aliases = [] }: ColumnOptions<N> = {},
  ): Column<V, T, N> => {
    const headers =
      typeof header === "string"
        ? (Object.fromEntries(variants.map((each) => [each, header])) as Record<V, string>)
        : header;
    return { codec, need: need ?? ("facultative" as N), headers, aliases };
  };
}

/** Every reduced spelling of a column, the best first: what is written before what is only read. */
export function spellings(column: AnyColumn): string[] {
  const written = Object.values(column.headers).filter((header) => header !== undefined);
  return [...new Set([...written.reverse(), ...column.aliases].map((header) => headerKey(header).key))];
}

/** How a column is called when speaking to the user: its newest header, without the blanks around it. */
export function label(column: AnyColumn): string {
  return (Object.values(column.headers).at(-1) ?? column.aliases[0] ?? "").trim();
}

/** The header line of a variant, with as many repeated groups as asked: also the template offered to users. */
export function headerLine<V extends string>(layout: Layout<V>, variant: V, groups: number): string[] {
  const headersOf = (columns: Columns) =>
    Object.values(columns).flatMap((column) => (column as Column<V>).headers[variant] ?? []);
  const { columns = {}, numbered = false } = layout.group ?? {};
  const repeated = Array.from({ length: groups }, (_, rank) =>
    headersOf(columns).map((header) => (numbered ? `${header} ${rank + 1}` : header)),
  );
  return [...headersOf(layout.columns), ...repeated.flat()];
}
