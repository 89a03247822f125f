import type { IdentifiantSource } from "../memoire.ts";

export type AccordNom = "egal" | "une-lettre" | "deux-lettres" | "compose" | "different";
export type AccordNaissance = "egale" | "inversee" | "proche" | "differente" | "inconnue";
export type Accord = "egal" | "different" | "inconnu";

/** All that a comparison of two persons says, for and against. An empty value says nothing: it never equals another. */
export interface Indices {
  /** Only the sources known on both sides. */
  readonly identifiants: readonly { readonly source: IdentifiantSource; readonly accord: "egal" | "different" }[];
  /** The best agreement between all the known names, nom d'usage included. */
  readonly nom: AccordNom;
  /** `compose`: one of the two is the beginning of the other (Jean, Jean-Baptiste). */
  readonly prenom: AccordNom;
  /** `inversee`: day and month exchanged; `proche`: only the day, the month or the year differs. */
  readonly naissance: AccordNaissance;
  readonly sexe: Accord;
  readonly classe: Accord;
}

/** Why a row of the file and a pupil of the base are taken as one person, from the strongest kind to the weakest. */
export interface Preuve {
  readonly kind: "meme-identifiant" | "meme-etat-civil" | "meme-etat-civil-et-classe" | "ressemblance";
  readonly indices: Indices;
}

/** Why a class of the file is a class of the base. */
export type PreuveClasse =
  | { readonly kind: "meme-identifiant"; readonly source: IdentifiantSource }
  | { readonly kind: "meme-libelle" }
  | { readonly kind: "memes-eleves"; readonly communs: number; readonly sur: number };

/** Why a row is left to a person. `lignes` are lines of the file, the first twenty of them. */
export type Motif =
  | { readonly kind: "ine-en-double" | "lignes-semblables"; readonly lignes: readonly number[] }
  /** So many pupils are like this row that only the likeliest are proposed. */
  | { readonly kind: "trop-de-candidats"; readonly proposes: number }
  | { readonly kind: "identifiant-contredit" | "plusieurs-candidats" | "ressemblance" };
