import type { ClasseChamps, EleveChamps, Groupe } from "./change.ts";

/** Under which heading the change of a field is shown and decided. */
export const ELEVE_GROUPES: Readonly<Record<keyof EleveChamps, Groupe>> = {
  nom: "etat-civil",
  nomUsage: "etat-civil",
  prenom: "etat-civil",
  naissance: "etat-civil",
  sexe: "etat-civil",
  adresse1: "adresse",
  adresse2: "adresse",
  ine: "identifiant",
  onde: "identifiant",
  "siecle-eleve-id": "identifiant",
  "siecle-elenoet": "identifiant",
  "siecle-code": "identifiant",
  annee: "classe",
  classe: "classe",
  niveau: "classe",
  cycle: "classe",
};

export const CLASSE_GROUPES: Readonly<Record<keyof ClasseChamps, Groupe>> = {
  libelle: "classe",
  niveaux: "classe",
  ine: "identifiant",
  onde: "identifiant",
  "siecle-eleve-id": "identifiant",
  "siecle-elenoet": "identifiant",
  "siecle-code": "identifiant",
};

export const FICHE_CHAMPS = ["nom", "nomUsage", "prenom", "naissance", "sexe", "adresse1", "adresse2"] as const;

export const SOURCES = ["ine", "onde", "siecle-eleve-id", "siecle-elenoet", "siecle-code"] as const;
