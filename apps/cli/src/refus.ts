import type { Sortie } from "./exit-codes.ts";

/** What is said of a command that does not go through: on the error output, or as `{ erreur }` with `--json`. */
export interface Erreur {
  /** Stable and dotted: scripts tell cases apart by it. */
  readonly code: string;
  /** One French sentence: what is refused and why. */
  readonly message: string;
  /** One French sentence: what to do. */
  readonly remedy?: string;
  /** When several things are wrong at once: a sentence each. */
  readonly champs?: Readonly<Record<string, string>>;
}

/** A command that cannot be carried out as it was asked. */
export class Refus extends Error {
  readonly erreur: Erreur;
  readonly sortie: Sortie;

  constructor(erreur: Erreur, sortie: Sortie = "inutilisable") {
    super(erreur.message);
    this.name = "Refus";
    this.erreur = erreur;
    this.sortie = sortie;
  }
}
