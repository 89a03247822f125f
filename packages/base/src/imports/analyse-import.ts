import { randomUUID } from "node:crypto";
import { type Content, type Diagnostic, type FileInput, ondeResponsables } from "@navette/formats";
import {
  type BaseSnapshot,
  type GardeCode,
  type Joint,
  joinContents,
  type Plan,
  plan,
  readFamilies,
} from "@navette/reconcile";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import type { Importation } from "./importation.ts";
import { optionsOf } from "./options-import.ts";
import { type Lecture, readFiles } from "./read-files.ts";
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
}

/** Reads the files and stores what importing them would change. The school's data are only read. */
export async function analyseImport(
  db: EtablissementDb,
  files: readonly FileInput[],
  acte: Acte,
  demande: DemandePlan = {},
): Promise<AnalyseResult> {
  const lecture = await readInto(db, files);
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
  const lecture = await readInto(db, files);
  const { contenus, fichiers, diagnostics } = lecture;
  if (contenus.length === 0) return { outcome: "illisible", fichiers, diagnostics };
  return await db.transaction(async (trx) => {
    const { plan: made } = await planOf(trx, lecture, { ...demande, now });
    return { outcome: "apercu", plan: made, diagnostics };
  });
}

async function readInto(db: EtablissementDb, files: readonly FileInput[]): Promise<Lecture> {
  return await readFiles(files, await db.transaction(requireEtablissement));
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
  { leverGardes = [], options: given, now }: DemandePlan & { readonly now: Date },
): Promise<PlanFait> {
  const { annee } = await requireEtablissement(trx);
  const base = await readSnapshot(trx, annee);
  const options = await optionsOf(trx, lecture.contenus, { now, options: given });
  return { base, options, leverGardes, plan: makePlan(lecture.contenus, base, { ...lecture, leverGardes, options }) };
}

type Lus = Pick<Importation, "leverGardes" | "fichiers" | "diagnostics" | "options">;

/** The plan of these contents: a row that could not be read must not pass for a pupil who left. */
export function makePlan(
  contenus: readonly Content[],
  base: BaseSnapshot,
  { leverGardes, fichiers, diagnostics, options }: Lus,
): Plan {
  const contenu: Joint | undefined = joinContents(contenus, options.structures);
  if (!contenu) throw new Error("an import that waits for decisions has lost its content");
  const sansEleves = new Set(fichiers.flatMap(({ nom, format }) => (format === ondeResponsables.name ? [nom] : [])));
  const refusees = diagnostics.flatMap(({ level, where: { file, line } }) =>
    level === "rejet" && line !== undefined && !sansEleves.has(file ?? "") ? [`${line} ${file}`] : [],
  );
  return plan(contenu, base, { ...options, leverGardes, lignesRefusees: new Set(refusees).size });
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
