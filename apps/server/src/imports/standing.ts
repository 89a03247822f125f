import type { Change, Settled } from "@navette/reconcile";

/** The changes that still mean something: who is recognised by hand is present, and nobody asks whether he left. */
export function standing(settled: readonly Settled[]): readonly Settled[] {
  const recognised = new Set(
    settled.flatMap(({ decision }) => {
      if (decision?.choix !== "meme") return [];
      return "eleveId" in decision ? [decision.eleveId] : [decision.ficheId];
    }),
  );
  return settled.filter(({ change }) => {
    if (change.kind === "eleve.desactiver") return !recognised.has(change.eleveId);
    return change.kind !== "fiche.retirer" || !recognised.has(change.ficheId);
  });
}

/** Held back because it may be a mistake; what is corrected here, or set aside by the school, is kept on purpose. */
export function isSuspended({ retenue }: Change): boolean {
  return retenue !== undefined && retenue.kind !== "verrou" && retenue.kind !== "option";
}
