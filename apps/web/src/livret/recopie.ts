import type { Cellule, ValeurCellule } from "@navette/server/api";
import { memeValeur } from "./cellules.ts";

/** Cells a copy may go to. */
interface Cases {
  readonly vides: readonly Cellule[];
  /** Already hold something else, which would be replaced. */
  readonly remplies: readonly { readonly cellule: Cellule; readonly avant: ValeurCellule }[];
}

/** What copying one cell down the column would do: to the pupils of the same level, and to the others if one asks. */
export interface Recopie extends Cases {
  readonly valeur: ValeurCellule;
  readonly autres: Cases & { readonly niveaux: readonly string[] };
}

interface DemandeRecopie {
  readonly source: Cellule;
  /** Pupils in the order of the screen, each with his level. */
  readonly lignes: readonly { readonly cible: string; readonly niveau: string | null }[];
  readonly existe: (cellule: Cellule) => boolean;
  readonly valeurDe: (cellule: Cellule) => ValeurCellule;
}

/**
 * Looks at every pupil under the source; those whose page has not this rubrique, or who have the same value, are left
 * alone. A CP's work is not a CE1's: the pupils of another level stand apart.
 */
export function planRecopie({ source, lignes, existe, valeurDe }: DemandeRecopie): Recopie {
  const valeur = valeurDe(source);
  const rang = lignes.findIndex(({ cible }) => cible === source.cible);
  const niveau = lignes[rang]?.niveau;
  const sous = lignes
    .slice(rang + 1)
    .map((ligne) => ({ niveau: ligne.niveau, cellule: { ...source, cible: ligne.cible } }))
    .filter(({ cellule }) => existe(cellule))
    .map((each) => ({ ...each, avant: valeurDe(each.cellule) }))
    .filter(({ avant }) => !memeValeur(avant, valeur));
  const ailleurs = sous.filter((each) => each.niveau !== niveau);
  const niveaux = [...new Set(ailleurs.flatMap((each) => each.niveau ?? []))];
  return {
    valeur,
    ...casesOf(sous.filter((each) => each.niveau === niveau)),
    autres: { niveaux, ...casesOf(ailleurs) },
  };
}

function casesOf(cases: Cases["remplies"]): Cases {
  return {
    vides: cases.filter(({ avant }) => avant === null).map(({ cellule }) => cellule),
    remplies: cases.filter(({ avant }) => avant !== null).map(({ cellule, avant }) => ({ cellule, avant })),
  };
}
