import type { EtatEnvoi } from "../echanges/etat-envoi.ts";
import type { ElevesLaisses } from "../imports/tables.ts";
import type { AvancementClasse } from "../livret/read-avancements.ts";
import type { Reouverture } from "../livret/reouvertures.ts";

/** An import, as the home page needs it. `le` is an instant. */
export interface ImportConnu {
  readonly id: string;
  readonly le: string;
}

/** A class of the year with the progress of its livret. */
export interface ClasseAccueil extends AvancementClasse {
  /** Whether one of its levels has a bilan périodique: a class of maternelle has none to fill. */
  readonly concernee: boolean;
}

/** A file prepared for LSU, with these classes. */
export interface EnvoiConnu {
  readonly indice: number;
  readonly classes: readonly string[];
  /** An instant. */
  readonly le: string;
}

/** All that the home page reasons about, as one account sees it. */
export interface FaitsAccueil {
  /** An enseignant is told of his classes, the others of the school. */
  readonly lecteur: "direction" | "enseignant";
  /** ISO day, where the school is. */
  readonly today: string;
  readonly annee: number;
  /** Pupils present this year. */
  readonly eleves: number;
  readonly classes: readonly ClasseAccueil[];
  /** By period of a class, why its bilans are open again. */
  readonly reouvertures: ReadonlyMap<string, Reouverture>;
  /** The last import applied this year, or the last whose files said nothing new. */
  readonly applique: ImportConnu | null;
  /** Read after it, and waiting for a decision, oldest first. */
  readonly enAttente: readonly ImportConnu[];
  /** Failed after it. */
  readonly echoue: ImportConnu | null;
  /** What the last import that lists pupils left aside of them; `null` for none. */
  readonly laisses: (ElevesLaisses & { readonly importId: string }) | null;
  readonly envois: readonly EnvoiConnu[];
  /** By period of a class, how far the files of its bilans have gone. */
  readonly etatsEnvoi: ReadonlyMap<string, EtatEnvoi>;
  readonly sansIne: number;
  readonly sansClasse: number;
  readonly sansNiveau: number;
  /** Pupils whose responsables are known, and none of them declared légal. */
  readonly sansLegal: number;
  readonly directeur: boolean;
  /** Active enseignants of the year who have no account. */
  readonly sansCompte: number;
}
