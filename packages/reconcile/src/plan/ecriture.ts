import type { Change } from "./change.ts";
import { chosenFiche, chosenSuggestion } from "./chosen.ts";
import type { Settled } from "./settled.ts";

/** Recognising somebody of whom the file says nothing new writes nothing. */
export function writes({ change, decision }: Settled): boolean {
  const eleve = chosenSuggestion(change, decision);
  if (eleve) return eleve.ancien || eleve.champs.some(({ verrou }) => !verrou);
  const fiche = "genre" in change ? chosenFiche(change, decision) : undefined;
  if (fiche) return fiche.ancienne || fiche.identifiants.length > 0 || fiche.champs.some(({ verrou }) => !verrou);
  return change.groupe !== "inchange";
}

/** Whether it takes away somebody or something the base holds. */
export function isRetrait({ kind }: Pick<Change, "kind">): boolean {
  return kind === "eleve.desactiver" || kind === "classe.archiver" || kind === "fiche.retirer";
}
