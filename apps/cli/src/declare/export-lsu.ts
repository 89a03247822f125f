import { Option } from "commander";
import type { ExportLsuOptions } from "../commands/export-lsu.ts";
import { DATA_OPTION, type Declare, ETABLISSEMENT_OPTION, example, JSON_OPTION } from "./declare.ts";
import { wholeNumber } from "./option-values.ts";

export const declareExportLsu: Declare = (program, terminal, done) => {
  program
    .command("export")
    .summary("écrit les fichiers qui quittent l’école")
    .description("Écrit les fichiers qui quittent l’école.")
    .usage("<nature> [options]")
    .addHelpText("after", example("navette export lsu --periode 1 --out envois"))
    .command("lsu")
    .summary("les bilans périodiques, pour LSU")
    .description(
      "Écrit les bilans périodiques pour LSU : un fichier par classe si rien d’autre n’est demandé.\nChaque fichier passe d’abord nos contrôles ; ce qui ne part pas est dit, avec la cause et le remède.",
    )
    .requiredOption(
      "--periode <rang>",
      "rang de la période, à partir de 1",
      wholeNumber("--periode", { min: 1, max: 5 }),
    )
    .requiredOption("--out <dossier>", "où écrire ; créé au besoin")
    .addOption(
      new Option("--classe [libellés...]", "un fichier par classe, ou ces classes").conflicts(["niveau", "ecole"]),
    )
    .addOption(new Option("--niveau [niveaux...]", "un fichier par niveau, ou ces niveaux").conflicts(["ecole"]))
    .option("--ecole", "un seul fichier pour l’école entière")
    .option("--tout", "montre tous les cas (sinon, cinq de chaque sorte)")
    .option(...ETABLISSEMENT_OPTION)
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText("after", example('navette export lsu --periode 1 --classe "CP A" "CE1-CE2" --out envois'))
    .action(async (options: ExportLsuOptions) => {
      const { exportLsuFiles } = await import("../commands/export-lsu.ts");
      done(await exportLsuFiles(terminal, options));
    });
};
