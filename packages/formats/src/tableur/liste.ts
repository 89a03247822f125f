import { date } from "../codes/dates.ts";
import { Invalid } from "../kernel/codec.ts";
import { CSV_LIMITS, readCsv } from "../kernel/csv.ts";
import type { CsvRow } from "../kernel/csv-records.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { FileSource, ReadResult } from "../kernel/format.ts";
import { decodeText, peekText } from "../kernel/text.ts";
import { type Proposition, proposerGenres, sansProposition } from "./propositions.ts";
import type { Tableur } from "./tableur.ts";

/** A table of persons or groups that follows no template: somebody must say what its columns are. */
export interface Liste {
  readonly entetes: readonly string[];
  /** By column, its first distinct values, cut. */
  readonly exemples: readonly (readonly string[])[];
  /** The first rows as they stand, cells cut. */
  readonly lignes: readonly CsvRow[];
  /** How many rows follow the headers. */
  readonly total: number;
  /** What it may be, the likeliest kind first: one for each kind of template, empty when its headers say nothing. */
  readonly propositions: readonly [Proposition, ...Proposition[]];
}

/** How somebody says what the columns of a list are: the end of a sentence. */
export const ASSOCIER =
  "à l’écran en déposant ce fichier, ou par «\u00a0navette inspect FICHIER --json > association.json\u00a0», puis «\u00a0navette import FICHIER --colonnes association.json\u00a0».";

/** A list of persons has some dozens of columns; a person looks at each of them. */
const MAX_COLONNES = 200;
const LIGNES_MONTREES = 5;
const EXEMPLES = 3;
const LIGNES_LUES = 200;
const EXEMPLE_MAX = 120;
const CASE_MAX = 500;
/** Titles that people write above the headers. */
const LIGNES_DE_TITRE = 10;

/**
 * Reads a file no format detects as a list of persons or groups. Nothing when it is no table; without data
 * when it does and cannot be used: no row, too many columns, headers below a title.
 */
export function readListe(input: FileSource, tableurs: readonly Tableur[]): ReadResult<Liste> | undefined {
  const [{ cells: first } = { cells: [] }, ...next] = peekRows(input);
  const isListe = (headers: readonly string[]) =>
    proposerGenres(headers.slice(0, MAX_COLONNES), tableurs) !== undefined;
  if (!isListe(first)) {
    const below = next.find(({ cells }) => isListe(cells));
    if (below) return { diagnostics: [entetesPlusBas(input.name, below.line)] };
    if (first.some(isDonnee)) return { diagnostics: [sansEntetes(input.name)] };
    if (!isTable(first, next)) return undefined;
  }
  if (first.length > MAX_COLONNES) return { diagnostics: [tropDeColonnes(input.name, first.length)] };
  return readRows(input, tableurs);
}

const isMot = (cell: string): boolean => /\p{L}{2}/u.test(cell) && !/[<>{}]/.test(cell);

/** A day names no column: the line is that of somebody. */
const isDonnee = (cell: string): boolean => !(date.read(cell.trim()) instanceof Invalid);

/** Headers that nobody knows, over rows as wide that hold words in two columns, as names do: somebody may still say what they are. */
function isTable(headers: readonly string[], rows: readonly CsvRow[]): boolean {
  const wide = rows.filter(({ cells }) => cells.length === headers.length);
  return headers.filter(isMot).length >= 2 && wide.some(({ cells }) => cells.filter(isMot).length >= 2);
}

function peekRows({ name, bytes }: FileSource): CsvRow[] {
  const rows: CsvRow[] = [];
  const lines = peekText(bytes).split(/\r\n|\n|\r/);
  // Line by line: a quote left open further down must not hide the headers.
  for (const [at, text] of lines.slice(0, LIGNES_DE_TITRE).entries()) {
    const take = ({ cells }: CsvRow) => rows.push({ line: at + 1, cells }) === 0;
    readCsv(() => [text], name, take, { ...CSV_LIMITS, maxColumns: 100_000 });
  }
  return rows;
}

function readRows(input: FileSource, tableurs: readonly Tableur[]): ReadResult<Liste> | undefined {
  const decoded = decodeText(input);
  if (!decoded.data) return { diagnostics: decoded.diagnostics };
  const rows: CsvRow[] = [];
  let total = -1;
  const csv = readCsv(decoded.data.text, input.name, (row) => {
    total++;
    if (total <= LIGNES_LUES) rows.push(row);
    return true;
  });
  if (!csv.data) return { diagnostics: csv.diagnostics };
  const [header, ...lines] = rows;
  const propositions =
    header &&
    (proposerGenres(header.cells, tableurs) ??
      sansProposition(
        header.cells.map((each) => each.trim()),
        tableurs,
      ));
  if (!header || !propositions) return undefined;
  if (lines.length === 0) return { diagnostics: [aucuneLigne(input.name)] };
  const entetes = header.cells.map((each) => each.trim());
  return {
    data: {
      entetes,
      exemples: entetes.map((_, index) => exemplesOf(lines.map(({ cells }) => cells[index] ?? ""))),
      lignes: lines
        .slice(0, LIGNES_MONTREES)
        .map(({ line, cells }) => ({ line, cells: cells.map((each) => cut(each, CASE_MAX)) })),
      total,
      propositions,
    },
    diagnostics: decoded.diagnostics,
  };
}

function exemplesOf(values: readonly string[]): string[] {
  const filled = values.map((each) => each.trim()).filter((each) => each !== "");
  return [...new Set(filled)].slice(0, EXEMPLES).map((each) => cut(each, EXEMPLE_MAX));
}

const cut = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max - 1)}…` : text);

const rejet = (code: string, file: string, { message, remedy, line }: Said): Diagnostic => ({
  code: `tableur.${code}`,
  level: "rejet",
  message,
  remedy,
  where: { file, ...(line !== undefined && { line }) },
});

interface Said {
  readonly message: string;
  readonly remedy: string;
  readonly line?: number;
}

const aucuneLigne = (file: string): Diagnostic =>
  rejet("aucune-ligne", file, {
    message: "Ce fichier a des en-têtes, et aucune ligne en dessous.",
    remedy: "Vérifiez que c’est bien le bon fichier, ou enregistrez-le de nouveau depuis votre tableur.",
  });

const sansEntetes = (file: string): Diagnostic =>
  rejet("sans-en-tetes", file, {
    message: "Ce fichier n’a pas de ligne d’en-têtes\u00a0: sa première ligne est déjà celle de quelqu’un.",
    remedy:
      "Déposez le fichier tel que l’application l’a produit, ou ajoutez au-dessus dans votre tableur une ligne qui nomme chaque colonne.",
    line: 1,
  });

const tropDeColonnes = (file: string, nombre: number): Diagnostic =>
  rejet("trop-de-colonnes", file, {
    message: `Ce fichier a ${nombre} colonnes\u00a0: une liste de personnes en a ${MAX_COLONNES} au plus.`,
    remedy: "Ne gardez dans votre tableur que les colonnes utiles, puis enregistrez de nouveau le fichier CSV.",
    line: 1,
  });

const entetesPlusBas = (file: string, line: number): Diagnostic =>
  rejet("entetes-plus-bas", file, {
    message: `Les en-têtes des colonnes sont à la ligne ${line}\u00a0: Navette les attend à la première.`,
    remedy: "Supprimez les lignes au-dessus dans votre tableur, puis enregistrez de nouveau le fichier CSV.",
    line,
  });
