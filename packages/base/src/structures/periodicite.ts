import { PERIODICITES, type Periodicite } from "@navette/livret";

const CHOIX = Object.keys(PERIODICITES) as readonly Periodicite[];

/** The periodicity that cuts the year into so many periods. */
export function periodiciteOf(nombre: number): Periodicite {
  const found = CHOIX.find((periodicite) => PERIODICITES[periodicite].nombre === nombre);
  if (found === undefined) throw new RangeError(`no periodicity has ${nombre} periods`);
  return found;
}
