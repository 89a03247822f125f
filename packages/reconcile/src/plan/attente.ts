import type { Change } from "./change.ts";
import { chosenId } from "./chosen.ts";
import type { Decisions } from "./decision.ts";
import { writes } from "./ecriture.ts";
import { isEffective } from "./effet.ts";
import { settle } from "./settle.ts";
import type { Settled } from "./settled.ts";
import type { Plan } from "./types.ts";

/** What a plan still asks of a person: what applying would write now, what waits for an answer, what is held back. */
export interface Attente {
  readonly aAppliquer: number;
  readonly aArbitrer: number;
  readonly suspendus: number;
}

export function attenteOf(plan: Plan, decisions: Decisions): Attente {
  const settled = standing(settle(plan, decisions));
  return {
    aAppliquer: settled.filter((each) => isEffective(each) && writes(each)).length,
    aArbitrer: settled.filter(({ decision }) => decision === null).length,
    suspendus: settled.filter(isHeldBack).length,
  };
}

/** The changes that still mean something: who is recognised by hand is present, and nobody asks whether he left. */
export function standing(settled: readonly Settled[]): readonly Settled[] {
  const recognised = new Set(settled.flatMap(({ decision }) => chosenId(decision) ?? []));
  return settled.filter(({ change }) => {
    if (change.kind === "eleve.desactiver") return !recognised.has(change.eleveId);
    return change.kind !== "fiche.retirer" || !recognised.has(change.ficheId);
  });
}

/** Held back because it may be a mistake; what is corrected here, or set aside by the school, is kept on purpose. */
export function isSuspended({ retenue }: Change): boolean {
  return retenue !== undefined && retenue.kind !== "verrou" && retenue.kind !== "option";
}

/** The same, and nobody accepted it since. */
export function isHeldBack({ change, decision }: Settled): boolean {
  return isSuspended(change) && decision?.choix !== "accepter";
}
