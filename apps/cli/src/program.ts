import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { declareCheck } from "./declare/check.ts";
import { type Declare, example } from "./declare/declare.ts";
import { declareExportLsu } from "./declare/export-lsu.ts";
import { declareGenerate } from "./declare/generate.ts";
import { declareImport } from "./declare/import.ts";
import { declareImports } from "./declare/imports.ts";
import { declareInspect } from "./declare/inspect.ts";
import { declareInstall } from "./declare/install.ts";
import { declareOpenYear } from "./declare/open-year.ts";
import { declareServe } from "./declare/serve.ts";
import { declareUndo } from "./declare/undo.ts";
import { SORTIES } from "./exit-codes.ts";
import { FrenchCommand } from "./french-command.ts";
import { french } from "./output/text.ts";
import type { Terminal } from "./terminal.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const EXIT_CODES = Object.values(SORTIES)
  .map(({ code, sens }) => `  ${String(code).padStart(2)}  ${sens}`)
  .join("\n");

/** In the order of the help: those that need files only, then those that work on the data of a school. */
const COMMANDS: readonly Declare[] = [
  declareInspect,
  declareCheck,
  declareGenerate,
  declareInstall,
  declareImport,
  declareImports,
  declareUndo,
  declareOpenYear,
  declareExportLsu,
  declareServe,
];

/** Everything that can be typed. `done` receives what the command answers. */
export function makeProgram(terminal: Terminal, done: Parameters<Declare>[2]): Command {
  const program = new FrenchCommand("navette")
    .description(
      "Porte les données d’une école ou d’un collège entre ONDE, SIECLE, STS-Web et LSU, et prépare le livret scolaire.",
    )
    .usage("<commande> [options]")
    .version(version, "-V, --version", "affiche la version")
    .helpCommand("help [commande]", "affiche l’aide d’une commande")
    .configureOutput({
      writeOut: (text) => terminal.output.write(french(text)),
      writeErr: (text) => terminal.errors.write(french(text)),
      getOutHelpWidth: () => terminal.output.columns ?? 100,
      getErrHelpWidth: () => terminal.errors.columns ?? 100,
    })
    .addHelpText("after", `${example("navette check CSVExtraction-eleves.csv")}\n\nCodes de sortie :\n${EXIT_CODES}`);
  for (const declare of COMMANDS) declare(program, terminal, done);
  return program;
}
