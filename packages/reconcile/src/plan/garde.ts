/** In the order they are looked for. */
export const GARDES = [
  "annee-differente",
  "autre-etablissement",
  "fichier-an-dernier",
  "fichier-an-prochain",
  "liste-de-tableur",
  "lignes-refusees",
  "une-seule-classe",
  "classes-absentes",
  "retraits-nombreux",
  "classes-renommees",
  "fiches-retirees",
] as const;
export type GardeCode = (typeof GARDES)[number];

/** A plausibility check that fired: what it saw, and the sentence that says it. */
export interface Garde {
  readonly code: GardeCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
  /** What it holds back by default: the withdrawals, those of neither pupils nor classes, or every change when the file is of another year or of another school. */
  readonly retient: "retraits" | "fiches" | "tout";
  /** The user lifted it: it is still said, and holds nothing back. */
  readonly levee: boolean;
}
