import { inventCollege } from "./college.ts";
import type { College } from "./modele.ts";

/** Pupils of the collèges one meets: a handful, one of a small town, one of a city with its SEGPA. */
export const TAILLES_COLLEGE = { rural: 30, bourg: 300, ville: 700 } as const;

/** An invented collège of a usual size, always the same one for a school year: the size is its seed. */
export function collegeInvente(taille: keyof typeof TAILLES_COLLEGE, annee: number): College {
  return inventCollege({ eleves: TAILLES_COLLEGE[taille], graine: taille, annee });
}
