import { type Attente, attenteOf, type Decisions, type Families, type GardeCode, type Plan } from "@navette/reconcile";
import { desc, eq, getTableColumns, sql } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { lockFiches } from "./registre.ts";
import { type ETATS_IMPORT, importation, type OptionsImport } from "./tables.ts";

export type EtatImport = (typeof ETATS_IMPORT)[number];

/** One import with all that is stored of it: its content and its plan may weigh megabytes. */
export type Importation = Omit<typeof importation.$inferSelect, "uai">;

/** How long an import can be undone. */
const JOURS_POUR_ANNULER = 30;

/** One import as the history lists it. */
export interface ImportListe {
  readonly id: string;
  readonly annee: number;
  readonly etat: EtatImport;
  readonly creeLe: string;
  readonly creePar: string;
  readonly appliqueLe: string | null;
  readonly annuleLe: string | null;
  readonly fichiers: Importation["fichiers"];
  readonly bilan: Importation["bilan"];
  readonly attente: Attente;
  /** Why it waits for nothing though nobody decided of it; `null` when it does, or when it is over. */
  readonly depasse: Depasse | null;
}

/** The same files were read again since, by this import; `null` when the school is no longer the one the plan speaks of. */
export interface Depasse {
  readonly remplacePar: { readonly id: string; readonly creeLe: string } | null;
}

type Situation = Pick<Importation, "id" | "annee" | "etat" | "creeLe" | "appliqueLe" | "fichiers">;

/**
 * Which imports no longer wait for anything: the same kinds of files were read again since, another import was applied, or
 * the school is in another year. One that was undone does not count: the school is again what they compared with.
 */
export function depasseTest(imports: readonly Situation[], courante: number): (one: Situation) => Depasse | null {
  const applied = imports.flatMap(({ etat, appliqueLe }) => (etat === "applique" && appliqueLe ? [appliqueLe] : []));
  const last = applied.sort().at(-1) ?? "";
  const standing = imports.filter(({ etat }) => etat !== "annule" && etat !== "abandonne");
  return (one) => {
    if (one.etat !== "analyse" && one.etat !== "echoue") return null;
    const later = standing.filter((each) => each.creeLe > one.creeLe && says(each, one));
    const [par] = later.toSorted((a, b) => (a.creeLe < b.creeLe ? 1 : -1));
    if (par) return { remplacePar: { id: par.id, creeLe: par.creeLe } };
    return one.annee !== courante || one.creeLe < last ? { remplacePar: null } : null;
  };
}

/** Whether one import read every kind of file the other did, for the same year. */
function says(one: Situation, other: Situation): boolean {
  const formats = new Set(one.fichiers.map(({ format }) => format));
  return one.annee === other.annee && other.fichiers.every(({ format }) => formats.has(format));
}

/** The instant at which the school was known to hold what the files of an import say; `null` when it never was. */
export function instantSu({
  etat,
  creeLe,
  appliqueLe,
}: Pick<Situation, "etat" | "creeLe" | "appliqueLe">): string | null {
  if (etat === "a-jour") return creeLe;
  return etat === "applique" ? appliqueLe : null;
}

/** The imports of the school, newest first. */
export async function listImports(trx: Trx): Promise<readonly ImportListe[]> {
  const found = await trx
    .select({
      id: importation.id,
      annee: importation.annee,
      etat: importation.etat,
      creeLe: importation.creeLe,
      creePar: importation.creePar,
      appliqueLe: importation.appliqueLe,
      annuleLe: importation.annuleLe,
      fichiers: importation.fichiers,
      bilan: importation.bilan,
      attente: importation.attente,
    })
    .from(importation)
    .orderBy(desc(importation.creeLe));
  const { annee } = await requireEtablissement(trx);
  const isDepasse = depasseTest(found, annee);
  return found.map((each) => ({ ...each, depasse: isDepasse(each) }));
}

/** One import; refuses an id the school does not know. */
export async function readImport(trx: Trx, id: string): Promise<Importation> {
  const [found] = await trx.select().from(importation).where(eq(importation.id, id));
  if (!found) throw unknownImport();
  return found;
}

/** One import as it is shown: without the content it was read from, nor the operations that undo it. */
export type ImportVu = Omit<Importation, "contenus" | "inverse" | "familles"> & {
  readonly familles: Families["counts"] | null;
};

export async function viewImport(trx: Trx, id: string): Promise<ImportVu> {
  const { uai: _uai, contenus: _contenus, inverse: _inverse, familles, ...shown } = getTableColumns(importation);
  const [found] = await trx
    .select({ ...shown, familles: sql`${familles} -> 'counts'`.mapWith(parseCounts) })
    .from(importation)
    .where(eq(importation.id, id));
  if (!found) throw unknownImport();
  return found;
}

function parseCounts(json: string | null): Families["counts"] | null {
  return json === null ? null : (JSON.parse(json) as Families["counts"]);
}

/** The plan of one import and what is decided of it, alone. */
export async function readPlan(trx: Trx, id: string): Promise<Pick<Importation, "plan" | "decisions">> {
  const [found] = await trx
    .select({ plan: importation.plan, decisions: importation.decisions })
    .from(importation)
    .where(eq(importation.id, id));
  if (!found) throw unknownImport();
  return found;
}

/** One import, locked until the end of the transaction together with every other import of the school. */
export async function lockImport(trx: Trx, id: string): Promise<Importation> {
  await trx.execute(sql`select pg_advisory_xact_lock(hashtext('import ' || current_setting('navette.uai')))`);
  return await readImport(trx, id);
}

/**
 * Holds all that an import may change until the end of the transaction: what a person corrects meanwhile waits, instead
 * of being written over by an import that had not seen it.
 */
export async function lockObjets(trx: Trx, annee: number): Promise<void> {
  await trx.execute(sql`select from classe where annee = ${annee}::int order by id for update`);
  await trx.execute(sql`select from eleve order by id for update`);
  await lockFiches(trx, annee);
}

/** Keeps the plan, made again or not, and what was decided of it. */
export async function writePlan(
  trx: Trx,
  id: string,
  values: {
    readonly decisions: Decisions;
    readonly plan: Plan;
    readonly leverGardes?: readonly GardeCode[];
    readonly options?: OptionsImport;
  },
): Promise<void> {
  await trx
    .update(importation)
    .set({ ...values, attente: attenteOf(values.plan, values.decisions), etat: "analyse", echec: null })
    .where(eq(importation.id, id));
}

/** The last day the import can be undone, as an instant. */
export function annulableJusque({ appliqueLe }: Pick<Importation, "appliqueLe">): string | null {
  if (appliqueLe === null) return null;
  return new Date(Date.parse(appliqueLe) + JOURS_POUR_ANNULER * 86_400_000).toISOString();
}

function unknownImport(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "import.inconnu",
    message: "Cet import n’existe pas dans cet établissement.",
    remedy: "Choisissez-le dans l’historique des imports.",
  });
}

/** Refuses what the state of the import no longer allows. */
export function requireEtat(found: Importation, ...allowed: readonly EtatImport[]): void {
  if (allowed.includes(found.etat)) return;
  throw new AppError({
    nature: "etat",
    code: "import.etat",
    message: `Cet import est ${ETAT_WORDS[found.etat]}\u00a0: cette action n’est plus possible.`,
    remedy: "Rouvrez la page de l’import pour voir où il en est.",
  });
}

const ETAT_WORDS: Readonly<Record<EtatImport, string>> = {
  analyse: "en attente de vos décisions",
  applique: "appliqué",
  "a-jour": "à jour",
  annule: "annulé",
  abandonne: "abandonné",
  echoue: "en échec",
};
