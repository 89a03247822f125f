import { countFiches } from "../registre/count.ts";
import type { Change } from "./change.ts";
import { chosenId, chosenSuggestion } from "./chosen.ts";
import { type Choix, type Decision, type Decisions, IGNORER } from "./decision.ts";
import { isEffective, withSuites } from "./effet.ts";
import { isFerme } from "./levable.ts";
import type { Settled } from "./settled.ts";
import type { Counts, Plan } from "./types.ts";

type Deciding = Pick<Plan, "changes">;

/**
 * Each change with what is decided of it, and what keeps it from being written. A pupil recognised by hand in a row is
 * present: his withdrawal no longer holds.
 */
export function settle({ changes }: Deciding, decisions: Decisions): Settled[] {
  const settled = changes.map((change) => ({ change, decision: decisions[change.id] ?? change.defaut }));
  const recognised = new Set(settled.flatMap(({ decision }) => chosenId(decision) ?? []));
  const standing = settled.map(({ change, decision }) => {
    const withdrawn = withdrawnId(change);
    return withdrawn !== undefined && recognised.has(withdrawn) ? { change, decision: IGNORER } : { change, decision };
  });
  return withSuites(standing);
}

function withdrawnId(change: Change): string | undefined {
  if (change.kind === "eleve.desactiver") return change.eleveId;
  return change.kind === "fiche.retirer" ? change.ficheId : undefined;
}

/** The changes that still wait for a person. */
export function undecided(plan: Deciding, decisions: Decisions): string[] {
  return settle(plan, decisions).flatMap(({ change, decision }) => (decision ? [] : [change.id]));
}

/** What is wrong with a set of decisions: an unknown change, a choice it does not allow, one of a plan of which nothing is taken, a pupil it does not propose, or one chosen twice. */
export interface DecisionFault {
  readonly changeId: string;
  readonly fault: "inconnu" | "choix-interdit" | "plan-ferme" | "eleve-non-propose" | "eleve-choisi-deux-fois";
}

export function decisionFaults(
  { changes, gardes }: Pick<Plan, "changes" | "gardes">,
  decisions: Decisions,
): DecisionFault[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const chosen = new Map<string, number>();
  for (const decision of Object.values(decisions)) {
    const id = chosenId(decision);
    if (id !== undefined) chosen.set(id, (chosen.get(id) ?? 0) + 1);
  }
  const ferme = isFerme(gardes);
  return Object.entries(decisions).flatMap(([changeId, decision]) => {
    const change = byId.get(changeId);
    const fault = ferme && change && decision.choix !== "ignorer" ? "plan-ferme" : faultOf(change, decision, chosen);
    return fault ? [{ changeId, fault }] : [];
  });
}

function faultOf(
  change: Change | undefined,
  decision: Decision,
  chosen: ReadonlyMap<string, number>,
): DecisionFault["fault"] | null {
  if (!change) return "inconnu";
  if (!change.permis.includes(decision.choix)) return "choix-interdit";
  if (decision.choix !== "meme") return null;
  const id = chosenId(decision);
  if (id === undefined || !proposedIds(change).includes(id)) return "eleve-non-propose";
  return chosen.get(id) === 1 ? null : "eleve-choisi-deux-fois";
}

function proposedIds(change: Change): string[] {
  if (change.kind === "eleve.arbitrer") return change.suggestions.map(({ eleveId }) => eleveId);
  return change.kind === "fiche.arbitrer" ? change.suggestions.map(({ ficheId }) => ficheId) : [];
}

/** Decides at once every change that matches and allows the choice: "accept all the changes of class". */
export function decideAll(
  { changes }: Deciding,
  decisions: Decisions,
  { where, choix }: { readonly where: (change: Change) => boolean; readonly choix: Exclude<Choix, "meme"> },
): Decisions {
  const chosen = changes.filter((change) => where(change) && change.permis.includes(choix));
  return { ...decisions, ...Object.fromEntries(chosen.map(({ id }) => [id, { choix }] as const)) };
}

/**
 * Whether the files say nothing that the school does not hold already: nothing to write, nothing to decide, no doubt on the
 * files, nobody who waits for others. What was corrected here is kept on purpose.
 */
export function isUpToDate({ gardes, changes, lus }: Pick<Plan, "changes" | "gardes" | "lus">): boolean {
  return (
    gardes.length === 0 &&
    Object.values(lus).every(({ enAttente }) => enAttente === 0) &&
    changes.every(({ groupe }) => groupe === "inchange" || groupe === "corrige-ici")
  );
}

/** What the decisions do to the numbers of classes and pupils. */
export function equation(plan: Pick<Plan, "changes" | "presents" | "releve">, decisions: Decisions = {}): Counts {
  const settled = settle(plan, decisions);
  const scolaires = settled.filter(({ change }) => !("genre" in change));
  const written = settled.filter(isEffective);
  const accepted = written.filter(({ decision }) => decision?.choix === "accepter").map(({ change }) => change);
  const of = (...kinds: readonly Change["kind"][]) => accepted.filter(({ kind }) => kinds.includes(kind)).length;
  const ajoutees = of("classe.ajouter", "classe.rouvrir");
  const retirees = of("classe.archiver");
  const arbitrages = countArbitrages(written.filter(({ change }) => change.kind === "eleve.arbitrer"));
  const { ids: modifies, recognised } = touchedEleves(scolaires);
  const ajouter = of("eleve.ajouter") + arbitrages.nouveaux;
  const reactiver = of("eleve.reactiver") + arbitrages.revenus;
  const desactiver = of("eleve.desactiver");
  return {
    classes: {
      presentes: plan.presents.classes,
      ajoutees,
      modifiees: new Set(accepted.flatMap((change) => (change.kind === "classe.modifier" ? [change.classeId] : [])))
        .size,
      retirees,
      resultantes: plan.presents.classes + ajoutees - retirees,
    },
    eleves: {
      presents: plan.presents.eleves,
      ajouter,
      modifier: modifies.size,
      desactiver,
      reactiver,
      inchange: [...recognised].filter((id) => !modifies.has(id)).length,
      arbitrer: scolaires.filter(({ decision }) => decision === null).length,
      resultants: plan.presents.eleves + ajouter + reactiver - desactiver,
    },
    registre: countFiches(plan.releve, settled),
  };
}

function countArbitrages(settled: readonly Settled[]): { nouveaux: number; revenus: number } {
  const nouveaux = settled.filter(({ decision }) => decision?.choix === "nouveau").length;
  const revenus = settled.filter(({ change, decision }) => chosenSuggestion(change, decision)?.ancien).length;
  return { nouveaux, revenus };
}

/** The active pupils found in the file, and those of them on whom something is written. */
function touchedEleves(settled: readonly Settled[]): { ids: Set<string>; recognised: Set<string> } {
  const ids = new Set<string>();
  const recognised = new Set<string>();
  for (const each of settled) {
    const { change, decision } = each;
    const mise = change.kind === "eleve.modifier" ? change : chosenSuggestion(change, decision);
    if (change.kind === "eleve.inchange") recognised.add(change.eleveId);
    if (!mise || mise.ancien) continue;
    recognised.add(mise.eleveId);
    const isWritten = change.kind === "eleve.arbitrer" ? mise.champs.some(({ verrou }) => !verrou) : isEffective(each);
    if (isWritten) ids.add(mise.eleveId);
  }
  return { ids, recognised };
}
