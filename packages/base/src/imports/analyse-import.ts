import { randomUUID } from "node:crypto";
import type { Association, Diagnostic, FileInput } from "@navette/formats";
import {
  attenteOf,
  type BaseSnapshot,
  type Choisis,
  type Decisions,
  decisionsOf,
  type GardeCode,
  isUpToDate,
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
import {
  type ListeAAssocier,
  readAssociations,
  rememberAssociations,
  retenueFor,
  retenuesSuivies,
} from "./associations.ts";
import { requireDecisions, requireSeen } from "./check-decisions.ts";
import { closeAJour } from "./close-a-jour.ts";
import { optionsOf } from "./options-import.ts";
import type { Lecture } from "./read-files.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { type FichierLu, importation, type OptionsImport } from "./tables.ts";
import { traduits } from "./traduits.ts";

export type AnalyseResult =
  | {
      /** `a-jour`: the files say nothing new, and the import is over. */
      readonly outcome: "analyse" | "a-jour";
      readonly importId: string;
      readonly plan: Plan;
      readonly decisions: Decisions;
      readonly diagnostics: readonly Diagnostic[];
    }
  /** A list was dropped, and nobody has said what its columns are: nothing was kept. */
  | {
      readonly outcome: "colonnes";
      readonly listes: readonly ListeAAssocier[];
      readonly fichiers: readonly FichierLu[];
      readonly diagnostics: readonly Diagnostic[];
    }
  /** No file holds anything to import: nothing was kept. */
  | {
      readonly outcome: "illisible";
      readonly fichiers: readonly FichierLu[];
      readonly diagnostics: readonly Diagnostic[];
    };

export type PreviewResult =
  | Extract<AnalyseResult, { readonly outcome: "illisible" | "colonnes" }>
  | {
      readonly outcome: "apercu";
      readonly plan: Plan;
      readonly decisions: Decisions;
      readonly diagnostics: readonly Diagnostic[];
    };

/** What is asked of a plan from the start: guards to lift, options other than those the school remembers. */
export interface DemandePlan {
  readonly leverGardes?: readonly GardeCode[] | undefined;
  readonly options?: Partial<OptionsImport> | undefined;
  /** What the columns of lists are; those that serve are remembered by `analyseImport`. */
  readonly associations?: readonly Association[] | undefined;
  /** Reads the lists the school already told of as it told, without asking again. */
  readonly memoire?: boolean | undefined;
  /** What is already decided of its changes; refused whole when some do not suit it (`import.decision`). */
  readonly choisis?: Choisis | undefined;
  /** The `empreinte` of the plan that was read: another is refused (`import.autre-plan`). */
  readonly vu?: string | undefined;
  /** Where files are read and the plan is made; in this thread when absent. */
  readonly atelier?: Atelier | undefined;
}

/**
 * Reads the files and stores what importing them would change. The school's data are only read. Files that say nothing new
 * leave nothing to decide: the import is closed at once.
 */
export async function analyseImport(
  db: EtablissementDb,
  files: readonly FileInput[],
  acte: Acte,
  demande: DemandePlan = {},
): Promise<AnalyseResult> {
  const lecture = await readInto(db, files, demande);
  const { contenus, fichiers, diagnostics, listes } = lecture;
  if (listes.length > 0) return { outcome: "colonnes", listes, fichiers, diagnostics };
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
      attente: attenteOf(made, asked.decisions),
    });
    await recordAnalyse(trx, acte, importId, lecture);
    await rememberAssociations(
      trx,
      fichiers.flatMap(({ association }) => association ?? []),
      acte,
    );
    const outcome = isUpToDate(made) ? "a-jour" : "analyse";
    if (outcome === "a-jour") await closeAJour(trx, { id: importId, fichiers, contenus }, acte);
    return { outcome, importId, plan: made, decisions: asked.decisions, diagnostics };
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
  const { contenus, fichiers, diagnostics, listes } = lecture;
  if (listes.length > 0) return { outcome: "colonnes", listes, fichiers, diagnostics };
  if (contenus.length === 0) return { outcome: "illisible", fichiers, diagnostics };
  return await db.transaction(async (trx) => {
    const { plan: made, decisions } = await planOf(trx, lecture, { ...demande, now });
    return { outcome: "apercu", plan: made, decisions, diagnostics };
  });
}

type LectureIci = Omit<Lecture, "listes"> & { readonly listes: readonly ListeAAssocier[] };

async function readInto(
  db: EtablissementDb,
  files: readonly FileInput[],
  { associations = [], memoire = false, atelier = SUR_PLACE }: DemandePlan,
): Promise<LectureIci> {
  const { destination, retenues } = await db.transaction(async (trx) => ({
    destination: await requireEtablissement(trx),
    retenues: await readAssociations(trx),
  }));
  const known = memoire ? retenues.map(({ association }) => association) : [];
  const lecture = await atelier.readFiles(files, destination, [...associations, ...known]);
  return {
    ...lecture,
    diagnostics: [...retenuesSuivies(lecture.fichiers, { retenues, dites: associations }), ...lecture.diagnostics],
    listes: lecture.listes.map((each) => ({ ...each, retenue: retenueFor(retenues, each.liste) })),
  };
}

interface PlanFait {
  readonly base: BaseSnapshot;
  readonly plan: Plan;
  readonly decisions: Decisions;
  readonly options: OptionsImport;
  readonly leverGardes: readonly GardeCode[];
}

async function planOf(
  trx: Trx,
  lecture: LectureIci,
  {
    leverGardes = [],
    options: given,
    choisis = {},
    vu,
    now,
    atelier = SUR_PLACE,
  }: DemandePlan & { readonly now: Date },
): Promise<PlanFait> {
  const { annee } = await requireEtablissement(trx);
  const base = await readSnapshot(trx, annee);
  const options = await optionsOf(trx, lecture.contenus, { now, options: given });
  const { fichiers, diagnostics } = lecture;
  const contenus = await traduits(trx, lecture.contenus);
  const made = await atelier.makePlan(contenus, base, { fichiers, diagnostics, leverGardes, options });
  requireSeen(made, vu);
  const decisions = decisionsOf(made, choisis);
  requireDecisions(made, decisions);
  return { base, options, leverGardes, plan: made, decisions };
}

/** Files that call the children by their names leave some of them unfound; an identifier never does. */
function namesChildren({ responsables = [] }: Joint): boolean {
  return responsables.some(({ enfants }) => enfants.some(({ nom }) => nom !== undefined));
}

async function recordAnalyse(trx: Trx, acte: Acte, importId: string, { fichiers }: LectureIci): Promise<void> {
  await record(trx, acte, {
    action: "import.analyser",
    objet: "import",
    objetId: importId,
    importId,
    apres: { fichiers: fichiers.map(({ format, sha256, counts }) => ({ format, sha256, counts })) },
  });
}
