import { PERIODICITES, type Periodicite } from "@navette/livret";

const CHOIX = Object.keys(PERIODICITES) as readonly Periodicite[];

/** The same for a number that may be any; `undefined` when no periodicity has it. */
export const findPeriodicite = (nombre: number): Periodicite | undefined =>
  CHOIX.find((periodicite) => PERIODICITES[periodicite].nombre === nombre);

/** The periodicity that cuts the year into so many periods. */
export function periodiciteOf(nombre: number): Periodicite {
  const found = findPeriodicite(nombre);
  if (found === undefined) throw new RangeError(`no periodicity has ${nombre} periods`);
  return found;
}
