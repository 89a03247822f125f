import type { BaseEleve, BaseSnapshot } from "../snapshot.ts";
import { levelRank } from "./niveaux.ts";

/**
 * Until the first import of a year, a pupil's latest enrolment is of an earlier one: those who were then at the highest
 * level the school taught have left for the collège, or for the elementary school.
 */
export function partantTest({ annee, eleves }: BaseSnapshot): (eleve: BaseEleve) => boolean {
  const past = eleves.filter(({ actif, scolarite }) => actif && scolarite !== null && scolarite.annee < annee);
  const highest = Math.max(...past.map(({ scolarite }) => levelRank(scolarite?.niveau)));
  return ({ scolarite }) =>
    scolarite !== null && scolarite.annee < annee && highest >= 0 && levelRank(scolarite.niveau) === highest;
}
