import type { Lined } from "../kernel/columns.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { withColumn } from "../kernel/row-findings.ts";
import { nameKey, nomComplet } from "../kernel/rows.ts";
import { type Finding, type Rule, rule, runRules } from "../kernel/rule.ts";
import type { Table } from "../kernel/table-reader.ts";
import type { EleveRegarde } from "../onde/eleves/rules.ts";
import type { ResponsableRegarde } from "../onde/responsables/rules.ts";
import type { FichierExamine } from "../siecle/ensemble/index.ts";

/** The two files of ONDE: they only know one another by the names of the children (onde.md §5). */
interface DeuxFichiers {
  readonly eleves: Lus<EleveRegarde>;
  readonly responsables: Lus<ResponsableRegarde>;
  /** The names the responsables call, each with the first row that does and how many do. */
  readonly enfants: ReadonlyMap<string, Enfant>;
}

interface Lus<Row> {
  readonly file: string;
  readonly rows: readonly Lined<Row>[];
  readonly places: ReadonlyMap<string, number>;
}

interface Enfant {
  readonly nom: string;
  readonly premier: Lined<ResponsableRegarde>;
  count: number;
}

const enfantInconnu = rule<DeuxFichiers, Enfant>({
  code: "onde.ensemble.enfant-inconnu",
  level: "anomalie",
  message: ({ nom, count }) =>
    `${nom}, enfant ${count === 1 ? "d’un responsable" : `de ${count} responsables`}, n’est pas dans le fichier des élèves.`,
  remedy: () =>
    "Refaites ensemble les deux extractions d’ONDE, tous les filtres vides\u00a0: l’une est plus ancienne, ou ne porte que sur une partie de l’école.",
  check: function* ({ eleves, responsables: { file }, enfants }) {
    const known = new Set(eleves.rows.map(({ nom, prenom }) => nameKey(nom, prenom)));
    for (const [key, enfant] of enfants) {
      const { line } = enfant.premier;
      const where = { file, line, path: "Nom de famille élève", record: nomComplet(enfant.premier) };
      if (!known.has(key)) yield { ...enfant, where };
    }
  },
});

const eleveSansResponsable = rule({
  code: "onde.ensemble.eleve-sans-responsable",
  level: "anomalie",
  message: () => "Cet élève n’a aucun responsable dans le fichier des responsables.",
  remedy: () => "Rattachez-lui ses responsables dans ONDE, puis refaites les deux extractions.",
  check: ({ eleves: { file, rows }, enfants }: DeuxFichiers): Finding<object>[] =>
    rows
      .filter(({ nom, prenom }) => !enfants.has(nameKey(nom, prenom)))
      .map((eleve) => ({ where: { file, line: eleve.line, path: "Nom élève", record: nomComplet(eleve) } })),
});

const RULES: readonly Rule<DeuxFichiers>[] = [enfantInconnu, eleveSansResponsable];

/** The pupils of ONDE against the children of its responsables. */
export function checkOnde(fichiers: readonly FichierExamine[]): Diagnostic[] {
  const eleves = lusDe<EleveRegarde>(fichiers, "onde-eleves");
  const responsables = lusDe<ResponsableRegarde>(fichiers, "onde-responsables");
  if (!eleves || !responsables) return [];
  const found = runRules(RULES, { eleves, responsables, enfants: enfantsDe(responsables) });
  return found.map((each) => withColumn(each, each.where.file === eleves.file ? eleves : responsables));
}

/** The file of a kind; nothing when there are several: they may each be of a school. */
function lusDe<Row>(fichiers: readonly FichierExamine[], format: string): Lus<Row> | undefined {
  const [only, ...others] = fichiers.filter((each) => each.format === format);
  if (!only || others.length > 0) return undefined;
  const { rows, places } = only.data as Table<string, Row>;
  return { file: only.input.name, rows, places };
}

function enfantsDe({ rows }: Lus<ResponsableRegarde>): ReadonlyMap<string, Enfant> {
  const found = new Map<string, Enfant>();
  for (const row of rows) {
    for (const { nom, prenom } of row.enfants) {
      if (!nom || !prenom) continue;
      const key = nameKey(nom, prenom);
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { nom: nomComplet({ nom, prenom }), premier: row, count: 1 });
    }
  }
  return found;
}
