import { randomUUID } from "node:crypto";
import { type Content, type Diagnostic, type FileInput, ondeResponsables } from "@navette/formats";
import { type BaseSnapshot, type GardeCode, type Plan, plan, readFamilies } from "@navette/reconcile";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import type { Importation } from "./importation.ts";
import { type Lecture, readFiles } from "./read-files.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { type FichierLu, importation } from "./tables.ts";

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

/** Reads the files and stores what importing them would change. The school's data are only read. */
export async function analyseImport(
  db: EtablissementDb,
  files: readonly FileInput[],
  acte: Acte,
  leverGardes: readonly GardeCode[] = [],
): Promise<AnalyseResult> {
  const lecture = await readFiles(files, db.uai);
  const { contenu, fichiers, diagnostics } = lecture;
  if (!contenu) return { outcome: "illisible", fichiers, diagnostics };
  return await db.transaction(async (trx) => {
    const { base, plan: made } = await planOf(trx, contenu, { leverGardes, fichiers, diagnostics });
    const importId = randomUUID();
    await trx.insert(importation).values({
      id: importId,
      annee: base.annee,
      etat: "analyse",
      creeLe: acte.now.toISOString(),
      creePar: acte.auteur.nom,
      compteId: acte.auteur.compteId,
      fichiers,
      diagnostics,
      contenu,
      familles: contenu.responsables?.length ? readFamilies(contenu, base) : null,
      plan: made,
      leverGardes,
      decisions: {},
    });
    await recordAnalyse(trx, acte, importId, lecture);
    return { outcome: "analyse", importId, plan: made, diagnostics };
  });
}

/** The same plan, only shown: nothing is kept of it. */
export async function previewImport(
  db: EtablissementDb,
  files: readonly FileInput[],
  leverGardes: readonly GardeCode[] = [],
): Promise<PreviewResult> {
  const { contenu, fichiers, diagnostics } = await readFiles(files, db.uai);
  if (!contenu) return { outcome: "illisible", fichiers, diagnostics };
  return await db.transaction(async (trx) => {
    const { plan: made } = await planOf(trx, contenu, { leverGardes, fichiers, diagnostics });
    return { outcome: "apercu", plan: made, diagnostics };
  });
}

type Lus = Pick<Importation, "leverGardes" | "fichiers" | "diagnostics">;

async function planOf(trx: Trx, contenu: Content, lus: Lus): Promise<{ base: BaseSnapshot; plan: Plan }> {
  const { annee } = await requireEtablissement(trx);
  const base = await readSnapshot(trx, annee);
  return { base, plan: makePlan(contenu, base, lus) };
}

/** The plan of a content: a row that could not be read must not pass for a pupil who left. */
export function makePlan(contenu: Content, base: BaseSnapshot, { leverGardes, fichiers, diagnostics }: Lus): Plan {
  const sansEleves = new Set(fichiers.flatMap(({ nom, format }) => (format === ondeResponsables.name ? [nom] : [])));
  const refusees = diagnostics.flatMap(({ level, where: { file, line } }) =>
    level === "rejet" && line !== undefined && !sansEleves.has(file ?? "") ? [`${line} ${file}`] : [],
  );
  // The families are read and shown; they are not imported yet.
  const { responsables: _, ...planned } = contenu;
  return plan(planned, base, { leverGardes, lignesRefusees: new Set(refusees).size });
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
