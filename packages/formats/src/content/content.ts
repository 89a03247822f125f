/**
 * What the exchange files say of a school, whoever sent them. Formats map to it; `reconcile` knows nothing else.
 *
 * A key that is absent was not in the file, `null` was in the file and empty, anything else is a value:
 * an empty value never erases what the base holds, and an absent one is not even compared.
 */
export interface Content {
  readonly source: Source;
  /** Absent when the file does not say (ONDE never does). */
  readonly uai?: string;
  /** The year the school year begins in; absent when the file does not say. */
  readonly annee?: number;
  readonly classes: readonly ContentClasse[];
  readonly eleves: readonly ContentEleve[];
  readonly responsables: readonly ContentResponsable[];
}

export type Source = "onde" | "siecle" | "sts" | "tableur";

/** Levels of the premier degré as ONDE writes them (onde.md §8.4). */
export const NIVEAUX_1D = ["TPS", "PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2"] as const;
export type Niveau1d = (typeof NIVEAUX_1D)[number];

export type Sexe = "M" | "F";
export type Civilite = "M" | "MME";

export interface ContentClasse {
  /** ONDE "Identifiant classe", digits kept as text. Absent from the BE1D files. */
  readonly identifiant?: string;
  readonly libelle: string;
  /** The levels of its pupils, in pedagogical order; a multi-level class has several (onde.md §9.1). */
  readonly niveaux: readonly string[];
}

/** One line of address as ONDE gives it: everything in one cell. */
export interface ContentAdresse {
  readonly ligne: string | null;
  readonly codePostal: string | null;
  readonly commune: string | null;
  readonly pays: string | null;
}

export interface ContentEleve {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly ine?: string | null;
  readonly nom: string;
  readonly nomUsage?: string | null;
  readonly prenom: string;
  /** ISO date. */
  readonly naissance?: string | null;
  readonly sexe?: Sexe | null;
  /** As in the file when it is a known level, else the text itself; `null` for a pupil of a mixed group (ULIS). */
  readonly niveau?: string | null;
  readonly cycle?: string | null;
  /** Refers to one of `classes`: by `identifiant` when there is one, else by `libelle`. `null`: the file gives no class. */
  readonly classe?: { readonly identifiant?: string; readonly libelle: string } | null;
  readonly adresse1?: ContentAdresse | null;
  readonly adresse2?: ContentAdresse | null;
}

export interface ContentResponsable {
  readonly line: number;
  readonly civilite?: Civilite | null;
  readonly nom: string;
  readonly nomUsage?: string | null;
  readonly prenom: string;
  readonly adresse?: ContentAdresse | null;
  readonly courriel?: string | null;
  readonly telephoneDomicile?: string | null;
  readonly telephoneTravail?: string | null;
  readonly telephonePortable?: string | null;
  /** Children as the file names them: ONDE gives no identifier (onde.md §5.2). */
  readonly enfants: readonly ContentEnfant[];
}

export interface ContentEnfant {
  readonly nom: string;
  readonly nomUsage?: string | null;
  readonly prenom: string;
  readonly classe?: string | null;
  readonly naissance?: string | null;
}
