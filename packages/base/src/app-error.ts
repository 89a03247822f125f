/** Why a request is refused. The server gives one HTTP status to each, the command line one exit code. */
export type Nature =
  /** Nobody is logged in, or the session has ended. */
  | "session"
  /** Known, but not allowed. */
  | "droit"
  | "introuvable"
  /** What was typed or sent cannot be used; `champs` says which. */
  | "saisie"
  /** Right in itself, but not in the present state: already applied, changed by somebody else… */
  | "etat"
  /** Too many tries: come back later. */
  | "attente"
  /** More bytes or more files than accepted. */
  | "taille";

export interface Refusal {
  readonly nature: Nature;
  /** Stable and dotted: `compte.identifiant-pris`. Pages tell cases apart by it, never by the message. */
  readonly code: string;
  /** One French sentence: what is refused and why. */
  readonly message: string;
  /** One French sentence: what to do. */
  readonly remedy?: string;
  /** Sentences by form field. */
  readonly champs?: Readonly<Record<string, string>>;
}

/** A refused request: rights, unknown id, wrong state, unusable input. Anything else that is thrown is a bug or an outage. */
export class AppError extends Error {
  readonly nature: Nature;
  readonly code: string;
  readonly remedy: string | undefined;
  readonly champs: Readonly<Record<string, string>> | undefined;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "AppError";
    this.nature = refusal.nature;
    this.code = refusal.code;
    this.remedy = refusal.remedy;
    this.champs = refusal.champs;
  }
}
