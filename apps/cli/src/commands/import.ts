import {
  type AnalyseResult,
  type Atelier,
  abandonImport,
  analyseImport,
  applyImport,
  type DemandePlan,
  type EtablissementDb,
  type EtablissementListe,
  openAtelier,
  previewImport,
  SUR_PLACE,
} from "@navette/base";
import { type Diagnostic, type FileInput, isAccepted } from "@navette/formats";
import { type Decideur, enAttenteInWords, type GardeCode, isUpToDate, type OptionImport } from "@navette/reconcile";
import { readAssociationFiles } from "../association-files.ts";
import { acteOf, type EcoleOptions, readingEcole, withEcole } from "../base-access.ts";
import { readDecisionFile } from "../decision-file.ts";
import type { Sortie } from "../exit-codes.ts";
import { type Etapes, isFollowed, withEtapes } from "../output/etapes.ts";
import { retenusOf } from "../output/gardes.ts";
import { type ImportAnswer, importText, refusedText } from "../output/import.ts";
import { type ImportJson, importJson } from "../output/import-json.ts";
import { printable } from "../output/text.ts";
import { readAllReceived } from "../received-files.ts";
import { Refus } from "../refus.ts";
import { print, printJson, type Terminal } from "../terminal.ts";

export interface ImportOptions extends EcoleOptions {
  readonly apply?: boolean;
  /** The fingerprint of the plan that was read: no other is applied. */
  readonly plan?: string;
  /** A file of what is decided of the changes. */
  readonly decisions?: string;
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

/** `navette import`: the plan of the files against the base, of which nothing is kept; with `--apply`, what is decided of it in one transaction. */
export async function importFiles(
  terminal: Terminal,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Sortie> {
  const files = await readAllReceived(paths);
  const demande = await demandeOf(options);
  const found = await withEtapes(terminal, options, (etapes) => {
    etapes.say("Ouverture des données de l’établissement");
    const onEcole = options.apply ? withEcole : readingEcole;
    return onEcole(terminal, options, async (base, ecole) => {
      const run = { db: base.etablissement(ecole.uai), files, etapes, terminal };
      const atelier = followed(isFollowed(terminal, options) ? openAtelier() : SUR_PLACE, etapes);
      const done = await (options.apply ? applied : previewed)(run, { ...demande, atelier });
      return { ...done, ecole };
    });
  });
  if (found.outcome === "illisible" || found.outcome === "colonnes") {
    return nothingToImport(terminal, found, options);
  }
  if (options.json) printJson(terminal, importJson(found));
  else print(terminal, [...retenuesText(found.diagnostics), importText(terminal, found, options)].join("\n\n"));
  return sortieOf(found);
}

/** A rejet is told first: it is what makes the guards hold. */
function sortieOf({ plan, decisions, issue, bilan, diagnostics }: ImportAnswer): Sortie {
  if (!isAccepted(diagnostics)) return "rejets";
  if (issue === "en-attente" || enAttenteInWords(plan) !== null) return "retenu";
  return bilan && (bilan.enAttente > 0 || retenusOf(plan, decisions).length > 0) ? "retenu" : "fini";
}

/** The same work, each of its steps said. */
function followed(atelier: Atelier, { say }: Etapes): Atelier {
  return {
    ...atelier,
    readFiles: (...given) => {
      say("Lecture et vérification des fichiers");
      return atelier.readFiles(...given);
    },
    makePlan: (...given) => {
      say("Comparaison avec l’établissement");
      return atelier.makePlan(...given);
    },
  };
}

type Illisible = Extract<AnalyseResult, { readonly outcome: "illisible" | "colonnes" }>;
type Lu = { readonly outcome: "lu" } & Omit<ImportAnswer, "ecole">;

interface Run {
  readonly db: EtablissementDb;
  readonly files: readonly FileInput[];
  readonly etapes: Etapes;
  readonly terminal: Terminal;
}

const notApplied = { outcome: "lu", importId: null, bilan: null } as const;

async function previewed({ db, files, terminal }: Run, demande: DemandePlan): Promise<Lu | Illisible> {
  const found = await previewImport(db, files, acteOf(terminal).now, demande);
  if (found.outcome === "illisible" || found.outcome === "colonnes") return found;
  return { ...found, ...notApplied, issue: isUpToDate(found.plan) ? "a-jour" : "apercu" };
}

async function applied({ db, files, etapes, terminal }: Run, demande: DemandePlan): Promise<Lu | Illisible> {
  const acte = acteOf(terminal);
  const found = await analyseImport(db, files, acte, demande);
  if (found.outcome === "illisible" || found.outcome === "colonnes") return found;
  if (found.outcome === "a-jour") return { ...found, ...notApplied, issue: "a-jour" };
  etapes.say("Écriture");
  etapes.commit("Interrompu pendant l’écriture : navette imports dit si l’import a été appliqué.");
  const result = await applyImport(db, found.importId, acte);
  if (result.outcome === "rien-a-ecrire") return { ...found, ...notApplied, issue: "en-attente" };
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
async function demandeOf(asked: ImportOptions): Promise<DemandePlan> {
  const { plan, decisions, leverGarde, sans, structures, jour, colonnes = [] } = asked;
  return {
    leverGardes: leverGarde,
    associations: await readAssociationFiles(colonnes),
    memoire: true,
    options: { ...(sans && { ecartees: sans }), ...(structures && { structures }), ...(jour && { jour }) },
    vu: plan,
    choisis: decisions === undefined ? undefined : await readDecisionFile(decisions),
  };
}

function nothingToImport(
  terminal: Terminal,
  { ecole: { uai, nom }, outcome, diagnostics }: Illisible & { readonly ecole: EtablissementListe },
  options: ImportOptions,
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
  const text = () => [refusedText(terminal, diagnostics, options), ...(outcome === "colonnes" ? [ASSOCIER] : [])];
  if (options.json) printJson(terminal, answer);
  else print(terminal, text().join("\n\n"));
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
