/** Who acts: passed through every use case, down to the journal. */
export interface Auteur {
  /** `null` when no account acts: the command line, the application itself. */
  readonly compteId: string | null;
  /** As the journal shows it, now and in ten years: "Claire Lenoir", "Ligne de commande". */
  readonly nom: string;
}

/** Who acts, and when. The clock is always passed in. */
export interface Acte {
  readonly auteur: Auteur;
  readonly now: Date;
}
