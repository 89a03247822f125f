import { writeFile } from "node:fs/promises";
import { type ImportVu, viewImport } from "@navette/base";
import type { Diagnostic } from "@navette/formats";
import { openImpression, presentGardees, presentImport, rapportImprime, writeRapport } from "@navette/server";
import { type EcoleOptions, readingEcole } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { importIdOf, requireImportId } from "../import-id.ts";
import { type PlanJson, planJson } from "../output/import-json.ts";
import { rapportText } from "../output/rapport.ts";
import { Refus } from "../refus.ts";
import { systemFault } from "../system-faults.ts";
import { print, printJson, type Terminal } from "../terminal.ts";
import { type ImportsJson, importListeJson } from "./imports.ts";

export interface RapportOptions extends EcoleOptions {
  /** Where the report is written, for a spreadsheet and to be printed. */
  readonly csv?: string;
  readonly pdf?: string;
  readonly tout?: boolean;
  readonly json?: boolean;
}

/** The answer of `imports <id> --json`. */
export type RapportJson = ImportsJson["imports"][number] & {
  readonly annee: number;
  readonly plan: PlanJson;
  readonly bilan: ImportVu["bilan"];
  /** What undoing kept; `null` unless it was undone. */
  readonly gardees: ReturnType<typeof presentGardees> | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were written. */
  readonly ecrits: readonly string[];
};

/** `navette imports <id>`: the report of one import, on the screen and in the files that are asked for. */
export async function rapport(terminal: Terminal, text: string, options: RapportOptions): Promise<Sortie> {
  const beginning = requireImportId(text);
  const { ecole, found } = await readingEcole(terminal, options, async (base, ecole) => {
    const db = base.etablissement(ecole.uai);
    const id = await importIdOf(db, beginning);
    return { ecole, found: await db.transaction((trx) => viewImport(trx, id)) };
  });
  const now = terminal.now();
  const imprime = rapportImprime(found, presentImport(found, { now, perime: false }), ecole);
  const ecrits: string[] = [];
  if (options.csv !== undefined) ecrits.push(await writeNew(options.csv, writeRapport(found)));
  if (options.pdf !== undefined) {
    const pdf = await openImpression()({ modele: "rapport", donnees: imprime, le: now });
    ecrits.push(await writeNew(options.pdf, pdf));
  }
  if (options.json) printJson(terminal, toJson(found, ecrits));
  else print(terminal, rapportText(terminal, { found, ecole, imprime, ecrits }, options));
  return "fini";
}

/** Refuses to write over a file. */
async function writeNew(path: string, content: string | Uint8Array): Promise<string> {
  try {
    await writeFile(path, content, { flag: "wx" });
    return path;
  } catch (error) {
    const cause = systemFault(error, path);
    throw cause ? new Refus(cause) : error;
  }
}

function toJson(found: ImportVu, ecrits: readonly string[]): RapportJson {
  const { annee, plan, decisions, bilan, gardees, diagnostics } = found;
  return {
    ...importListeJson(found),
    annee,
    plan: planJson(plan, decisions),
    bilan,
    gardees: gardees && presentGardees(gardees, plan),
    diagnostics,
    ecrits,
  };
}
