import type { SourceScolaire } from "../memoire.ts";
import type { EleveFiche, Scolarite } from "../snapshot.ts";
import type { ClasseChamps, EleveChamps } from "./change.ts";
import type { Groupe } from "./commun.ts";

/** Whoever gives an identifier, its change is one thing. */
const IDENTIFIANTS = {
  ine: "identifiant",
  onde: "identifiant",
  "siecle-eleve-id": "identifiant",
  "siecle-elenoet": "identifiant",
  "siecle-code": "identifiant",
  reference: "identifiant",
} as const satisfies Record<SourceScolaire, Groupe>;

/** Under which heading the change of a field is shown and decided. */
export const ELEVE_GROUPES: Readonly<Record<keyof EleveChamps, Groupe>> = {
  nom: "etat-civil",
  nomUsage: "etat-civil",
  prenom: "etat-civil",
  prenom2: "etat-civil",
  prenom3: "etat-civil",
  naissance: "etat-civil",
  lieuNaissance: "etat-civil",
  nationalite: "etat-civil",
  sexe: "etat-civil",
  adresse1: "adresse",
  adresse2: "adresse",
  courriel: "adresse",
  telephone: "adresse",
  telephonePortable: "adresse",
  ...IDENTIFIANTS,
  annee: "classe",
  classe: "classe",
  niveau: "classe",
  cycle: "classe",
  mef: "classe",
  regime: "classe",
  statut: "classe",
  doublement: "classe",
  entree: "classe",
  sortie: "classe",
  motifSortie: "classe",
  options: "classe",
  anDernier: "an-dernier",
};

export const CLASSE_GROUPES: Readonly<Record<keyof ClasseChamps, Groupe>> = {
  libelle: "classe",
  niveaux: "niveaux",
  ...IDENTIFIANTS,
};

export const FICHE_CHAMPS = [
  "nom",
  "nomUsage",
  "prenom",
  "prenom2",
  "prenom3",
  "naissance",
  "lieuNaissance",
  "nationalite",
  "sexe",
  "adresse1",
  "adresse2",
  "courriel",
  "telephone",
  "telephonePortable",
] as const satisfies readonly (keyof EleveFiche)[];

/** The fields of an enrolment, its year and its class apart. */
export const SCOLARITE_CHAMPS = [
  "niveau",
  "cycle",
  "mef",
  "regime",
  "statut",
  "doublement",
  "entree",
  "sortie",
  "motifSortie",
  "options",
  "anDernier",
] as const satisfies readonly (keyof Scolarite)[];

/** An enrolment of which nothing is known yet. */
export const SCOLARITE_VIDE = {
  niveau: null,
  cycle: null,
  mef: null,
  regime: null,
  statut: null,
  doublement: null,
  entree: null,
  sortie: null,
  motifSortie: null,
  options: null,
  anDernier: null,
} satisfies Omit<Scolarite, "annee" | "classeId">;
