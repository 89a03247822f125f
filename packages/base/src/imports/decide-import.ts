import {
  type Change,
  type Choix,
  type Decision,
  type Decisions,
  decideAll,
  decideClasse,
  decisionFaults,
  type GardeCode,
  type Groupe,
  isSuspended,
  isUpToDate,
  type Plan,
} from "@navette/reconcile";
import { type Atelier, SUR_PLACE } from "../atelier/atelier.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { requireDecisions } from "./check-decisions.ts";
import { closeAJour } from "./close-a-jour.ts";
import { type Importation, lockImport, requireEtat, writePlan } from "./importation.ts";
import { rememberReglage } from "./options-import.ts";
import { readSnapshot } from "./read-snapshot.ts";
import type { OptionsImport } from "./tables.ts";
import { traduits } from "./traduits.ts";

/** What a person decides of a plan: one change at a time, or all those of a kind and group at once. */
export interface Choisir {
  /** By change; `null` gives the change back to its default. */
  readonly decisions?: Readonly<Record<string, Decision | null>>;
  readonly enBloc?: { readonly kind?: Change["kind"]; readonly groupe: Groupe; readonly choix: Exclude<Choix, "meme"> };
  /** All that is proposed for one class (`classesDuPlan`): left out, or taken back as it was proposed. */
  readonly classe?: { readonly cle: string; readonly choix: "ignorer" | "proposer" };
  /** The guards that no longer hold anything back. The plan is made again. */
  readonly leverGardes?: readonly GardeCode[];
  /** What the import may touch. The plan is made again, and the school remembers it for the next ones. */
  readonly options?: Partial<OptionsImport>;
}

/** Keeps decisions with the plan, and gives the plan as it is then decided. */
export async function decideImport(
  db: EtablissementDb,
  id: string,
  choisir: Choisir,
  acte: Acte,
  atelier: Atelier = SUR_PLACE,
): Promise<Importation> {
  return await db.transaction(async (trx) => {
    const found = await lockImport(trx, id);
    requireEtat(found, "analyse", "echoue");
    const leverGardes = choisir.leverGardes ?? found.leverGardes;
    const options = { ...found.options, ...choisir.options };
    const isRemade = choisir.leverGardes !== undefined || choisir.options !== undefined;
    const plan = isRemade ? await remake(trx, { ...found, leverGardes, options }, atelier) : found.plan;
    const before = isRemade ? stillMeaningful(plan, found.decisions) : found.decisions;
    const decisions = decided(plan, before, choisir);
    requireDecisions(plan, decisions);
    await writePlan(trx, id, { plan, leverGardes, options, decisions });
    if (choisir.options) await rememberReglage(trx, options, acte);
    return { ...found, plan, leverGardes, options, decisions };
  });
}

/** Makes the plan again on the base as it is now: the decisions that still have a meaning are kept. Closed when nothing is left. */
export async function refreshImport(
  db: EtablissementDb,
  id: string,
  acte: Acte,
  atelier: Atelier = SUR_PLACE,
): Promise<Importation> {
  return await db.transaction(async (trx) => {
    const found = await lockImport(trx, id);
    requireEtat(found, "analyse", "echoue");
    const plan = await remake(trx, found, atelier);
    const decisions = stillMeaningful(plan, found.decisions);
    await writePlan(trx, id, { plan, decisions });
    const etat = isUpToDate(plan) ? ("a-jour" as const) : ("analyse" as const);
    if (etat === "a-jour") await closeAJour(trx, found, acte);
    return { ...found, etat, plan, decisions };
  });
}

async function remake(trx: Trx, found: Importation, atelier: Atelier): Promise<Plan> {
  const { contenus, annee, fichiers, diagnostics, leverGardes, options } = found;
  const base = await readSnapshot(trx, annee);
  return await atelier.makePlan(await traduits(trx, contenus ?? []), base, {
    fichiers,
    diagnostics,
    leverGardes,
    options,
  });
}

function decided(plan: Plan, before: Decisions, { decisions = {}, enBloc, classe }: Choisir): Decisions {
  // What is held back because it may be a mistake is only ever accepted by itself, in front of its reason.
  const isChosen = (change: Change) =>
    change.groupe === enBloc?.groupe &&
    (enBloc.kind === undefined || enBloc.kind === change.kind) &&
    (enBloc.choix === "ignorer" || !isSuspended(change));
  const kept = stillMeaningful(plan, before);
  const all = enBloc ? decideAll(plan, kept, { where: isChosen, choix: enBloc.choix }) : kept;
  const entries = Object.entries({ ...(classe ? decideClasse(plan, all, classe) : all), ...decisions });
  return Object.fromEntries(entries.filter((entry): entry is [string, Decision] => entry[1] !== null));
}

function stillMeaningful(plan: Plan, decisions: Decisions): Decisions {
  const faulty = new Set(decisionFaults(plan, decisions).map(({ changeId }) => changeId));
  return Object.fromEntries(Object.entries(decisions).filter(([changeId]) => !faulty.has(changeId)));
}
