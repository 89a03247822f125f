import type { BilanImport } from "@navette/base";
import type { Diagnostic } from "@navette/formats";
import {
  type Counts,
  type Decisions,
  empreinte,
  enAttenteInWords,
  equation,
  type GardeCode,
  type Groupe,
  isEffective,
  type Plan,
  settle,
} from "@navette/reconcile";
import { type ChangeJson, changesOf } from "./changes.ts";
import { type Retenus, retenusOf } from "./gardes.ts";
import type { ImportAnswer } from "./import.ts";
import { arbitragesOf } from "./plan.ts";

/** The answer of `import --json`. */
export interface ImportJson {
  /** What `undo` takes; `null` unless applied: a plan that is only shown is not kept. */
  readonly importId: string | null;
  readonly applied: boolean;
  /** The files say nothing that the school does not hold already: there is nothing to apply. */
  readonly aJour: boolean;
  readonly etablissement: { readonly uai: string; readonly nom: string };
  /** `null` when nothing could be read. */
  readonly plan: PlanJson | null;
  /** What each guard that is not lifted holds back, and the option that lifts it. */
  readonly retenus: readonly Retenus[];
  /** What was written; `null` unless applied. */
  readonly bilan: BilanImport | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Counts are those of the decisions taken. */
export interface PlanJson extends Counts {
  /** What `--plan` takes: another plan has another. */
  readonly fingerprint: string;
  readonly annee: number;
  readonly guards: readonly GardeCode[];
  /** Changes by group: those of the plan, and those that the decisions write. */
  readonly groupes: Readonly<Partial<Record<Groupe, number>>>;
  readonly ecrits: Readonly<Partial<Record<Groupe, number>>>;
  /** Who waits for persons that no file has brought yet, and what to import first. */
  readonly enAttente: string | null;
  readonly arbitrages: readonly { readonly sujet: string; readonly line: number | null }[];
  readonly changes: readonly ChangeJson[];
}

export function importJson({
  ecole: { uai, nom },
  importId,
  plan,
  decisions,
  issue,
  bilan,
  diagnostics,
}: ImportAnswer): ImportJson {
  return {
    importId,
    applied: bilan !== null,
    aJour: issue === "a-jour",
    etablissement: { uai, nom },
    plan: planJson(plan, decisions),
    retenus: retenusOf(plan, decisions),
    bilan,
    diagnostics,
  };
}

export function planJson(plan: Plan, decisions: Decisions): PlanJson {
  const settled = settle(plan, decisions);
  const written = settled.filter((each) => isEffective(each) && each.change.groupe !== "inchange");
  return {
    fingerprint: empreinte(plan),
    annee: plan.annee,
    guards: plan.gardes.map(({ code }) => code),
    ...equation(plan, decisions),
    groupes: countGroupes(plan.changes),
    ecrits: countGroupes(written.map(({ change }) => change)),
    enAttente: enAttenteInWords(plan),
    arbitrages: arbitragesOf(plan, decisions).map((each) => ({
      sujet: each.sujet,
      line: "eleve" in each ? each.eleve.line : null,
    })),
    changes: changesOf(plan, decisions),
  };
}

function countGroupes(changes: Plan["changes"]): Partial<Record<Groupe, number>> {
  const groupes: Partial<Record<Groupe, number>> = {};
  for (const { groupe } of changes) groupes[groupe] = (groupes[groupe] ?? 0) + 1;
  return groupes;
}
