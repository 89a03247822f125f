import type { Genre } from "../registre/genres.ts";
import type { Choix, Decision } from "./decision.ts";
import type { GardeCode } from "./garde.ts";

/** What a school lets its imports touch, remembered from one to the next. */
export const OPTIONS_IMPORT = [
  "nouveaux",
  "identite",
  "coordonnees",
  "responsables",
  "scolarite",
  "an-dernier",
  "groupes",
] as const;
export type OptionImport = (typeof OPTIONS_IMPORT)[number];

/** How a screen gathers the changes, and decides them in bulk. `corrige-ici` holds the fields that are locked. */
export type Groupe =
  | "arrivee"
  | "retour"
  | "depart"
  | "etat-civil"
  | "identifiant"
  | "classe"
  | "niveaux"
  | "adresse"
  | "an-dernier"
  | "saut-de-niveau"
  | "corrige-ici"
  | "inchange"
  | "arbitrage"
  /** What is neither a pupil nor a class stands under its genre. */
  | Genre;

/** Why a change is not accepted by default. */
export type Retenue =
  | { readonly kind: "garde"; readonly code: GardeCode }
  | { readonly kind: "encore-des-eleves"; readonly nombre: number }
  | { readonly kind: "verrou" }
  /** A pupil known here would be more than one level off what is expected of him. */
  | { readonly kind: "saut-de-niveau"; readonly avant: string; readonly apres: string }
  /** The file gives another INE whose key is false, in place of one whose key is right. */
  | { readonly kind: "ine-douteux" }
  /** The file empties a list that held something: who teaches a service, the divisions of a group. */
  | { readonly kind: "liste-vide" }
  /** The timetable software names something nobody knows: it may be known under another name. */
  | { readonly kind: "nom-du-logiciel" }
  /** The file gives the same name to a class known here: two classes of one name, or a damaged identifier. */
  | { readonly kind: "classe-du-meme-nom" }
  /** The school said that its imports leave this alone. */
  | { readonly kind: "option"; readonly option: OptionImport }
  | { readonly kind: "ressemblance"; readonly changeIds: readonly string[] };

export interface Commun {
  /** Stable for the same file and base, whatever the order of the lines; holds no personal data. */
  readonly id: string;
  readonly groupe: Groupe;
  /** As lists show it: "MARTIN Lucas", or the label of the class. */
  readonly sujet: string;
  /** `null`: nothing by default, a person must decide. */
  readonly defaut: Decision | null;
  readonly permis: readonly Choix[];
  readonly retenue?: Retenue;
}
