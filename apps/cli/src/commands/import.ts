import {
  type AnalyseResult,
  abandonImport,
  analyseImport,
  applyImport,
  type BilanImport,
  type DemandePlan,
  type EtablissementDb,
  type EtablissementListe,
  previewImport,
} from "@navette/base";
import { type Association, type Diagnostic, type FileInput, isAccepted } from "@navette/formats";
import {
  type Counts,
  type Decideur,
  type GardeCode,
  type Groupe,
  isUpToDate,
  type OptionImport,
} from "@navette/reconcile";
import { readAssociationFiles } from "../association-files.ts";
import { acteOf, type EcoleOptions, readingEcole, withEcole } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { type ImportAnswer, importText, refusedText } from "../output/import.ts";
import { arbitragesOf } from "../output/plan.ts";
import { type Retenus, retenusOf } from "../output/retenus.ts";
import { printable } from "../output/text.ts";
import { readAllReceived } from "../received-files.ts";
import { Refus } from "../refus.ts";
import { print, printJson, type Terminal } from "../terminal.ts";

export interface ImportOptions extends EcoleOptions {
  readonly apply?: boolean;
  readonly leverGarde?: readonly GardeCode[];
  /** What this import leaves alone, instead of what the school remembers. */
  readonly sans?: readonly OptionImport[];
  readonly structures?: Decideur;
  /** ISO. */
  readonly jour?: string;
  /** Files that say what the columns of lists are. */
  readonly colonnes?: readonly string[];
  readonly tout?: boolean;
  readonly json?: boolean;
}

/** The answer of `import --json`. */
export interface ImportJson {
  /** What `undo` takes; `null` unless applied: a plan that is only shown is not kept. */
  readonly importId: string | null;
  readonly applied: boolean;
  /** The files say nothing that the school does not hold already: there is nothing to apply. */
  readonly aJour: boolean;
  readonly etablissement: { readonly uai: string; readonly nom: string };
  readonly plan:
    | (Counts & {
        readonly fingerprint: string;
        readonly annee: number;
        readonly guards: readonly GardeCode[];
        readonly groupes: Readonly<Partial<Record<Groupe, number>>>;
        readonly arbitrages: readonly { readonly sujet: string; readonly line: number | null }[];
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
  const associations = await readAssociationFiles(options.colonnes ?? []);
  const onEcole = options.apply ? withEcole : readingEcole;
  return await onEcole(terminal, options, async (base, ecole) => {
    const db = base.etablissement(ecole.uai);
    const found = await (options.apply
      ? applied(db, files, terminal, demandeOf(options, associations))
      : previewed(db, files, terminal, demandeOf(options, associations)));
    if (found.outcome === "illisible" || found.outcome === "colonnes") {
      return nothingToImport(terminal, ecole, found, options);
    }
    const { importId, plan, issue, bilan, diagnostics } = found;
    const answer: ImportAnswer = { ecole, importId, plan, issue, bilan, diagnostics };
    if (options.json) printJson(terminal, toJson(answer));
    else print(terminal, [...retenuesText(diagnostics), importText(terminal, answer, options)].join("\n\n"));
    return sortieOf(answer);
  });
}

/** A rejet is told first: it is what makes the guards hold. */
function sortieOf({ plan, issue, bilan, diagnostics }: ImportAnswer): Sortie {
  if (!isAccepted(diagnostics)) return "rejets";
  if (issue === "en-attente") return "retenu";
  return bilan && (bilan.enAttente > 0 || retenusOf(plan).length > 0) ? "retenu" : "fini";
}

type Illisible = Extract<AnalyseResult, { readonly outcome: "illisible" | "colonnes" }>;
type Lu = { readonly outcome: "lu" } & Omit<ImportAnswer, "ecole">;

const notApplied = { importId: null, bilan: null } as const;

async function previewed(
  db: EtablissementDb,
  files: readonly FileInput[],
  terminal: Terminal,
  demande: DemandePlan,
): Promise<Lu | Illisible> {
  const found = await previewImport(db, files, acteOf(terminal).now, demande);
  if (found.outcome === "illisible" || found.outcome === "colonnes") return found;
  return { ...found, outcome: "lu", ...notApplied, issue: isUpToDate(found.plan) ? "a-jour" : "apercu" };
}

async function applied(
  db: EtablissementDb,
  files: readonly FileInput[],
  terminal: Terminal,
  demande: DemandePlan,
): Promise<Lu | Illisible> {
  const acte = acteOf(terminal);
  const found = await analyseImport(db, files, acte, demande);
  if (found.outcome === "illisible" || found.outcome === "colonnes") return found;
  if (found.outcome === "a-jour") return { ...found, outcome: "lu", ...notApplied, issue: "a-jour" };
  const result = await applyImport(db, found.importId, acte);
  if (result.outcome === "rien-a-ecrire") return { ...found, outcome: "lu", ...notApplied, issue: "en-attente" };
  if (result.outcome !== "plan-perime") return { ...found, outcome: "lu", bilan: result.bilan, issue: "applique" };
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

/** The options are those of this command: the school does not remember them. */
function demandeOf(
  { leverGarde, sans, structures, jour }: ImportOptions,
  associations: readonly Association[],
): DemandePlan {
  return {
    leverGardes: leverGarde,
    associations,
    memoire: true,
    options: { ...(sans && { ecartees: sans }), ...(structures && { structures }), ...(jour && { jour }) },
  };
}

function nothingToImport(
  terminal: Terminal,
  { uai, nom }: EtablissementListe,
  { outcome, diagnostics }: Illisible,
  { json }: ImportOptions,
): Sortie {
  const answer: ImportJson = {
    importId: null,
    applied: false,
    aJour: false,
    etablissement: { uai, nom },
    plan: null,
    retenus: [],
    bilan: null,
    diagnostics,
  };
  if (json) printJson(terminal, answer);
  else
    print(terminal, [refusedText(terminal, diagnostics), ...(outcome === "colonnes" ? [ASSOCIER] : [])].join("\n\n"));
  return "inutilisable";
}

/** What nobody was asked this time is said, however little else is. */
function retenuesText(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .filter(({ code }) => code === "import.colonnes-retenues")
    .map(({ message, where }) => `${printable(where.file ?? "")} : ${message}`);
}

const ASSOCIER =
  "Pour dire ce que contiennent ses colonnes :\n  navette inspect liste.csv --json > association.json\n  navette import liste.csv --colonnes association.json\nUne association vaut pour les mêmes en-têtes, dans le même ordre.";

function toJson({ ecole: { uai, nom }, importId, plan, issue, bilan, diagnostics }: ImportAnswer): ImportJson {
  const { fingerprint, annee, gardes, changes } = plan;
  const groupes: Partial<Record<Groupe, number>> = {};
  for (const { groupe } of changes) groupes[groupe] = (groupes[groupe] ?? 0) + 1;
  return {
    importId,
    applied: bilan !== null,
    aJour: issue === "a-jour",
    etablissement: { uai, nom },
    plan: {
      fingerprint,
      annee,
      guards: gardes.map(({ code }) => code),
      ...plan.counts,
      groupes,
      arbitrages: arbitragesOf(plan).map((each) => ({
        sujet: each.sujet,
        line: "eleve" in each ? each.eleve.line : null,
      })),
    },
    retenus: retenusOf(plan),
    bilan,
    diagnostics,
  };
}
