import {
  analyseImport,
  applyImport,
  type BilanImport,
  type EtablissementDb,
  type EtablissementListe,
} from "@navette/base";
import { type Diagnostic, isAccepted } from "@navette/formats";
import type { Counts, GardeCode, Groupe } from "@navette/reconcile";
import { acteOf, type EcoleOptions, withEcole } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { type ImportAnswer, importText, refusedText } from "../output/import.ts";
import { arbitragesOf } from "../output/plan.ts";
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
  /** `null` when the files hold nothing to import. */
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
  /** What was written; `null` unless applied. */
  readonly bilan: BilanImport | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** `navette import`: the plan of the files against the base; with `--apply`, its default decisions in one transaction. */
export async function importFiles(
  terminal: Terminal,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Sortie> {
  const files = await readAllReceived(paths);
  return await withEcole(terminal, options, async (base, ecole) => {
    const db = base.etablissement(ecole.uai);
    const acte = acteOf(terminal);
    const analysed = await analyseImport(db, files, acte, options.leverGarde);
    if (analysed.outcome === "illisible") return nothingToImport(terminal, ecole, analysed.diagnostics, options);
    const { importId, plan, diagnostics } = analysed;
    const bilan = options.apply ? await applied(db, importId, terminal) : null;
    const answer: ImportAnswer = { ecole, importId, plan, bilan, diagnostics };
    if (options.json) printJson(terminal, toJson(answer));
    else print(terminal, importText(terminal, answer, options));
    return isAccepted(diagnostics) ? "fini" : "rejets";
  });
}

async function applied(db: EtablissementDb, importId: string, terminal: Terminal): Promise<BilanImport> {
  const result = await applyImport(db, importId, acteOf(terminal));
  if (result.outcome !== "plan-perime") return result.bilan;
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
    bilan,
    diagnostics,
  };
}
