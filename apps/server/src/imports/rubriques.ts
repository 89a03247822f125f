import type { Change, Genre } from "@navette/reconcile";
import type { Rubrique } from "./plan-schemas.ts";

export type Objet = "classe" | "eleve" | Genre;

/** In which part of a plan each stands, in the order it is read. */
const RUBRIQUE_DE: Readonly<Record<Objet, Rubrique>> = {
  classe: "structures",
  groupe: "structures",
  personnel: "personnels",
  professeurPrincipal: "personnels",
  service: "services",
  suppleance: "services",
  eleve: "eleves",
  inscription: "eleves",
  responsable: "familles",
  responsabilite: "familles",
  foyer: "familles",
  calendrier: "nomenclatures",
  matiere: "nomenclatures",
  mef: "nomenclatures",
  programme: "nomenclatures",
};

export const TOUS_LES_OBJETS = Object.keys(RUBRIQUE_DE) as readonly Objet[];

export function objetOf(change: Pick<Change, "kind">): Objet {
  if ("genre" in change) return (change as { readonly genre: Genre }).genre;
  return change.kind.startsWith("classe.") ? "classe" : "eleve";
}

export function rubriqueOf(change: Pick<Change, "kind">): Rubrique {
  return RUBRIQUE_DE[objetOf(change)];
}
