import { CHAMP_WORDS, FICHE_CHAMP_WORDS, type Gardee, type Plan } from "@navette/reconcile";
import type { Gardee as GardeeEcrite } from "./schemas.ts";
import { GARDEES, RAISONS } from "./words.ts";

/** What undoing keeps, said of what the plan named. */
export function presentGardees(gardees: readonly Gardee[], plan: Plan): GardeeEcrite[] {
  const sujets = new Map(plan.changes.map(({ id, sujet }) => [id, sujet]));
  return gardees.map(({ operation, raison, champs = [] }) => {
    const names = ("source" in operation ? [operation.source] : champs).map(labelOf);
    return {
      cle: `${operation.changeId} ${operation.kind} ${names.join(" ")}`,
      sujet: sujets.get(operation.changeId) ?? "",
      quoi: names.length > 0 ? names.join(", ") : GARDEES[operation.kind],
      raison: RAISONS[raison],
    };
  });
}

function labelOf(champ: string): string {
  const labels: Readonly<Record<string, string>> = { ...FICHE_CHAMP_WORDS, ...CHAMP_WORDS };
  return labels[champ] ?? champ;
}
