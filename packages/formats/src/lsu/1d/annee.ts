import { type CalendrierAnnee, calendrierAnnee } from "../../codes/annee-scolaire.ts";

/** The school year of a millésime ("2025" for 2025-2026) in the academy of that school; `undefined` when it is not a year. */
export function anneeDe(millesime: string, uai: string | undefined): CalendrierAnnee | undefined {
  return /^[0-9]{4}$/.test(millesime) ? calendrierAnnee(uai, Number(millesime)) : undefined;
}

/** The day of an ISO date, its time zone dropped. */
export const jour = (date: string): string => date.slice(0, 10);

/** Whether a day is between two others, both included. */
export const isWithin = (date: string, debut: string, fin: string): boolean =>
  jour(date) >= jour(debut) && jour(date) <= jour(fin);
