/** The French of one rubrique of the journal. */
export interface Mots {
  /** What was done, as the sentence that follows the name of its author. */
  readonly actions: Readonly<Record<string, string>>;
  /** What it bears on, for the acts that imports do to anything (`fiche.ajouter`…). */
  readonly objets: Readonly<Record<string, string>>;
  /** The fields whose values are kept before and after. */
  readonly champs: Readonly<Record<string, string>>;
}
