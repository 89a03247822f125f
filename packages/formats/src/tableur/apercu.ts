import type { Codec } from "../kernel/codec.ts";
import type { CsvRow } from "../kernel/csv-records.ts";
import { writeCsv } from "../kernel/csv-writer.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { type Association, entetesOf } from "./association.ts";
import { type Champ, champsOf, MAX_GROUPES, placeOf } from "./champs.ts";
import { readAssocie } from "./lecture.ts";
import { NOM_PRENOM } from "./logiciels.ts";
import type { Tableur } from "./tableur.ts";

/** Some rows as an association makes them read, and all that is said of them. */
export interface Apercu {
  /** The headers of the template that were found, in its order. */
  readonly entetes: readonly string[];
  /** One per row given; `cases` is `null` for a row left out. */
  readonly lignes: readonly { readonly ligne: number; readonly cases: readonly string[] | null }[];
  /** Those of the association first, then those of the rows, at their own lines. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a few rows by an association, exactly as the whole file would be. */
export function apercuOf(tableur: Tableur, association: Association, lignes: readonly CsvRow[]): Apercu {
  const text = writeCsv([entetesOf(association), ...lignes.map(({ cells }) => cells)], {
    separator: ";",
    quoting: "tous",
    eol: "\r\n",
  });
  const input = { name: "", bytes: new TextEncoder().encode(text) };
  const { data, diagnostics } = readAssocie(tableur, input, association);
  const checked = data ? tableur.check(data, input) : [];
  const lines = linesOf(lignes);
  const rows = new Map((data?.rows ?? []).map((row) => [lines.get(row.line), row as unknown as Row]));
  const shown = shownOf(tableur, association);
  return {
    entetes: shown.map(({ libelle }) => libelle),
    lignes: lignes.map(({ line }) => {
      const row = rows.get(line);
      return { ligne: line, cases: row ? shown.map(({ champ }) => cellOf(tableur, row, champ)) : null };
    }),
    diagnostics: [...diagnostics, ...checked].map((each) => placed(each, lines)),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** By line of the text made of these rows, the line each has in its file: cells may hold several lines. */
function linesOf(lignes: readonly CsvRow[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let next = 2;
  for (const { line, cells } of lignes) {
    found.set(next, line);
    next += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  }
  return found;
}

function placed({ where: { file: _, line, ...where }, ...each }: Diagnostic, lines: ReadonlyMap<number, number>) {
  const own = line === undefined ? undefined : lines.get(line);
  return { ...each, where: { ...where, ...(own !== undefined && { line: own }) } };
}

function shownOf({ layout }: Tableur, { colonnes }: Association): Champ[] {
  const given = new Set(colonnes.map(({ champ }) => champ));
  const isWhole = given.has(NOM_PRENOM);
  return champsOf(layout, MAX_GROUPES).filter(
    ({ champ }) => (given.has(champ) && champ !== NOM_PRENOM) || (isWhole && (champ === "nom" || champ === "prenom")),
  );
}

function cellOf({ layout }: Tableur, row: Row, champ: string): string {
  const { key = "", groupe } = placeOf(layout, champ) ?? {};
  const { group } = layout;
  const groups = (group ? (row[group.key] ?? []) : []) as readonly Row[];
  const value = groupe === undefined ? row[key] : groups[groupe]?.[key];
  if (value === undefined || value === null) return "";
  const column = groupe === undefined ? layout.columns[key] : group?.columns[key];
  return column ? (column.codec as Codec<unknown>).write(value) : "";
}
