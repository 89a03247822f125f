import {
  type AnalyseResult,
  abandonImport,
  analyseImport,
  applyImport,
  type BilanImport,
  type EtablissementDb,
  type EtablissementListe,
  previewImport,
} from "@navette/base";
import { type Diagnostic, type FileInput, isAccepted } from "@navette/formats";
import type { Counts, GardeCode, Groupe } from "@navette/reconcile";
import { acteOf, type EcoleOptions, withEcole } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { type ImportAnswer, importText, refusedText } from "../output/import.ts";
import { arbitragesOf } from "../output/plan.ts";
import { type Retenus, retenusOf } from "../output/retenus.ts";
import { readAllReceived } from "../received-files.ts";
import { Refus } from "../refus.ts";
import { print, printJson, type Terminal } from "../terminal.ts";

export interface ImportOptions extends EcoleOptions {
  readonly apply?: boolean;
  readonly leverGarde?: readonly GardeCode[];
  readonly tout?: boolean;
  readonly json?: boolean;
}

/** The answer of `import --json`. */
export interface ImportJson {
  /** What `undo` takes; `null` unless applied: a plan that is only shown is not kept. */
  readonly importId: string | null;
  readonly applied: boolean;
  readonly etablissement: { readonly uai: string; readonly nom: string };
  readonly plan:
    | (Counts & {
        readonly fingerprint: string;
        readonly annee: number;
        readonly guards: readonly GardeCode[];
        readonly groupes: Readonly<Partial<Record<Groupe, number>>>;
        readonly arbitrages: readonly { readonly sujet: string; readonly line: number }[];
      })
    | null;
  /** What each guard that is not lifted holds back, and the option that lifts it. */
  readonly retenus: readonly Retenus[];
  /** What was written; `null` unless applied. */
  readonly bilan: BilanImport | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** `navette import`: the plan of the files against the base, of which nothing is kept; with `--apply`, its default decisions in one transaction. */
export async function importFiles(
  terminal: Terminal,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Sortie> {
  const files = await readAllReceived(paths);
  return await withEcole(terminal, options, async (base, ecole) => {
    const db = base.etablissement(ecole.uai);
    const found = await (options.apply ? applied(db, files, terminal, options) : previewed(db, files, options));
    if (found.outcome === "illisible") return nothingToImport(terminal, ecole, found.diagnostics, options);
    const { importId, plan, bilan, diagnostics } = found;
    const answer: ImportAnswer = { ecole, importId, plan, bilan, diagnostics };
    if (options.json) printJson(terminal, toJson(answer));
    else print(terminal, importText(terminal, answer, options));
    return sortieOf(answer);
  });
}

/** A rejet is told first: it is what makes the guards hold. */
function sortieOf({ plan, bilan, diagnostics }: ImportAnswer): Sortie {
  if (!isAccepted(diagnostics)) return "rejets";
  return bilan && (bilan.enAttente > 0 || retenusOf(plan).length > 0) ? "retenu" : "fini";
}

type Illisible = Extract<AnalyseResult, { readonly outcome: "illisible" }>;
type Lu = { readonly outcome: "lu" } & Omit<ImportAnswer, "ecole">;

async function previewed(
  db: EtablissementDb,
  files: readonly FileInput[],
  { leverGarde }: ImportOptions,
): Promise<Lu | Illisible> {
  const found = await previewImport(db, files, leverGarde);
  return found.outcome === "illisible" ? found : { ...found, outcome: "lu", importId: null, bilan: null };
}

async function applied(
  db: EtablissementDb,
  files: readonly FileInput[],
  terminal: Terminal,
  { leverGarde }: ImportOptions,
): Promise<Lu | Illisible> {
  const acte = acteOf(terminal);
  const found = await analyseImport(db, files, acte, leverGarde);
  if (found.outcome === "illisible") return found;
  const result = await applyImport(db, found.importId, acte);
  if (result.outcome !== "plan-perime") return { ...found, outcome: "lu", bilan: result.bilan };
  await abandonImport(db, found.importId, acte);
  throw new Refus(
    {
      code: "import.plan-perime",
      message: "Les données de l’école ont changé pendant la lecture des fichiers : rien n’a été appliqué.",
      remedy: "Relancez la même commande.",
    },
    "refus",
  );
}

function nothingToImport(
  terminal: Terminal,
  { uai, nom }: EtablissementListe,
  diagnostics: readonly Diagnostic[],
  { json }: ImportOptions,
): Sortie {
  const answer: ImportJson = {
    importId: null,
    applied: false,
    etablissement: { uai, nom },
    plan: null,
    retenus: [],
    bilan: null,
    diagnostics,
  };
  if (json) printJson(terminal, answer);
  else print(terminal, refusedText(terminal, diagnostics));
  return "inutilisable";
}

function toJson({ ecole: { uai, nom }, importId, plan, bilan, diagnostics }: ImportAnswer): ImportJson {
  const { fingerprint, annee, gardes, changes } = plan;
  const groupes: Partial<Record<Groupe, number>> = {};
  for (const { groupe } of changes) groupes[groupe] = (groupes[groupe] ?? 0) + 1;
  return {
    importId,
    applied: bilan !== null,
    etablissement: { uai, nom },
    plan: {
      fingerprint,
      annee,
      guards: gardes.map(({ code }) => code),
      ...plan.counts,
      groupes,
      arbitrages: arbitragesOf(plan).map(({ sujet, eleve: { line } }) => ({ sujet, line })),
    },
    retenus: retenusOf(plan),
    bilan,
    diagnostics,
  };
}
