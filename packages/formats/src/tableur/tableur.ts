import type { Content } from "../content/content.ts";
import { headerLine, type Layout } from "../kernel/columns.ts";
import { peekRow } from "../kernel/csv.ts";
import type { CsvRow } from "../kernel/csv-records.ts";
import type { FileSource, Format, ReadResult } from "../kernel/format.ts";
import { checkRows, type Lues } from "../kernel/row-findings.ts";
import type { Rule } from "../kernel/rule.ts";
import { bindHeader, type ColumnMapping } from "../kernel/table-header.ts";
import { readTable, type Table, type TableForm } from "../kernel/table-reader.ts";
import { writeTable } from "../kernel/table-writer.ts";
import { peekText } from "../kernel/text.ts";
import { connusOf } from "./logiciels.ts";
import { type Proposal, propose } from "./propose.ts";

/** A template has one form, the same for all schools. */
export const VARIANTE = ["modele"] as const;
type Variante = (typeof VARIANTE)[number];

const ENREGISTREZ = "dans votre tableur, puis enregistrez de nouveau le fichier CSV.";

/** What every template of Navette is for a layout: a file people write, and extract from nowhere. */
export const MODELE = {
  application: "votre tableur",
  variants: VARIANTE,
  remedies: {
    "colonne-manquante": `Ajoutez-la ${ENREGISTREZ} Les modèles vides de Navette ont toutes les colonnes.`,
    "colonne-absente": `Si vous avez ces renseignements, ajoutez la colonne ${ENREGISTREZ}`,
    "colonne-en-double": `Gardez-en une seule ${ENREGISTREZ}`,
    "aucune-ligne": `C’est un modèle à remplir\u00a0: écrivez une ligne par fiche sous les en-têtes ${ENREGISTREZ}`,
    "ligne-tronquee": `Complétez cette ligne ${ENREGISTREZ}`,
    "ligne-trop-large": `Vérifiez cette ligne\u00a0: un point-virgule dans une case décale les suivantes. Corrigez-la ${ENREGISTREZ}`,
    "en-tete-repete": `Supprimez cette ligne ${ENREGISTREZ}`,
    "valeur-manquante": `Complétez cette case ${ENREGISTREZ}`,
  },
} as const;

/** What a row becomes before it is read, the header line first. */
export type PrepareRow = (row: CsvRow) => CsvRow;

/** A template in a file: how it stands on disk is given back by reading, so that it can be written the same. */
export type TableurForm = Partial<Omit<TableForm<Variante>, "variant">>;
export type TableurLu<Row> = Table<Variante, Row>;

/** One kind of spreadsheet template, for schools that neither ONDE nor SIECLE know. */
export interface Tableur<Row = unknown> extends Format<TableurLu<Row>> {
  readonly layout: Layout<Variante>;
  /** The headers of the template, in order. */
  readonly headers: readonly string[];
  /** For each column of the template, the likely header of a file that does not follow it. */
  propose(headers: readonly string[]): Proposal;
  /** Reads a file of other headers, by a mapping a person has seen. */
  readMapped(input: FileSource, mapping: ColumnMapping, prepare?: PrepareRow): ReadResult<TableurLu<Row>>;
  /** Rows to a file that spreadsheets open as it is: UTF-8 with its mark, `;`, French dates. Without rows, the empty template. */
  write(rows: readonly Row[], form?: TableurForm): ReadResult<Uint8Array>;
}

interface Declaration<Row, L extends Layout<Variante>> {
  readonly name: string;
  readonly title: string;
  /** Its first column is the one no other kind of file has: the file is told by it. */
  readonly layout: L;
  readonly rules: readonly Rule<Lues<Row>>[];
  readonly counts: (rows: TableurLu<Row>["rows"]) => Readonly<Record<string, number>>;
  readonly toContent: (data: TableurLu<Row>) => Content;
}

/** Makes a template from its layout, its rules, and what its rows mean. */
export function tableur<Row, L extends Layout<Variante>>(declaration: Declaration<Row, L>): Tableur<Row> {
  const { name, title, layout, rules, counts, toContent } = declaration;
  const written = (rows: readonly Row[], form: TableurForm) =>
    writeTable({
      layout,
      // A row is made of the columns of this very layout.
      rows: rows as readonly Readonly<Record<string, unknown>>[],
      form: { variant: "modele", encoding: "utf-8-bom", separator: ";", quoting: "aucun", eol: "\r\n", ...form },
    });
  return {
    name,
    title,
    layout,
    headers: headerLine(layout, "modele", layout.group ? 1 : 0),
    detect: (input) => isTemplate(layout, input),
    read: (input) => readTable<Row, Variante>(layout, input),
    readMapped: (input, mapping, prepare) =>
      readTable<Row, Variante>(layout, input, { mapping, ...(prepare && { prepare }) }),
    check: (table, { name: file }) => checkRows(rules, { rows: table.rows, file }, table),
    summarize: ({ form, rows }) => ({ format: name, encodage: form.encoding, counts: counts(rows) }),
    propose: (headers) => propose(layout, headers, connusOf(name)),
    write: (rows, form = {}) => written(rows, form),
    toContent,
  };
}

/** Whether the first line has the column that names the template, and every column it needs. */
function isTemplate(layout: Layout<Variante>, { name, bytes }: FileSource): boolean {
  const { columns, missing } = bindHeader(layout, peekRow(peekText(bytes), name));
  const [mark] = Object.keys(layout.columns);
  return columns.some(({ key }) => key === mark) && missing.every(({ need }) => need === "attendue");
}
