import type { Cle, Verrou } from "../memoire.ts";
import type { Commun } from "../plan/commun.ts";
import type { FicheEntrante, Valeur } from "./fiche.ts";
import type { Genre } from "./genres.ts";
import type { PreuveFiche } from "./personne.ts";

/** One field before and after; references are shown by the labels of the plan. */
export interface FicheChampModifie {
  readonly champ: string;
  readonly avant: Valeur;
  readonly apres: Valeur;
  readonly verrou?: Verrou;
}

/** An identifier to make current; `connu` when it was already in the history. */
export interface IdentifiantDonne extends Cle {
  readonly precedent: string | null;
  readonly connu: boolean;
}

/** What taking an entrante and a fiche of the base as one writes. */
export interface FicheMise {
  readonly ficheId: string;
  readonly ancienne: boolean;
  readonly champs: readonly FicheChampModifie[];
  readonly identifiants: readonly IdentifiantDonne[];
}

export interface FicheSuggestion extends FicheMise {
  readonly sujet: string;
}

/** A thing as the file describes it, its references already found. */
export type FicheDecrite = Pick<FicheEntrante, "champs" | "identifiants">;

/** A change of anything that is neither a pupil nor a class. What does not change is counted, not listed. */
export type FicheChange = Commun & { readonly genre: Genre } & (
    | {
        readonly kind: "fiche.ajouter";
        readonly fiche: FicheDecrite;
      }
    | (FicheMise & { readonly kind: "fiche.modifier" | "fiche.retablir"; readonly preuve: PreuveFiche })
    | { readonly kind: "fiche.retirer"; readonly ficheId: string }
    | {
        readonly kind: "fiche.arbitrer";
        readonly fiche: FicheDecrite;
        readonly suggestions: readonly FicheSuggestion[];
      }
  );

/** How many of each genre the base holds, and how many of them the file leaves as they are. */
export type Releve = Readonly<Record<Genre, { readonly presents: number; readonly inchanges: number }>>;
