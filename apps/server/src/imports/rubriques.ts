import type { Change, Genre } from "@navette/reconcile";
import { RUBRIQUES, type Rubrique } from "./schemas.ts";

export type Objet = "classe" | "eleve" | Genre;

/** What each part holds, in the order it is read. */
const OBJETS: Readonly<Record<Rubrique, readonly Objet[]>> = {
  structures: ["classe", "groupe"],
  personnels: ["personnel", "professeurPrincipal"],
  services: ["service", "suppleance"],
  eleves: ["eleve", "inscription"],
  familles: ["responsable", "responsabilite", "foyer"],
  nomenclatures: ["calendrier", "matiere", "mef", "programme"],
};

export const TOUS_LES_OBJETS: readonly Objet[] = RUBRIQUES.flatMap((rubrique) => OBJETS[rubrique]);

export function objetOf(change: Pick<Change, "kind">): Objet {
  if ("genre" in change) return (change as { readonly genre: Genre }).genre;
  return change.kind.startsWith("classe.") ? "classe" : "eleve";
}

export function rubriqueOf(change: Pick<Change, "kind">): Rubrique {
  const objet = objetOf(change);
  return RUBRIQUES.find((rubrique) => OBJETS[rubrique].includes(objet)) ?? "nomenclatures";
}
