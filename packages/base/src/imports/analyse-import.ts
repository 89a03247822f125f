import { randomUUID } from "node:crypto";
import type { Content, Diagnostic, FileInput } from "@navette/formats";
import {
  type BaseSnapshot,
  type GardeCode,
  type Joint,
  joinContents,
  type Plan,
  readFamilies,
} from "@navette/reconcile";
import { type Atelier, SUR_PLACE } from "../atelier/atelier.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { optionsOf } from "./options-import.ts";
import type { Lecture } from "./read-files.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { type FichierLu, importation, type OptionsImport } from "./tables.ts";

export type AnalyseResult =
  | {
      readonly outcome: "analyse";
      readonly importId: string;
      readonly plan: Plan;
      readonly diagnostics: readonly Diagnostic[];
    }
  /** No file holds anything to import: nothing was kept. */
  | {
      readonly outcome: "illisible";
      readonly fichiers: readonly FichierLu[];
      readonly diagnostics: readonly Diagnostic[];
    };

export type PreviewResult =
  | Exclude<AnalyseResult, { readonly outcome: "analyse" }>
  | { readonly outcome: "apercu"; readonly plan: Plan; readonly diagnostics: readonly Diagnostic[] };

/** What is asked of a plan from the start: guards to lift, options other than those the school remembers. */
export interface DemandePlan {
  readonly leverGardes?: readonly GardeCode[] | undefined;
  readonly options?: Partial<OptionsImport> | undefined;
  /** Where files are read and the plan is made; in this thread when absent. */
  readonly atelier?: Atelier | undefined;
}

/** Reads the files and stores what importing them would change. The school's data are only read. */
export async function analyseImport(
  db: EtablissementDb,
  files: readonly FileInput[],
  acte: Acte,
  demande: DemandePlan = {},
): Promise<AnalyseResult> {
  const lecture = await readInto(db, files, demande);
  const { contenus, fichiers, diagnostics } = lecture;
  if (contenus.length === 0) return { outcome: "illisible", fichiers, diagnostics };
  return await db.transaction(async (trx) => {
    const { base, plan: made, ...asked } = await planOf(trx, lecture, { ...demande, now: acte.now });
    const importId = randomUUID();
    const contenu = joinContents(contenus);
    await trx.insert(importation).values({
      id: importId,
      annee: base.annee,
      etat: "analyse",
      creeLe: acte.now.toISOString(),
      creePar: acte.auteur.nom,
      compteId: acte.auteur.compteId,
      fichiers,
      diagnostics,
      contenus,
      familles: contenu && namesChildren(contenu) ? readFamilies(contenu, base) : null,
      plan: made,
      ...asked,
      decisions: {},
    });
    await recordAnalyse(trx, acte, importId, lecture);
    return { outcome: "analyse", importId, plan: made, diagnostics };
  });
}

/** The same plan at that instant, only shown: nothing is kept of it. */
export async function previewImport(
  db: EtablissementDb,
  files: readonly FileInput[],
  now: Date,
  demande: DemandePlan = {},
): Promise<PreviewResult> {
  const lecture = await readInto(db, files, demande);
  const { contenus, fichiers, diagnostics } = lecture;
  if (contenus.length === 0) return { outcome: "illisible", fichiers, diagnostics };
  return await db.transaction(async (trx) => {
    const { plan: made } = await planOf(trx, lecture, { ...demande, now });
    return { outcome: "apercu", plan: made, diagnostics };
  });
}

async function readInto(
  db: EtablissementDb,
  files: readonly FileInput[],
  { atelier = SUR_PLACE }: DemandePlan,
): Promise<Lecture> {
  return await atelier.readFiles(files, await db.transaction(requireEtablissement));
}

interface PlanFait {
  readonly base: BaseSnapshot;
  readonly plan: Plan;
  readonly options: OptionsImport;
  readonly leverGardes: readonly GardeCode[];
}

async function planOf(
  trx: Trx,
  lecture: Lecture,
  { leverGardes = [], options: given, now, atelier = SUR_PLACE }: DemandePlan & { readonly now: Date },
): Promise<PlanFait> {
  const { annee } = await requireEtablissement(trx);
  const base = await readSnapshot(trx, annee);
  const options = await optionsOf(trx, lecture.contenus, { now, options: given });
  const { contenus, fichiers, diagnostics } = lecture;
  const made = await atelier.makePlan(contenus, base, { fichiers, diagnostics, leverGardes, options });
  return { base, options, leverGardes, plan: made };
}

/** Files that call the children by their names leave some of them unfound; an identifier never does. */
function namesChildren({ responsables = [] }: Joint): boolean {
  return responsables.some(({ enfants }) => enfants.some(({ nom }) => nom !== undefined));
}

async function recordAnalyse(trx: Trx, acte: Acte, importId: string, { fichiers }: Lecture): Promise<void> {
  await record(trx, acte, {
    action: "import.analyser",
    objet: "import",
    objetId: importId,
    importId,
    apres: { fichiers: fichiers.map(({ format, sha256, counts }) => ({ format, sha256, counts })) },
  });
}
