import { NIVEAUX_1D, NIVEAUX_COLLEGE } from "./content.ts";

const ORDRE: readonly string[] = [...NIVEAUX_1D, ...NIVEAUX_COLLEGE];

/** Each level once, from the maternelle to the 3e; those Navette does not know come last, in the order of their letters. */
export function niveauxOrdonnes(niveaux: Iterable<string>): string[] {
  const rang = (niveau: string) => {
    const index = ORDRE.indexOf(niveau);
    return index === -1 ? ORDRE.length : index;
  };
  return [...new Set(niveaux)].sort((a, b) => rang(a) - rang(b) || (a < b ? -1 : 1));
}
