import type { ContentAdresse, ContentAnDernier, ContentLieuNaissance, ContentOption, Sexe } from "@navette/formats";
import type { Identifiant, Origine, Verrou } from "./memoire.ts";
import type { BaseFiche } from "./registre/fiche.ts";

/** What the matching needs to know of the school's base, for one établissement. The lists may come in any order. */
export interface BaseSnapshot {
  /** The school year the import is for: the year it begins in. */
  readonly annee: number;
  /** Those of `annee` and those that pupils were last in; only the classes of `annee` can change. */
  readonly classes: readonly BaseClasse[];
  /** Actifs et anciens. */
  readonly eleves: readonly BaseEleve[];
  /** All the rest, in force or over; of `annee` for what belongs to a year. */
  readonly fiches: readonly BaseFiche[];
  readonly distinctions: readonly Distinction[];
}

export interface BaseClasse {
  readonly id: string;
  readonly annee: number;
  readonly libelle: string;
  readonly niveaux: readonly string[];
  readonly identifiants: readonly Identifiant[];
  readonly origine: Origine;
  readonly archivee: boolean;
  readonly verrous: readonly Verrou[];
}

/** The plain fields of a pupil, as the base keeps them: `null` is "not known". */
export interface EleveFiche {
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string;
  readonly prenom2: string | null;
  readonly prenom3: string | null;
  /** ISO date. */
  readonly naissance: string | null;
  readonly lieuNaissance: ContentLieuNaissance | null;
  readonly nationalite: string | null;
  readonly sexe: Sexe | null;
  readonly courriel: string | null;
  readonly telephone: string | null;
  readonly telephonePortable: string | null;
  readonly adresse1: ContentAdresse | null;
  readonly adresse2: ContentAdresse | null;
}

/** The enrolment of one school year. */
export interface Scolarite {
  readonly annee: number;
  readonly classeId: string | null;
  readonly niveau: string | null;
  readonly cycle: string | null;
  readonly mef: string | null;
  readonly regime: string | null;
  readonly statut: string | null;
  readonly doublement: boolean | null;
  /** ISO dates: first and last day in the school. */
  readonly entree: string | null;
  readonly sortie: string | null;
  readonly motifSortie: string | null;
  readonly options: readonly ContentOption[] | null;
  readonly anDernier: ContentAnDernier | null;
}

export interface BaseEleve extends EleveFiche {
  readonly id: string;
  readonly actif: boolean;
  readonly origine: Origine;
  readonly identifiants: readonly Identifiant[];
  /** The latest one: of the current year, or of an earlier one until this year's first import. */
  readonly scolarite: Scolarite | null;
  readonly verrous: readonly Verrou[];
}

/** A decision remembered: the person a file describes with this signature is not this pupil. */
export interface Distinction {
  readonly eleveId: string;
  /** See `signatureOf`: it changes as soon as the file says anything else of the person's identity. */
  readonly signature: string;
}
