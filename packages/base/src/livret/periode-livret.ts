import {
  type Decision,
  decideSaisie,
  type Etat,
  libellePeriode,
  type Passage,
  type Periodicite,
  passagesFrom,
} from "@navette/livret";
import { eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import { type Acteur, porteeOf } from "../comptes/acteur.ts";
import { assertEntiere } from "../comptes/classes.ts";
import type { Trx } from "../db/base.ts";
import { anneeScolaire } from "../etablissement/tables.ts";
import { periodiciteOf } from "../structures/periodicite.ts";
import { classe, periode } from "../structures/tables.ts";

/** One period of one class: the unit of work of the livret. */
export interface PeriodeLivret {
  readonly id: string;
  readonly annee: number;
  readonly classe: { readonly id: string; readonly libelle: string; readonly niveaux: readonly string[] };
  readonly periodicite: Periodicite;
  readonly indice: number;
  readonly nombre: number;
  /** "Trimestre 2". */
  readonly libelle: string;
  readonly debut: string;
  readonly fin: string;
  readonly etat: Etat;
  readonly etatLe: string;
  readonly etatPar: string | null;
  readonly completLe: string | null;
  /** Whether the school year is closed: everything is then only read. */
  readonly anneeClose: boolean;
}

/**
 * The period, if this account reaches its class. `lock` holds it until the end of the transaction: `share` while
 * values are written, so that nobody closes it meanwhile, nor its year; `update` to change its state.
 * Throws `periode.inconnue` and `droit.classe`.
 */
export async function openPeriode(
  trx: Trx,
  acteur: Acteur,
  periodeId: string,
  lock?: "share" | "update",
): Promise<PeriodeLivret> {
  const query = trx
    .select({
      id: periode.id,
      annee: periode.annee,
      classe: { id: classe.id, libelle: classe.libelle, niveaux: classe.niveaux },
      indice: periode.indice,
      nombre: periode.nombre,
      debut: periode.debut,
      fin: periode.fin,
      etat: periode.etat,
      etatLe: periode.etatLe,
      etatPar: periode.etatPar,
      completLe: periode.completLe,
      active: periode.active,
      anneeClose: anneeScolaire.close,
    })
    .from(periode)
    .innerJoin(classe, eq(classe.id, periode.classeId))
    .innerJoin(anneeScolaire, eq(anneeScolaire.annee, periode.annee))
    .where(eq(periode.id, periodeId));
  const [found] = await (lock ? query.for(lock, { of: lock === "share" ? [periode, anneeScolaire] : periode }) : query);
  if (!found?.active) throw inconnue();
  assertEntiere(await porteeOf(trx, acteur), found.classe.id);
  const { active: _, ...rest } = found;
  const periodicite = periodiciteOf(rest.nombre);
  return { ...rest, periodicite, libelle: libellePeriode(periodicite, rest.indice) };
}

/** Whether this account may type in the period, or why not. */
export function decideTyping({ anneeClose, annee, etat }: PeriodeLivret, { compte: { role } }: Acteur): Decision {
  if (!anneeClose) return decideSaisie({ etat, role });
  return {
    permis: false,
    diagnostic: {
      code: "livret.annee-close",
      level: "rejet",
      message: `L’année scolaire ${annee}-${annee + 1} est close\u00a0: ses bilans ne se modifient plus.`,
      remedy: "Ils restent lisibles.",
      where: {},
    },
  };
}

/** The moves this account may make by hand: a bilan becomes "exporté" by leaving. */
export function passagesOf({ anneeClose, etat }: PeriodeLivret, { compte: { role } }: Acteur): readonly Passage[] {
  return anneeClose ? [] : passagesFrom(etat, role).filter(({ vers }) => vers !== "exporte");
}

/** Turns a refusal of the livret into that of a request. */
export function assertPermis(decision: Decision, nature: AppError["nature"] = "etat"): void {
  if (decision.permis) return;
  const { code, message, remedy } = decision.diagnostic;
  throw new AppError({ nature, code, message, remedy });
}

function inconnue(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "periode.inconnue",
    message: "Cette période n’est pas, ou plus, une période de la classe.",
    remedy: "Rouvrez la page du livret.",
  });
}
