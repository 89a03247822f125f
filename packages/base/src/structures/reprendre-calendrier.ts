import type { PeriodeDatee, Periodicite } from "@navette/livret";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { type Calendrier, readCalendrier } from "../enseignements/read-calendrier.ts";
import type { DatesAnnee } from "../etablissement/calendrier.ts";
import { writeAnnee } from "../etablissement/update-annee.ts";
import type { Acte } from "../journal/auteur.ts";
import { listClassesDecoupees } from "./classes-decoupees.ts";
import { listPeriodes } from "./list-periodes.ts";
import { findPeriodicite } from "./periodicite.ts";
import { decoupe, isSame, type ResultatDecoupage } from "./set-periodes.ts";

/** What the calendar of SIECLE says that Navette does not hold yet. */
export interface Reprise {
  readonly annee: number;
  /** First and last day of the pupils, where they differ from those kept here. */
  readonly dates: DatesAnnee | null;
  /** How SIECLE cuts the year, where a class is cut otherwise; `null` too when no periodicity has as many periods. */
  readonly decoupage: { readonly periodicite: Periodicite; readonly periodes: readonly PeriodeDatee[] } | null;
}

/** `null` when SIECLE gave no calendar, or when all of it is here already. */
export async function readReprise(trx: Trx): Promise<Reprise | null> {
  const calendrier = await readCalendrier(trx);
  if (calendrier === null) return null;
  const dates = datesDe(calendrier);
  const decoupage = decoupageDe(calendrier);
  const reprise: Reprise = {
    annee: calendrier.annee,
    dates: dates && hasDates(calendrier, dates) ? null : dates,
    decoupage: decoupage && (await isCutSo(trx, calendrier.annee, decoupage)) ? null : decoupage,
  };
  return reprise.dates || reprise.decoupage ? reprise : null;
}

/**
 * Takes the dates of SIECLE: those of the year, and the periods of every class, all or nothing. As `setPeriodes`, it
 * refuses what LSU would, and moves nothing that is typed without `confirme`. Throws `periodes.calendrier` when there is
 * nothing to take.
 */
export async function reprendreCalendrier(
  db: EtablissementDb,
  { confirme }: { readonly confirme: boolean },
  acte: Acte,
): Promise<ResultatDecoupage> {
  return await db.transaction(async (trx) => {
    const reprise = await readReprise(trx);
    if (reprise === null) throw rienAReprendre();
    const { annee, dates, decoupage } = reprise;
    if (decoupage) {
      const resultat = await decoupe(trx, { classes: "toutes", ...decoupage, confirme }, acte, dates?.debut);
      if (resultat.outcome !== "regle") return resultat;
    }
    if (dates) await writeAnnee(trx, annee, dates, acte);
    return { outcome: "regle" };
  });
}

function datesDe({ eleves: { debut, fin } }: Calendrier): DatesAnnee | null {
  return debut === null || fin === null ? null : { debut, fin };
}

function decoupageDe({ periodes }: Calendrier): Reprise["decoupage"] {
  const periodicite = findPeriodicite(periodes.length);
  if (periodicite === undefined) return null;
  const sorted = periodes.toSorted((a, b) => (a.debut < b.debut ? -1 : 1));
  return { periodicite, periodes: sorted.map(({ debut, fin }, rang) => ({ indice: rang + 1, debut, fin })) };
}

const hasDates = ({ ici }: Calendrier, { debut, fin }: DatesAnnee) => ici?.debut === debut && ici.fin === fin;

async function isCutSo(trx: Trx, annee: number, decoupage: NonNullable<Reprise["decoupage"]>): Promise<boolean> {
  const periodes = await listPeriodes(trx, annee);
  const classes = await listClassesDecoupees(trx, annee);
  return classes.every(({ id }) =>
    isSame(
      periodes.filter(({ classeId }) => classeId === id),
      decoupage,
    ),
  );
}

function rienAReprendre(): AppError {
  return new AppError({
    nature: "etat",
    code: "periodes.calendrier",
    message: "SIECLE ne dit rien de plus que ce qui est ici.",
    remedy: "Rechargez la page des périodes.",
  });
}
