import type { Cellule, ValeurCellule } from "@navette/server/api";
import { memeValeur } from "./cellules.ts";

/** What copying one cell down the column would do. */
export interface Recopie {
  readonly valeur: ValeurCellule;
  readonly vides: readonly Cellule[];
  /** Already hold something else, which would be replaced. */
  readonly remplies: readonly { readonly cellule: Cellule; readonly avant: ValeurCellule }[];
}

interface DemandeRecopie {
  readonly source: Cellule;
  /** Pupils in the order of the screen. */
  readonly cibles: readonly string[];
  readonly existe: (cellule: Cellule) => boolean;
  readonly valeurDe: (cellule: Cellule) => ValeurCellule;
}

/** Looks at every pupil under the source; those whose page has not this rubrique, or who have the same value, are left alone. */
export function planRecopie({ source, cibles, existe, valeurDe }: DemandeRecopie): Recopie {
  const valeur = valeurDe(source);
  const sous = cibles
    .slice(cibles.indexOf(source.cible) + 1)
    .map((cible) => ({ ...source, cible }))
    .filter(existe)
    .map((cellule) => ({ cellule, avant: valeurDe(cellule) }))
    .filter(({ avant }) => !memeValeur(avant, valeur));
  return {
    valeur,
    vides: sous.filter(({ avant }) => avant === null).map(({ cellule }) => cellule),
    remplies: sous.filter(({ avant }) => avant !== null),
  };
}
