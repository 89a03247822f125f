import type { Change, Genre } from "@navette/reconcile";

export type Objet = "classe" | "eleve" | Genre;

/** The parts of a plan, in the order they are read; the nomenclatures, hundreds of lines nobody decides, come last. */
export const RUBRIQUES = ["structures", "personnels", "services", "eleves", "familles", "nomenclatures"] as const;
export type Rubrique = (typeof RUBRIQUES)[number];

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
