import type { Indices, Motif, Preuve, PreuveClasse } from "../match/proof.ts";
import type { IdentifiantSource, SourceScolaire, Verrou } from "../memoire.ts";
import type { FicheChange } from "../registre/change.ts";
import type { EleveFiche, Scolarite } from "../snapshot.ts";
import type { Commun } from "./commun.ts";

/** A class seen from the plan: one of the base, or one that another change of the plan adds. */
export type ClasseRef =
  | { readonly kind: "base"; readonly classeId: string; readonly libelle: string }
  | { readonly kind: "fichier"; readonly changeId: string; readonly libelle: string };

/** The fields of a pupil's change, with the type of their value. */
export interface EleveChamps
  extends EleveFiche,
    Omit<Scolarite, "annee" | "classeId">,
    Readonly<Record<SourceScolaire, string | null>> {
  readonly annee: number | null;
  readonly classe: ClasseRef | null;
}

export interface ClasseChamps extends Readonly<Record<SourceScolaire, string | null>> {
  readonly libelle: string;
  readonly niveaux: readonly string[];
}

/**
 * One field before and after; `verrou` when a person corrected it here; `connu` when the identifier was already in the
 * history, and becomes the current one again.
 */
export type ChampModifie<Champs> = {
  [Champ in keyof Champs]: {
    readonly champ: Champ;
    readonly avant: Champs[Champ];
    readonly apres: Champs[Champ];
    readonly verrou?: Verrou;
    readonly connu?: true;
  };
}[keyof Champs];

export type EleveChampModifie = ChampModifie<EleveChamps>;
export type ClasseChampModifie = ChampModifie<ClasseChamps>;

/** A class as the file describes it. */
export interface ClasseEntrante {
  readonly libelle: string;
  readonly niveaux: readonly string[];
  readonly identifiants: readonly { readonly source: IdentifiantSource; readonly valeur: string }[];
}

/** A pupil as the file describes him, ready to be written: empty and absent are both "not known" for a new person. */
export interface EleveEntrant {
  readonly line: number;
  readonly fiche: EleveFiche;
  readonly identifiants: readonly { readonly source: IdentifiantSource; readonly valeur: string }[];
  readonly scolarite: Omit<Scolarite, "classeId"> & { readonly classe: ClasseRef | null };
  readonly signature: string;
}

/** An absent pupil of the base and a new one of the file who look alike without proof: to be shown side by side. */
export interface Rapprochement {
  readonly changeId: string;
  readonly sujet: string;
  readonly indices: Indices;
}

/** What accepting "same person" writes on a pupil of the base. */
export interface Mise {
  readonly eleveId: string;
  /** Whether the pupil is an ancien, who would come back. */
  readonly ancien: boolean;
  /** The enrolment the base held: the starting point of the one the change gives. */
  readonly scolarite: Scolarite | null;
  readonly champs: readonly EleveChampModifie[];
}

/** A pupil of the base that a row may be, the likeliest first. */
export interface Suggestion extends Mise {
  readonly sujet: string;
  readonly classe: string | null;
  readonly naissance: string | null;
  readonly indices: Indices;
}

export type ClasseChange = Commun &
  (
    | { readonly kind: "classe.ajouter"; readonly classe: ClasseEntrante }
    | {
        readonly kind: "classe.modifier" | "classe.rouvrir";
        readonly classeId: string;
        readonly champs: readonly ClasseChampModifie[];
        readonly preuve: PreuveClasse;
      }
    | { readonly kind: "classe.archiver"; readonly classeId: string }
    | { readonly kind: "classe.inchange"; readonly classeId: string; readonly preuve: PreuveClasse }
  );

export type EleveChange = Commun &
  (
    | {
        readonly kind: "eleve.ajouter";
        readonly eleve: EleveEntrant;
        readonly rapprochements: readonly Rapprochement[];
      }
    | (Mise & {
        readonly kind: "eleve.modifier" | "eleve.reactiver";
        readonly line: number;
        readonly preuve: Preuve;
        /** The change that opens the enrolment this one completes: without it, nothing of this one holds. */
        readonly apres?: string;
      })
    | {
        readonly kind: "eleve.desactiver";
        readonly eleveId: string;
        /** The class left: its identifier, then its label. */
        readonly quittee: string | null;
        readonly classe: string | null;
        /** At the beginning of a year, those of the last level are expected to leave; so are those the file says gone. */
        readonly attendu: boolean;
        /** What the file says of the departure: it names the pupil still (siecle.md §2.5). */
        readonly sortie?: Pick<Mise, "scolarite" | "champs"> & { readonly line: number };
        readonly rapprochements: readonly Rapprochement[];
      }
    | { readonly kind: "eleve.inchange"; readonly eleveId: string; readonly line: number; readonly preuve: Preuve }
    | {
        readonly kind: "eleve.arbitrer";
        readonly eleve: EleveEntrant;
        readonly motif: Motif;
        readonly suggestions: readonly Suggestion[];
      }
  );

export type Change = ClasseChange | EleveChange | FicheChange;
