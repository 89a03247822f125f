import type { Civilite, DateIso, Ine, Niveau1d, Sexe, Uai } from "@navette/formats";
import type { Adresse } from "./adresses.ts";
import type { Origine } from "./noms/prenoms.ts";

/** An invented école: what its ONDE knows, plus what links one year to the next. */
export interface Ecole {
  readonly uai: Uai;
  readonly nom: string;
  /** The year the school year begins in. */
  readonly annee: number;
  readonly directeur: Enseignant;
  readonly style: StyleLibelle;
  readonly classes: readonly Classe[];
  readonly eleves: readonly Eleve[];
  readonly familles: readonly Famille[];
  /** First identity not yet given: an identity is never used twice, even after a departure. */
  readonly prochaineCle: number;
}

/** The ways schools name their classes (onde.md §8.6). */
export type StyleLibelle = "niveaux-enseignant" | "niveaux" | "classe-de" | "enseignant" | "typologie";

export interface Enseignant {
  readonly civilite: Civilite;
  readonly nom: string;
  readonly prenom: string;
}

export interface Classe {
  /** Six digits, kept as text. */
  readonly identifiant: string;
  readonly libelle: string;
  /** In pedagogical order; empty for the ULIS group, whose pupils have no level in ONDE (onde.md §8.4). */
  readonly niveaux: readonly Niveau1d[];
  readonly enseignant: Enseignant;
}

export interface Eleve {
  /** The identity of the person: the same from one year to the next, and known to nobody outside. */
  readonly cle: number;
  readonly famille: number;
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string;
  readonly sexe: Sexe;
  readonly naissance: DateIso;
  /** Null until ONDE has attributed it. */
  readonly ine: Ine | null;
  /** Null for a pupil of the ULIS group. */
  readonly niveau: Niveau1d | null;
  /** The `identifiant` of the class. */
  readonly classe: string;
  readonly adresse1: Adresse;
  /** The other household, when the parents live apart and the school knows it. */
  readonly adresse2: Adresse | null;
  readonly attestation: boolean;
  readonly associations: boolean;
  readonly photo: boolean;
}

/** A pupil before the classes are made. */
export type EleveSansClasse = Omit<Eleve, "classe">;

export interface Famille {
  readonly cle: number;
  readonly origine: Origine;
  /** The family name of the children. */
  readonly nom: string;
  /** Whether the parents live under one roof. */
  readonly ensemble: boolean;
  /** In the order of the file, which is the rank other software gives them (onde.md §10.3). */
  readonly responsables: readonly Responsable[];
}

export interface Responsable {
  readonly cle: number;
  readonly civilite: Civilite;
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string;
  readonly courriel: string | null;
  readonly telephoneDomicile: string | null;
  readonly telephoneTravail: string | null;
  readonly telephonePortable: string | null;
  /** One, or two when the person was entered in ONDE once for each child (onde.md §10.2). */
  readonly fiches: readonly Fiche[];
}

/** One record of ONDE, hence one line of the file. */
export interface Fiche {
  readonly adresse: Adresse;
  /** The `cle` of each pupil. */
  readonly enfants: readonly number[];
}
