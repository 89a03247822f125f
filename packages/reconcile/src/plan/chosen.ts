import type { FicheChange } from "../registre/change.ts";
import type { Change } from "./change.ts";
import type { Decision } from "./decision.ts";

/** Whom a person recognised. */
export function chosenId(decision: Decision | null): string | undefined {
  if (decision?.choix !== "meme") return undefined;
  return "eleveId" in decision ? decision.eleveId : decision.ficheId;
}

/** The pupil a person recognised in a row. */
export function chosenSuggestion(change: Change, decision: Decision | null) {
  if (change.kind !== "eleve.arbitrer") return undefined;
  const id = chosenId(decision);
  return change.suggestions.find(({ eleveId }) => eleveId === id);
}

/** The fiche a person recognised in what the file describes. */
export function chosenFiche(change: FicheChange, decision: Decision | null) {
  if (change.kind !== "fiche.arbitrer") return undefined;
  const id = chosenId(decision);
  return change.suggestions.find(({ ficheId }) => ficheId === id);
}
