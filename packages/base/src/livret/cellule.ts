import { type CleSaisie, cleTexte } from "@navette/livret";

/** One cell of one period: a pupil, or the class, and what is typed there. */
export interface Cellule extends CleSaisie {
  /** Id of the pupil, or of the class itself. */
  readonly cible: string;
}

/** A cell as one text, unique in its period. */
export function celluleTexte({ cible, rubrique, objet }: Cellule): string {
  return `${cible}/${cleTexte({ rubrique, objet })}`;
}

/** Its id in the journal. */
export function celluleId(periodeId: string, cellule: Cellule): string {
  return `${periodeId}/${celluleTexte(cellule)}`;
}
