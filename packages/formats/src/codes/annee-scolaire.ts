/** A school year as its academy keeps it. Days are ISO. */
export interface CalendrierAnnee {
  /** Between which days anything of the year may stand, both included. */
  readonly debut: string;
  readonly fin: string;
  /** First and last day of class of the pupils, where the school has not given them. */
  readonly rentree: string;
  readonly sortie: string;
}

/** Académies 40 and 42, Nouvelle-Calédonie and Wallis-et-Futuna, by the département of their UAI (calendriers.json, ANNEE_CIVILE). */
const DEPARTEMENTS_ANNEE_CIVILE: readonly string[] = ["983", "986"];

/** Whether the school year of this school lies inside one civil year, from February to December. */
export const isAnneeCivile = (uai: string): boolean => DEPARTEMENTS_ANNEE_CIVILE.includes(uai.slice(0, 3));

/**
 * The calendar of the school year that begins in `annee`. Elsewhere it goes from the August rentrée of some overseas
 * schools to the end of the next summer; it is also that of a school of which no UAI is known.
 */
export function calendrierAnnee(uai: string | undefined, annee: number): CalendrierAnnee {
  const [debut, fin] = [annee, annee + 1];
  if (uai !== undefined && isAnneeCivile(uai)) {
    return { debut: `${debut}-02-01`, fin: `${debut}-12-31`, rentree: `${debut}-02-15`, sortie: `${debut}-12-18` };
  }
  return { debut: `${debut}-08-01`, fin: `${fin}-08-31`, rentree: `${debut}-09-01`, sortie: `${fin}-07-03` };
}
