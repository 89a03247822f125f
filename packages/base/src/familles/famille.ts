import type { NiveauResponsabilite } from "@navette/formats";
import type { LigneJournal } from "../journal/read-journal.ts";
import type { Adresse } from "../personnes/tables.ts";
import type { VerrouPose } from "../personnes/verrous.ts";

/** A pupil, as families name him; class and level are those of the current school year. */
export interface Enfant {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly classe: { readonly id: string; readonly libelle: string } | null;
  /** False for a pupil who left. */
  readonly actif: boolean;
}

/** What is kept of a responsable besides his address; an organisation has no prénom. */
export interface IdentiteResponsable {
  readonly civilite: "M" | "MME" | null;
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string | null;
  readonly courriel: string | null;
  readonly telephoneDomicile: string | null;
  readonly telephoneTravail: string | null;
  readonly telephonePortable: string | null;
  readonly accepteSms: boolean | null;
  /** Agrees to the address being given to parents' associations. */
  readonly communicationAdresse: boolean | null;
}

export interface ResponsableVu extends IdentiteResponsable {
  readonly id: string;
  readonly foyer: string | null;
  readonly origine: "import" | "manuel";
  readonly actif: boolean;
  readonly retireLe: string | null;
  readonly verrous: readonly VerrouPose[];
  /** All the pupils present in the school he answers for, this family's and others'. */
  readonly enfants: readonly Enfant[];
}

/** What a responsable is to a pupil. `null` is what ONDE says: nothing. */
export interface Responsabilite {
  readonly niveau: NiveauResponsabilite | null;
  readonly rang: number | null;
  /** CODE_PARENTE of SIECLE. */
  readonly parente: string | null;
  readonly paieFrais: boolean | null;
  readonly percoitAides: boolean | null;
  readonly heberge: boolean | null;
  readonly prioritaire: boolean | null;
}

export interface LienVu extends Responsabilite {
  readonly id: string;
  readonly eleve: string;
  readonly responsable: string;
  readonly origine: "import" | "manuel";
  /** False for a link that is over: kept, with its history. */
  readonly actif: boolean;
  readonly retireLe: string | null;
  readonly verrous: readonly VerrouPose[];
}

/** An address, and the ids of those of the family who live there. */
export interface FoyerVu {
  readonly id: string;
  readonly adresse: Adresse;
  readonly responsables: readonly string[];
  readonly enfants: readonly string[];
}

/** One message, to one number or address, whoever reads it. */
export interface Message {
  readonly vers: string;
  readonly responsables: readonly string[];
}

/** What a family receives for one pupil. Ids are those of the responsables. */
export interface Envois {
  /** One copy of the livret each; without a `foyer` nobody knows where they live, and it is handed to them. */
  readonly exemplaires: readonly { readonly foyer: string | null; readonly responsables: readonly string[] }[];
  readonly sms: readonly Message[];
  readonly courriels: readonly Message[];
  /** Those of whom nobody said what they are to the pupil: they receive nothing meanwhile. */
  readonly aPreciser: readonly string[];
}

/** A family seen from one of its members. */
export interface Famille {
  readonly enfants: readonly Enfant[];
  /** Those who answer for one of `enfants`, or did. */
  readonly responsables: readonly ResponsableVu[];
  readonly liens: readonly LienVu[];
  /** Empty, as the two next, for who may not read what families confide to the school. */
  readonly foyers: readonly FoyerVu[];
  /** By child; nothing is sent for one who left. */
  readonly envois: readonly (Envois & { readonly eleve: string })[];
  /** Newest first. */
  readonly historique: readonly LigneJournal[];
}
