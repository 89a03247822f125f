import type { Identifiant, IdentifiantSource } from "../memoire.ts";
import type { Champs, Valeur } from "../registre/fiche.ts";
import type { Genre, GenrePersonne } from "../registre/genres.ts";
import type { EleveFiche, Scolarite } from "../snapshot.ts";

/** A new class, whole. Its origin is "import". */
export interface ClasseAjoutee {
  readonly annee: number;
  readonly libelle: string;
  readonly niveaux: readonly string[];
  readonly identifiants: readonly Identifiant[];
}

/** A new pupil, whole: active, with the origin "import". */
export interface EleveAjoute {
  readonly fiche: EleveFiche;
  readonly identifiants: readonly Identifiant[];
  readonly scolarite: Scolarite | null;
}

interface ClasseValeurs {
  readonly libelle: string;
  readonly niveaux: readonly string[];
}

type Valeurs<Champs> = {
  [Champ in keyof Champs]: { readonly champ: Champ; readonly avant: Champs[Champ]; readonly apres: Champs[Champ] };
}[keyof Champs];

export type ClasseValeur = Valeurs<ClasseValeurs>;
export type EleveValeur = Valeurs<EleveFiche>;

interface IdentifiantDonne {
  readonly objet: "eleve" | "classe" | GenrePersonne;
  readonly id: string;
  readonly source: IdentifiantSource;
  /** Becomes the current one of its source; the former stays in the history. */
  readonly valeur: string;
  /** The one that was current. */
  readonly precedent: string | null;
  /** Whether `valeur` was already in the history: it is then made current again, not added. */
  readonly connu: boolean;
}

/** A new fiche, whole: in force, with the origin "import". */
export interface FicheAjoutee {
  readonly champs: Champs;
  readonly identifiants: readonly Identifiant[];
}

export interface FicheValeur {
  readonly champ: string;
  readonly avant: Valeur;
  readonly apres: Valeur;
}

interface FicheVisee {
  readonly genre: Genre;
  readonly ficheId: string;
}

/** One write, by its kind. Every one carries what it replaces, so it can be checked and undone by itself. */
type Write =
  | { readonly kind: "classe.ajouter"; readonly classeId: string; readonly classe: ClasseAjoutee }
  /** Only ever undoes `classe.ajouter`. */
  | { readonly kind: "classe.oter"; readonly classeId: string; readonly classe: ClasseAjoutee }
  | { readonly kind: "classe.modifier"; readonly classeId: string; readonly champs: readonly ClasseValeur[] }
  | { readonly kind: "classe.archiver"; readonly classeId: string }
  | { readonly kind: "classe.rouvrir"; readonly classeId: string }
  | { readonly kind: "eleve.ajouter"; readonly eleveId: string; readonly eleve: EleveAjoute }
  /** Only ever undoes `eleve.ajouter`, when nothing was done on the pupil since. */
  | { readonly kind: "eleve.oter"; readonly eleveId: string; readonly eleve: EleveAjoute }
  | { readonly kind: "eleve.modifier"; readonly eleveId: string; readonly champs: readonly EleveValeur[] }
  | { readonly kind: "eleve.desactiver"; readonly eleveId: string }
  | { readonly kind: "eleve.reactiver"; readonly eleveId: string }
  /**
   * The latest enrolment goes from `avant` to `apres`. Same year: the row changes. Later year, or no `avant`: a row is
   * added. Earlier year, or no `apres`: the row of `avant` is taken away and the earlier one is the latest again.
   */
  | {
      readonly kind: "scolarite.definir";
      readonly eleveId: string;
      readonly avant: Scolarite | null;
      readonly apres: Scolarite | null;
    }
  | ({ readonly kind: "identifiant.ajouter" } & IdentifiantDonne)
  /** Undoes `identifiant.ajouter`: `precedent` is current again, `valeur` leaves the history unless it was `connu`. */
  | ({ readonly kind: "identifiant.oter" } & IdentifiantDonne)
  | (FicheVisee & { readonly kind: "fiche.ajouter"; readonly fiche: FicheAjoutee })
  /** Only ever undoes `fiche.ajouter`, when nothing refers to it. */
  | (FicheVisee & { readonly kind: "fiche.oter"; readonly fiche: FicheAjoutee })
  | (FicheVisee & { readonly kind: "fiche.modifier"; readonly champs: readonly FicheValeur[] })
  | (FicheVisee & { readonly kind: "fiche.retirer" | "fiche.retablir" })
  | { readonly kind: "distinction.ajouter"; readonly eleveId: string; readonly signature: string }
  | { readonly kind: "distinction.oter"; readonly eleveId: string; readonly signature: string };

/** A write, and the change of the plan it comes from. */
export type Operation = Write & { readonly changeId: string };
export type OperationKind = Operation["kind"];
export type OperationOf<Kind extends OperationKind> = Extract<Operation, { readonly kind: Kind }>;

/** What undoing an import gives: what can be undone now, and what is kept because somebody changed it since. */
export interface Undo {
  readonly operations: readonly Operation[];
  readonly gardees: readonly Gardee[];
}

/** An inverse operation that is not run, and why. `champs` when only these fields of it are kept. */
export interface Gardee {
  readonly operation: Operation;
  readonly raison: "modifie-depuis" | "utilise-depuis" | "disparu";
  readonly champs?: readonly string[];
}
