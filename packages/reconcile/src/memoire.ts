/** Who gives an identifier to a pupil or a class: `ine` (the nation), `onde` (a class), SIECLE, or the school itself. */
export const SOURCES = ["ine", "onde", "siecle-eleve-id", "siecle-elenoet", "siecle-code", "reference"] as const;
export type SourceScolaire = (typeof SOURCES)[number];

/** The same, and who gives one to a responsable or to a member of staff ("TYPE:ID" of STS-Web). */
export type IdentifiantSource = SourceScolaire | "siecle-personne-id" | "sts";

/** One line of the history of identifiers: at most one is `actuel` for a source. */
export interface Identifiant {
  readonly source: IdentifiantSource;
  readonly valeur: string;
  readonly actuel: boolean;
}

/** What an import brought, imports may withdraw; what a person typed, they never propose to. */
export type Origine = "import" | "manuel";

/** A field corrected by hand: shown with its lock, never overwritten by default. `le` is an ISO date. */
export interface Verrou<Champ extends string = string> {
  readonly champ: Champ;
  readonly par: string;
  readonly le: string;
}

/** An identifier, and who gives it. */
export interface Cle {
  readonly source: IdentifiantSource;
  readonly valeur: string;
}

/** That of a pupil or a class. */
export interface CleScolaire extends Cle {
  readonly source: SourceScolaire;
}
