import { calendrierAnnee, isAnneeCivile } from "@navette/formats/codes/annee-scolaire";

/** The pupils' first and last day, ISO. */
export interface DatesAnnee {
  readonly debut: string;
  readonly fin: string;
}

/**
 * The year in which the current school year begins, for a school and a day (ISO). From August on it is the one to
 * come: that is when its files are exported. Where the year is the civil year, it is that of the day.
 */
export function anneeCourante(uai: string, today: string): number {
  const [annee = Number.NaN, mois = Number.NaN] = today.split("-").map(Number);
  return isAnneeCivile(uai) || mois >= 8 ? annee : annee - 1;
}

/** Usual dates of a school year, to be corrected by the school when its academy has others. */
export function datesUsuelles(uai: string, annee: number): DatesAnnee {
  if (!isAnneeCivile(uai)) return { debut: rentree(annee), fin: firstSaturday(annee + 1, 7) };
  const civile = calendrierAnnee(uai, annee);
  return { debut: civile.rentree, fin: civile.sortie };
}

/** September 1st, or the Monday that follows when it falls from Friday to Sunday (2023-09-04, 2026-09-01). */
function rentree(annee: number): string {
  const weekday = new Date(Date.UTC(annee, 8, 1)).getUTCDay();
  const wait = { 5: 3, 6: 2, 0: 1 }[weekday] ?? 0;
  return iso(annee, 9, 1 + wait);
}

/** Summer begins after the classes of the first Saturday of July (2025-07-05, 2027-07-03). */
function firstSaturday(annee: number, mois: number): string {
  return iso(annee, mois, 7 - new Date(Date.UTC(annee, mois - 1, 1)).getUTCDay());
}

const iso = (annee: number, mois: number, jour: number) =>
  new Date(Date.UTC(annee, mois - 1, jour)).toISOString().slice(0, 10);
