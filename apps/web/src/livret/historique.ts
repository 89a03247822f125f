import type { ValeurCellule } from "@navette/server/api";
import { memeValeur } from "./cellules.ts";

/** What a cell held before, and what was undone: Ctrl+Z goes back past what is already saved. */
export interface Historique {
  readonly passe: readonly ValeurCellule[];
  readonly futur: readonly ValeurCellule[];
}

export const SANS_HISTOIRE: Historique = { passe: [], futur: [] };

/** Deeper than anyone goes back in one cell. */
const PROFONDEUR = 100;

/** A change of the cell. `suite`: the keys of one burst of typing are undone together, so only the first is noted. */
export function note(histoire: Historique, avant: ValeurCellule, { suite }: { readonly suite: boolean }): Historique {
  const passe = suite && histoire.passe.length > 0 ? histoire.passe : [...histoire.passe, avant].slice(-PROFONDEUR);
  return { passe, futur: [] };
}

export interface Retour {
  readonly histoire: Historique;
  readonly valeur: ValeurCellule;
}

/** One visible step back from the value shown; `undefined` at the beginning. */
export function annule({ passe, futur }: Historique, maintenant: ValeurCellule): Retour | undefined {
  const rang = passe.findLastIndex((valeur) => !memeValeur(valeur, maintenant));
  const valeur = passe[rang];
  if (valeur === undefined) return undefined;
  return { valeur, histoire: { passe: passe.slice(0, rang), futur: [maintenant, ...futur] } };
}

/** One step forward again; `undefined` when nothing was undone. */
export function retablit({ passe, futur }: Historique, maintenant: ValeurCellule): Retour | undefined {
  const [valeur, ...reste] = futur;
  if (valeur === undefined) return undefined;
  return { valeur, histoire: { passe: [...passe, maintenant], futur: reste } };
}
