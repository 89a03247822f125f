/** The first and last days a school year may cover: from the August rentrée of overseas schools to the end of the next summer. */
export interface AnneeScolaire {
  readonly debut: string;
  readonly fin: string;
}

/** The school year of a millésime ("2025" for 2025-2026); `undefined` when it is not a year. */
export function anneeDe(millesime: string): AnneeScolaire | undefined {
  if (!/^[0-9]{4}$/.test(millesime)) return undefined;
  return { debut: `${millesime}-08-01`, fin: `${Number(millesime) + 1}-08-31` };
}

/** The day of an ISO date, its time zone dropped. */
export const jour = (date: string): string => date.slice(0, 10);

/** Whether a day is between two others, both included. */
export const isWithin = (date: string, debut: string, fin: string): boolean =>
  jour(date) >= jour(debut) && jour(date) <= jour(fin);

/** "30/11/2025". */
export const dateEnClair = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
