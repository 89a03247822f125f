import type { Change, Settled } from "@navette/reconcile";

/** The changes that still mean something: a pupil recognised by hand in a row is present, and nobody asks whether he left. */
export function standing(settled: readonly Settled[]): readonly Settled[] {
  const recognised = new Set(
    settled.flatMap(({ decision }) => (decision && "eleveId" in decision ? [decision.eleveId] : [])),
  );
  return settled.filter(({ change }) => change.kind !== "eleve.desactiver" || !recognised.has(change.eleveId));
}

/** Held back because it may be a mistake; what is corrected here is kept, which is something else. */
export function isSuspended({ retenue }: Change): boolean {
  return retenue !== undefined && retenue.kind !== "verrou";
}
