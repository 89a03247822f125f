import { type DateIso, dateIso } from "@navette/formats";

/** The day, which must exist. */
export function jour(annee: number, mois: number, quantieme: number): DateIso {
  const found = dateIso(annee, mois, quantieme);
  if (found === undefined) throw new RangeError(`No day ${annee}-${mois}-${quantieme}`);
  return found;
}

/** First school day: 1 September, or the Monday after. */
export function rentree(annee: number): DateIso {
  const semaine = new Date(Date.UTC(annee, 8, 1)).getUTCDay();
  return jour(annee, 9, semaine === 6 ? 3 : semaine === 0 ? 2 : 1);
}

/** The evening all the files are exported. */
export const jourExport = (annee: number): DateIso => jour(annee, 10, 15);

/** What SIECLE gives as the last day of a year (siecle.md §6). */
export const finAnnee = (annee: number): DateIso => jour(annee + 1, 8, 31);

export const trimestres = (annee: number): readonly (readonly [debut: DateIso, fin: DateIso])[] => [
  [rentree(annee), jour(annee, 11, 28)],
  [jour(annee, 11, 29), jour(annee + 1, 3, 6)],
  [jour(annee + 1, 3, 7), jour(annee + 1, 7, 3)],
];
