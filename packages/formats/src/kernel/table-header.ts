import type { Codec } from "./codec.ts";
import { type Columns, type Layout, label, type Need, spellings } from "./columns.ts";
import { type HeaderKey, headerKey } from "./header.ts";

/** A column of the layout found in a file, at its place. */
export interface BoundColumn {
  readonly index: number;
  readonly key: string;
  /** The header as the file writes it, for the user to find it. */
  readonly label: string;
  readonly need: Need;
  readonly codec: Codec<unknown>;
}

/** How the header line of a file answers a layout. */
export interface BoundHeader<V extends string> {
  readonly variant: V;
  readonly width: number;
  readonly columns: readonly BoundColumn[];
  readonly groups: readonly (readonly BoundColumn[])[];
  /** Headers that stand twice, of which neither can be trusted. */
  readonly twice: readonly string[];
  /** Columns the layout wants and the file does not have. */
  readonly missing: readonly { readonly label: string; readonly need: Need }[];
  /** Headers the layout does not know. */
  readonly unknown: readonly string[];
}

export interface HeaderCell extends HeaderKey {
  readonly header: string;
  readonly index: number;
}

type Cell = HeaderCell;

/** The cells of a header line, reduced for comparison. */
export function headerCells(headers: readonly string[]): HeaderCell[] {
  return headers.map((header, index) => ({ header: header.trim(), index, ...headerKey(header) }));
}

/** Where somebody says that each column of the layout stands, whatever the headers: indexes from 0. */
export interface ColumnMapping {
  readonly columns: Readonly<Record<string, number>>;
  readonly groups?: readonly Readonly<Record<string, number>>[];
}

/** Finds each column of the layout by name, wherever it stands; the best spelling wins over its aliases (onde.md §7.2). */
export function bindHeader<V extends string>(layout: Layout<V>, headers: readonly string[]): BoundHeader<V> {
  const cells = headerCells(headers);
  const fixed = bindFixed(layout.columns, cells);
  const repeated = layout.group
    ? bindGroups(layout.group.columns, cells, groupKeys(layout.group.columns))
    : { groups: [], used: new Set<Cell>() };
  const variant = closestVariant(layout, cells);
  return {
    variant,
    width: headers.length,
    columns: fixed.columns,
    groups: repeated.groups,
    twice: fixed.twice,
    missing: [
      ...missingColumns(layout.columns, variant, fixed.columns),
      ...missingColumns(layout.group?.columns ?? {}, variant, repeated.groups.flat()),
    ],
    unknown: cells
      .filter((cell) => cell.key !== "" && !fixed.used.has(cell) && !repeated.used.has(cell))
      .map(({ header }) => header),
  };
}

/** Where the columns stand, from 1: those of a group that comes several times are told by its rank, "Prénom élève 2". */
export function placesOf(layout: Layout, { columns, groups }: BoundHeader<string>): ReadonlyMap<string, number> {
  const named = (all: Columns, bound: readonly BoundColumn[], suffix: string) =>
    bound.flatMap(({ key, index }) => {
      const column = all[key];
      return column ? [[`${label(column)}${suffix}`, index + 1] as const] : [];
    });
  const repeated = layout.group?.columns ?? {};
  const [only, ...others] = groups;
  return new Map([
    ...named(layout.columns, columns, ""),
    ...(only && others.length === 0 ? named(repeated, only, "") : []),
    ...groups.flatMap((group, rank) => named(repeated, group, ` ${rank + 1}`)),
  ]);
}

/** Follows a mapping instead of the names: what it leaves out is missing, or unknown. */
export function bindMapping<V extends string>(
  layout: Layout<V>,
  headers: readonly string[],
  mapping: ColumnMapping,
): BoundHeader<V> {
  const cells = headerCells(headers);
  const [variant] = layout.variants;
  const follow = (columns: Columns, places: Readonly<Record<string, number>>): BoundColumn[] =>
    Object.entries(columns).flatMap(([key, column]) => {
      const cell = cells[places[key] ?? -1];
      return cell ? [bind(key, column, cell)] : [];
    });
  const columns = follow(layout.columns, mapping.columns);
  const groups = (mapping.groups ?? []).map((places) => follow(layout.group?.columns ?? {}, places));
  const used = [...columns, ...groups.flat()].map(({ index }) => index);
  const twice = used.filter((index, rank) => used.indexOf(index) < rank).flatMap((index) => headers[index] ?? []);
  return {
    variant,
    width: headers.length,
    columns,
    groups,
    twice,
    missing: [
      ...missingColumns(layout.columns, variant, columns),
      ...missingColumns(layout.group?.columns ?? {}, variant, groups.flat()),
    ],
    unknown: cells.filter(({ key, index }) => key !== "" && !used.includes(index)).map(({ header }) => header),
  };
}

function bindFixed(columns: Columns, cells: readonly Cell[]) {
  const bound: BoundColumn[] = [];
  const twice: string[] = [];
  const used = new Set<Cell>();
  for (const [key, column] of Object.entries(columns)) {
    const spelling = spellings(column).find((each) => cells.some((cell) => cell.key === each));
    const places = cells.filter((cell) => cell.key === spelling);
    const [place] = places;
    if (!place) continue;
    for (const each of places) used.add(each);
    if (places.length > 1) twice.push(place.header);
    bound.push(bind(key, column, place));
  }
  return { columns: bound, twice, used };
}

function bind(key: string, column: Columns[string], { header, index }: Cell): BoundColumn {
  return { index, key, label: header, need: column.need, codec: column.codec as Codec<unknown> };
}

/** The column each reduced header stands for. */
const groupKeys = (columns: Columns): ReadonlyMap<string, string> =>
  new Map(Object.entries(columns).flatMap(([key, column]) => spellings(column).map((each) => [each, key])));

/**
 * A new group begins where a column comes back, or where the number at the end of the headers changes.
 * `keys`: the column each reduced header stands for.
 */
export function bindGroups(columns: Columns, cells: readonly Cell[], keys: ReadonlyMap<string, string>) {
  const groups: { rank: number | undefined; columns: BoundColumn[] }[] = [];
  const used = new Set<Cell>();
  for (const cell of cells) {
    const key = keys.get(cell.key);
    const column = key === undefined ? undefined : columns[key];
    if (key === undefined || !column) continue;
    used.add(cell);
    let group = cell.rank === undefined ? groups.at(-1) : groups.find(({ rank }) => rank === cell.rank);
    if (!group || group.columns.some((each) => each.key === key)) {
      group = { rank: cell.rank, columns: [] };
      groups.push(group);
    }
    group.columns.push(bind(key, column, cell));
  }
  return { groups: groups.map((group) => group.columns), used };
}

/** The variant whose headers are the nearest to those of the file: most in common, fewest lacking. */
function closestVariant<V extends string>(layout: Layout<V>, cells: readonly Cell[]): V {
  const present = new Set(cells.map((cell) => cell.key));
  const score = (variant: V) => {
    const keys = variantKeys(layout, variant);
    return keys.reduce((total, key) => total + (present.has(key) ? 1 : -1), 0);
  };
  return layout.variants.reduce((best, each) => (score(each) > score(best) ? each : best));
}

function variantKeys<V extends string>(layout: Layout<V>, variant: V): string[] {
  const columns = [...Object.values(layout.columns), ...Object.values(layout.group?.columns ?? {})];
  return columns.flatMap((column) => {
    const header = (column.headers as Partial<Record<V, string>>)[variant];
    return header === undefined ? [] : headerKey(header).key;
  });
}

function missingColumns(columns: Columns, variant: string, bound: readonly BoundColumn[]) {
  const found = new Set(bound.map(({ key }) => key));
  return Object.entries(columns)
    .filter(([key, column]) => variant in column.headers && column.need !== "facultative" && !found.has(key))
    .map(([, column]) => ({ label: label(column), need: column.need }));
}
