import type { Civilite, DateIso, Ine, NIVEAUX_COLLEGE, Sexe, Uai } from "@navette/formats";
import type { Adresse } from "../adresses.ts";
import type { Origine } from "../noms/prenoms.ts";

/** An invented collège: what its SIECLE and its STS-Web know, plus what links one year to the next. */
export interface College {
  readonly etablissement: Etablissement;
  /** The year the school year begins in. */
  readonly annee: number;
  /** Where the pupils were the year before: écoles, then other collèges. */
  readonly origines: readonly Etablissement[];
  readonly usages: Usages;
  readonly divisions: readonly Division[];
  readonly groupes: readonly Groupe[];
  /** Those who left are there too, with their `sortie` (siecle.md §2.5). */
  readonly eleves: readonly EleveCollege[];
  readonly foyers: readonly Foyer2d[];
  readonly personnels: readonly Personnel[];
  readonly services: readonly Service[];
  readonly suppleants: readonly Suppleant[];
  readonly prochains: Prochains;
}

/** How the school names and cuts its structures; kept from one year to the next. */
export interface Usages {
  readonly style: StyleDivision;
  /** Codes that are no longer those of the style: usual code, code in use. */
  readonly renommees: ReadonlyMap<string, string>;
  /** Groups cut in more parts than their size asks: how many at least, by their `famille`. */
  readonly scindes: ReadonlyMap<string, number>;
}

/** First numbers not yet given: none is used twice, even after a departure. */
export interface Prochains {
  /** ELEVE_ID, PERSONNE_ID, and the identities nobody sees. */
  readonly cle: number;
  readonly elenoet: number;
  /** The numbers of STS-Web. */
  readonly sts: number;
}

export interface Etablissement {
  readonly uai: Uai;
  readonly nature: "ecole" | "college";
  /** DENOM_COMPL, upper case: "JEANNE SONGEUSE". */
  readonly nom: string;
  readonly secteur: "PU" | "PR";
  readonly voie: string;
  readonly codePostal: string;
  readonly commune: string;
  readonly insee: string;
  readonly telephone: string;
}

/** The ways schools name their divisions: 6A, 601, 6 A, 6E 1. */
export type StyleDivision = "lettre" | "centaine" | "espace" | "ordinal";

export { NIVEAUX_COLLEGE as NIVEAUX } from "@navette/formats";
export type Niveau2d = (typeof NIVEAUX_COLLEGE)[number];

/** What a pupil is enrolled in: each has its MEF at each level. */
export type Filiere = "ordinaire" | "sportive" | "ulis" | "segpa";

export interface Division {
  readonly code: string;
  readonly libelle: string;
  readonly niveau: Niveau2d;
  readonly segpa: boolean;
}

export interface Groupe {
  readonly code: string;
  /** Null most often (siecle.md §4). */
  readonly libelle: string | null;
  readonly matiere: string;
  /** What the group is one part of, from one year to the next: "5ESP2" for 5ESP2G1 and 5ESP2G2. */
  readonly famille: string;
}

export interface EleveCollege {
  /** The identity of the person: the same from one year to the next, and known to nobody outside. */
  readonly cle: number;
  /** SIECLE's own key, another one for who is entered again (siecle.md §11.7). */
  readonly eleveId: number;
  readonly elenoet: number;
  readonly foyer: number;
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string;
  readonly prenom2: string | null;
  readonly sexe: Sexe;
  readonly naissance: DateIso;
  readonly lieu: LieuNaissance;
  /** Null until SIECLE has attributed it. */
  readonly ine: Ine | null;
  /** Null when he is not placed yet, and for who left before this year. */
  readonly place: Place | null;
  readonly choix: Choix;
  /** CODE_REGIME. */
  readonly regime: string;
  readonly boursier: boolean;
  readonly doublement: boolean;
  readonly entree: DateIso;
  readonly sortie: Sortie | null;
  readonly anDernier: AnDernier | null;
  /** His own, when nobody hosts him (siecle.md §3.4). */
  readonly adresse: Adresse | null;
  readonly portable: string | null;
}

export type LieuNaissance = { readonly insee: string } | { readonly pays: string; readonly ville: string };

export interface Place {
  readonly niveau: Niveau2d;
  readonly filiere: Filiere;
  readonly division: string;
  readonly groupes: readonly string[];
}

/** What a pupil studies besides everybody; kept from year to year. Codes of matières. */
export interface Choix {
  readonly lv1: string;
  /** Null in 6e, and in SEGPA. */
  readonly lv2: string | null;
  readonly facultatives: readonly string[];
}

export interface Sortie {
  /** His last day. */
  readonly jour: DateIso;
  /** CODE_MOTIF_SORTIE. */
  readonly motif: string;
}

export interface AnDernier {
  readonly mef: string;
  readonly division: string | null;
  readonly regime: string | null;
  /** Null when the school does not know it. */
  readonly etablissement: Etablissement | null;
}

/** The persons around the children of one family: siblings share them. */
export interface Foyer2d {
  readonly cle: number;
  readonly origine: Origine;
  /** The family name of the children. */
  readonly nom: string;
  readonly personnes: readonly Personne[];
}

export interface Personne {
  /** PERSONNE_ID. */
  readonly cle: number;
  /** Null for an institution. */
  readonly civilite: Civilite | null;
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string | null;
  readonly courriel: string | null;
  readonly telephonePersonnel: string | null;
  readonly telephoneProfessionnel: string | null;
  readonly telephonePortable: string | null;
  /** Null when the school left it empty. */
  readonly adresse: Adresse | null;
  readonly profession: string | null;
  readonly lien: Lien;
}

/** What a person is to the children (siecle.md §3.2). */
export interface Lien {
  /** 1 représentant légal, 2 en charge, 3 à contacter. */
  readonly niveau: "1" | "2" | "3";
  /** CODE_PARENTE. */
  readonly parente: string;
  readonly paie: boolean;
  readonly percoitAides: boolean;
  readonly heberge: boolean;
  readonly priorite: boolean;
}

interface Agent {
  /** Unique among its type. */
  readonly id: number;
  readonly civilite: Civilite;
  readonly nom: string;
  readonly nomNaissance: string;
  readonly prenom: string;
  readonly grade: string | null;
}

export interface Personnel extends Agent {
  readonly type: "epp" | "local" | "dir";
  /** Null for who was created by the school (sts-web.md §4.1). */
  readonly naissance: DateIso | null;
  readonly fonction: "ENS" | "DIR" | "EDU" | null;
  readonly discipline: { readonly code: string; readonly libelle: string; readonly heures: number } | null;
  /** Codes of the divisions he is the principal teacher of. */
  readonly principal: readonly string[];
}

export interface Service {
  /** Code of a division or of a group: one space of codes. */
  readonly structure: string;
  readonly matiere: string;
  readonly modalite: "CG" | "AP" | "AI";
  readonly heures: number;
  readonly coEnseignement: boolean;
  readonly enseignants: readonly { readonly type: Personnel["type"]; readonly id: number; readonly heures: number }[];
}

/** Replaces one teacher on each of his services (sts-web.md §3.5). */
export interface Suppleant extends Agent {
  readonly absent: number;
  readonly periodes: readonly (readonly [debut: DateIso, fin: DateIso])[];
}
