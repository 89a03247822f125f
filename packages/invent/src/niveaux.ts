import { type DateIso, dateIso, NIVEAUX_1D, type Niveau1d } from "@navette/formats";
import type { Prng } from "./prng.ts";

/** Age a pupil reaches in the civil year the school year begins in: 2 in TPS, 10 in CM2 (niveaux-1d.csv). */
function ageDuNiveau(niveau: Niveau1d): number {
  return NIVEAUX_1D.indexOf(niveau) + 2;
}

/** The cycle of a pupil of this age, as ONDE writes it (onde.md §8.5). */
export function cycleDe(age: number): string {
  if (age <= 5) return "CYCLE I";
  return age <= 8 ? "CYCLE II" : "CYCLE III";
}

/** The next level; `undefined` after CM2, when the pupil leaves for the collège. */
export function niveauSuivant(niveau: Niveau1d): Niveau1d | undefined {
  return NIVEAUX_1D[NIVEAUX_1D.indexOf(niveau) + 1];
}

/** The levels a school of this size teaches: a village school with one class has no maternelle. */
export function niveauxEnseignes(eleves: number): readonly Niveau1d[] {
  if (eleves < 30) return NIVEAUX_1D.slice(4);
  return eleves < 100 ? NIVEAUX_1D.slice(1) : NIVEAUX_1D;
}

/** How many pupils each level has: about the same number, few in TPS; the sum is exactly `eleves`. */
export function effectifs(draw: Prng, eleves: number): Map<Niveau1d, number> {
  const weights = niveauxEnseignes(eleves).map(
    (niveau) => [niveau, (draw.int(85, 115) / 100) * (niveau === "TPS" ? 0.25 : 1)] as const,
  );
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const counts = new Map<Niveau1d, number>();
  let cumulated = 0;
  let given = 0;
  for (const [niveau, weight] of weights) {
    cumulated += weight;
    const upTo = Math.round((eleves * cumulated) / total);
    counts.set(niveau, upTo - given);
    given = upTo;
  }
  return counts;
}

/** A day of that year. */
export function inventJour(draw: Prng, annee: number): DateIso {
  const mois = draw.int(1, 12);
  const jour = dateIso(annee, mois, draw.int(1, 31)) ?? dateIso(annee, mois, 28);
  if (jour === undefined) throw new RangeError(`No pupil is born in ${annee}`);
  return jour;
}

/** A birth that fits the level; `retard` is 1 for a pupil a year late, -1 for one a year early. */
export function inventNaissance(draw: Prng, annee: number, niveau: Niveau1d, retard = 0): DateIso {
  return inventJour(draw, annee - ageDuNiveau(niveau) - retard);
}
