import type { Layout } from "../kernel/columns.ts";
import type { CsvRow } from "../kernel/csv-records.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { ColumnMapping } from "../kernel/table-header.ts";
import type { Association } from "./association.ts";
import { placeOf } from "./champs.ts";
import { NOM_PRENOM } from "./logiciels.ts";
import { coupeNom } from "./nom-prenom.ts";
import { jour } from "./valeurs.ts";

/** Words that spreadsheets of schools write for nothing (Factos, onde.md §6). */
const VIDES: ReadonlySet<string> = new Set(["non saisi", "non renseigné", "n/a"]);

/** A date written month first is only told by a day above 12. One may be a slip of the hand; two are a habit. */
const PREUVES_MOIS_JOUR = 2;

/** How the rows of a table are made ready for the template: whole names cut in two, empty words emptied, dates watched. */
export class Preparation {
  readonly mapping: ColumnMapping;
  private readonly colonnes: Association["colonnes"];
  private readonly whole: number;
  private readonly dates: readonly { readonly key: string; readonly index: number; readonly entete: string }[];
  private readonly proofs = new Map<number, CsvRow[]>();
  private readonly doubtful = new Map<number, Set<number>>();
  private isHeader = true;

  constructor(layout: Layout, { colonnes }: Association) {
    this.colonnes = colonnes;
    this.whole = colonnes.findIndex(({ champ }) => champ === NOM_PRENOM);
    this.mapping = placesOf(layout, colonnes, this.whole < 0 ? undefined : colonnes.length);
    this.dates = Object.entries(this.mapping.columns).flatMap(([key, index]) =>
      layout.columns[key]?.codec === jour ? [{ key, index, entete: colonnes[index]?.entete ?? "" }] : [],
    );
  }

  /** One row, the header line first. */
  readonly prepare = (row: CsvRow): CsvRow => {
    if (this.isHeader) {
      this.isHeader = false;
      return { ...row, cells: this.headers(row.cells) };
    }
    const cells = row.cells.map((cell) => (VIDES.has(cell.trim().toLowerCase()) ? "" : cell));
    for (const { index } of this.dates) this.watch(index, { line: row.line, cells });
    return { line: row.line, cells: this.withNames(cells) };
  };

  /** Leaves out of the rows the dates that may be month first, and says so. */
  settle(rows: readonly (Record<string, unknown> & { readonly line: number })[], file: string): Diagnostic[] {
    return this.dates.flatMap(({ key, index, entete }) => {
      const proofs = this.proofs.get(index) ?? [];
      const lines = this.doubtful.get(index) ?? new Set();
      const [proof] = proofs;
      if (proofs.length < PREUVES_MOIS_JOUR || !proof) return [];
      for (const row of rows) if (lines.has(row.line)) delete row[key];
      return [datesMelees(entete, { text: proof.cells[index]?.trim() ?? "", where: { file, line: proof.line } })];
    });
  }

  /** Says of a whole name what the two columns it was cut into cannot: where it stands, and how to have it read. */
  explain(diagnostics: readonly Diagnostic[]): Diagnostic[] {
    const { entete = "" } = this.colonnes[this.whole] ?? {};
    const said = diagnostics.map((each) => {
      const isOwn = this.whole >= 0 && each.where.path !== undefined && namesOf(entete).includes(each.where.path);
      return isOwn && each.code.endsWith(".valeur-manquante") ? indivis(each, entete, this.whole + 1) : each;
    });
    // An empty cell lacks both names, and is said once.
    return said.filter(
      (each, rank) => each.code !== INDIVIS || said.findIndex((other) => isSame(each, other)) === rank,
    );
  }

  private headers(cells: readonly string[]): string[] {
    if (this.whole < 0) return [...cells];
    const { entete = "" } = this.colonnes[this.whole] ?? {};
    // The whole names are read through the two columns at the end: their own column is no column of the template.
    return [...cells.map((cell, index) => (index === this.whole ? "" : cell)), ...namesOf(entete)];
  }

  private withNames(cells: readonly string[]): readonly string[] {
    const text = cells[this.whole];
    if (text === undefined) return cells;
    const width = this.colonnes.length;
    const own = Array.from({ length: width }, (_, index) => cells[index] ?? "");
    const { nom, prenom } = coupeNom(text) ?? { nom: text, prenom: "" };
    return [...own, nom, prenom, ...cells.slice(width)];
  }

  private watch(index: number, row: CsvRow): void {
    const [, first = "", second = ""] = /^(\d{2})\/(\d{2})\/\d{4}$/.exec(row.cells[index]?.trim() ?? "") ?? [];
    const [a, b] = [Number(first), Number(second)];
    if (first === "" || a > 12 || a === b) return;
    if (b > 12) this.proofs.set(index, [...(this.proofs.get(index) ?? []).slice(-1), row]);
    else this.doubtful.set(index, (this.doubtful.get(index) ?? new Set()).add(row.line));
  }
}

/** Where each champ of an association stands; the two names of a whole one stand after the columns of the file. */
function placesOf(layout: Layout, colonnes: Association["colonnes"], names: number | undefined): ColumnMapping {
  const columns: Record<string, number> = names === undefined ? {} : { nom: names, prenom: names + 1 };
  const groups: Record<string, number>[] = [];
  for (const [index, { champ }] of colonnes.entries()) {
    const place = champ === null ? undefined : placeOf(layout, champ);
    if (!place) continue;
    const { key, groupe } = place;
    if (groupe === undefined) columns[key] = index;
    else groups[groupe] = { ...groups[groupe], [key]: index };
  }
  return { columns, groups: Array.from(groups, (group) => group ?? {}) };
}

/** The headers of the two columns a whole name is cut into. */
const namesOf = (entete: string): readonly string[] => [`${entete} (nom)`, `${entete} (prénom)`];

const INDIVIS = "tableur.nom-indivis";

const isSame = (a: Diagnostic, b: Diagnostic): boolean => a.code === b.code && a.where.line === b.where.line;

function indivis({ level, where }: Diagnostic, entete: string, column: number): Diagnostic {
  return {
    code: INDIVIS,
    level,
    message:
      where.record === undefined
        ? `La case «\u00a0${entete}\u00a0» est vide\u00a0: cette ligne n’est pas lue.`
        : `Rien ne dit où finit le nom dans «\u00a0${where.record}\u00a0»\u00a0: cette ligne n’est pas lue.`,
    remedy: "Écrivez le nom en capitales, comme MARTIN Louise, ou séparez-le du prénom par une virgule.",
    where: { ...where, path: entete, column },
  };
}

function datesMelees(entete: string, { text, where }: { readonly text: string; readonly where: object }): Diagnostic {
  return {
    code: "tableur.dates-melees",
    level: "anomalie",
    message: `La colonne «\u00a0${entete}\u00a0» a des dates écrites mois/jour/année, comme «\u00a0${text}\u00a0»\u00a0: celles qui peuvent se lire des deux façons ne sont pas lues.`,
    remedy:
      "Dans votre tableur, mettez toute la colonne au format JJ/MM/AAAA, puis enregistrez de nouveau le fichier CSV.",
    where: { ...where, path: entete },
  };
}
