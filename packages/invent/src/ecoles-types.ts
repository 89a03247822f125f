import { inventEcole } from "./ecole.ts";
import type { Ecole } from "./modele.ts";

/** Pupils of the schools one meets: one class, a village, a small town, a city, and a very large one. */
export const TAILLES = { "classe-unique": 15, village: 60, bourg: 150, ville: 420, metropole: 1000 } as const;

/** An invented school of a usual size, always the same one for a school year: the size is its seed. */
export function ecoleInventee(taille: keyof typeof TAILLES, annee: number): Ecole {
  return inventEcole({ eleves: TAILLES[taille], graine: taille, annee });
}
