/** What `modeles/rapport.typ` prints. */
export interface Rapport {
  readonly titre: string;
  /** The school, above the title. */
  readonly etablissement: string;
  /** At the foot of each sheet. */
  readonly pied: string;
  /** What is known at a glance: a few words and their value. */
  readonly faits: readonly (readonly [quoi: string, valeur: string])[];
  readonly listes: readonly Liste[];
}

export interface Liste {
  readonly titre: string;
  readonly entetes: readonly string[];
  /** As many cells a line as there are headers. */
  readonly lignes: readonly (readonly string[])[];
  /** The share of the sheet each column takes. */
  readonly largeurs: readonly number[];
  /** The columns of numbers, from 0. */
  readonly droite: readonly number[];
  /** Said instead of lines, when there are none. */
  readonly vide: string;
}
