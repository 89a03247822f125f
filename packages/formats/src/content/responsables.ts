import type { Civilite, ContentAdresse } from "./identite.ts";

export interface ContentResponsable {
  readonly line: number;
  /** PERSONNE_ID of SIECLE, or the free number of a spreadsheet; ONDE gives none. */
  readonly identifiant?: string;
  readonly civilite?: Civilite | null;
  readonly nom: string;
  readonly nomUsage?: string | null;
  /** Absent for an organisation (aide sociale à l'enfance, foyer). */
  readonly prenom?: string;
  readonly adresse?: ContentAdresse | null;
  readonly courriel?: string | null;
  readonly telephoneDomicile?: string | null;
  readonly telephoneTravail?: string | null;
  readonly telephonePortable?: string | null;
  readonly accepteSms?: boolean | null;
  /** Agrees to the address being given to parents' associations. */
  readonly communicationAdresse?: boolean | null;
  /** PCS code (siecle.md §5.13). */
  readonly profession?: string | null;
  readonly enfants: readonly ContentEnfant[];
}

/** A child of a responsable: called by the identifier of its application, or by the names ONDE writes (onde.md §5.2). */
export type ContentEnfant = ContentResponsabilite &
  (ContentEnfantNomme | { readonly identifiant: string; readonly nom?: undefined });

export interface ContentEnfantNomme {
  readonly identifiant?: undefined;
  readonly nom: string;
  readonly nomUsage?: string | null;
  readonly prenom: string;
  readonly classe?: string | null;
  readonly naissance?: string | null;
}

/** What a responsable is to a child. Absent keys are not in the file: ONDE says nothing of all this. */
export interface ContentResponsabilite {
  /** Représentant légal, personne en charge, personne à contacter (siecle.md §3.2). */
  readonly niveau?: NiveauResponsabilite | null;
  /** Premier or second responsable légal, in the files from before 2017 only (siecle.md §3.3). */
  readonly rang?: 1 | 2 | null;
  /** CODE_PARENTE of two digits (siecle.md §5.8). */
  readonly parente?: string | null;
  readonly paieFrais?: boolean | null;
  readonly percoitAides?: boolean | null;
  /** The pupil lives at this person's address. */
  readonly heberge?: boolean | null;
  readonly prioritaire?: boolean | null;
}

export type NiveauResponsabilite = "legal" | "en-charge" | "contact";
