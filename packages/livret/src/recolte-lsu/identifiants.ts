import type { ClasseBilans } from "../bilans.ts";
import { PERIODICITES } from "../periodes.ts";

/**
 * An id of the document: a prefix and one of our ids, with every character an XML id cannot hold written as its code
 * between underscores. Dropping it instead could give two pupils the same id (lsu.md §11 d).
 */
export function identifiant(prefixe: string, id: string): string {
  const echappe = id.replace(/[^A-Za-z0-9.-]/gu, (lettre) => `_${(lettre.codePointAt(0) ?? 0).toString(16)}_`);
  return `${prefixe}${echappe}`;
}

/** The id of a class is made of ONDE's. */
export function classeRef({ identifiantOnde }: ClasseBilans): string {
  return `CL${identifiantOnde}`;
}

/** The dates are part of it: two classes may have the same rank on other dates (lsu.md §11 b). */
export function periodeRef({ periodicite, periode: { indice, debut, fin } }: ClasseBilans): string {
  const jour = (date: string) => date.slice(5).replace("-", "");
  return `PER${PERIODICITES[periodicite].nombre}${indice}D${jour(debut)}F${jour(fin)}`;
}

/** Numbers the éléments of programme from 1 in alphabetical order: the same texts always get the same ids. */
export function elementRefs(textes: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...new Set(textes)].toSorted().map((texte, rang) => [texte, `EL${rang + 1}`]));
}
