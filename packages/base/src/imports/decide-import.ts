import {
  type Change,
  type Choix,
  type Decision,
  type Decisions,
  decideAll,
  decisionFaults,
  type GardeCode,
  type Groupe,
  type Plan,
} from "@navette/reconcile";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { makePlan } from "./analyse-import.ts";
import { type Importation, lockImport, requireEtat, writePlan } from "./importation.ts";
import { readSnapshot } from "./read-snapshot.ts";

/** What a person decides of a plan: one change at a time, or all those of a kind and group at once. */
export interface Choisir {
  /** By change; `null` gives the change back to its default. */
  readonly decisions?: Readonly<Record<string, Decision | null>>;
  readonly enBloc?: { readonly kind?: Change["kind"]; readonly groupe: Groupe; readonly choix: Exclude<Choix, "meme"> };
  /** The guards that no longer hold anything back. The plan is made again. */
  readonly leverGardes?: readonly GardeCode[];
}

/** Keeps decisions with the plan, and gives the plan as it is then decided. */
export async function decideImport(db: EtablissementDb, id: string, choisir: Choisir): Promise<Importation> {
  return await db.transaction(async (trx) => {
    const found = await lockImport(trx, id);
    requireEtat(found, "analyse", "echoue");
    const leverGardes = choisir.leverGardes ?? found.leverGardes;
    const plan = choisir.leverGardes ? await remake(trx, found, leverGardes) : found.plan;
    const decisions = decided(plan, found.decisions, choisir);
    const [fault] = decisionFaults(plan, decisions);
    if (fault) throw refusedDecision();
    await writePlan(trx, id, choisir.leverGardes ? { plan, leverGardes, decisions } : { decisions });
    return { ...found, plan, leverGardes, decisions };
  });
}

/** Makes the plan again on the base as it is now: the decisions that still have a meaning are kept. */
export async function refreshImport(db: EtablissementDb, id: string): Promise<Importation> {
  return await db.transaction(async (trx) => {
    const found = await lockImport(trx, id);
    requireEtat(found, "analyse", "echoue");
    const plan = await remake(trx, found, found.leverGardes);
    const decisions = stillMeaningful(plan, found.decisions);
    await writePlan(trx, id, { plan, decisions });
    return { ...found, etat: "analyse", plan, decisions };
  });
}

async function remake(trx: Trx, found: Importation, leverGardes: readonly GardeCode[]): Promise<Plan> {
  if (!found.contenu) throw new Error("an import that waits for decisions has lost its content");
  const base = await readSnapshot(trx, found.annee);
  return makePlan(found.contenu, base, { ...found, leverGardes });
}

function decided(plan: Plan, before: Decisions, { decisions = {}, enBloc }: Choisir): Decisions {
  const isChosen = (change: Change) =>
    change.groupe === enBloc?.groupe &&
    (enBloc.kind === undefined || enBloc.kind === change.kind) &&
    (enBloc.choix === "ignorer" || isBulk(change));
  const kept = stillMeaningful(plan, before);
  const all = enBloc ? decideAll(plan, kept, { where: isChosen, choix: enBloc.choix }) : kept;
  const entries = Object.entries({ ...all, ...decisions });
  return Object.fromEntries(entries.filter((entry): entry is [string, Decision] => entry[1] !== null));
}

/** What is held back because it may be a mistake is only ever accepted by itself, in front of its reason. */
function isBulk({ retenue }: Change): boolean {
  return retenue === undefined || retenue.kind === "verrou";
}

function stillMeaningful(plan: Plan, decisions: Decisions): Decisions {
  const faulty = new Set(decisionFaults(plan, decisions).map(({ changeId }) => changeId));
  return Object.fromEntries(Object.entries(decisions).filter(([changeId]) => !faulty.has(changeId)));
}

function refusedDecision(): AppError {
  return new AppError({
    nature: "saisie",
    code: "import.decision",
    message: "Cette décision ne convient plus au plan affiché.",
    remedy: "Rechargez la page de l’import, puis choisissez de nouveau.",
  });
}
