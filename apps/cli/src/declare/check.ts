import type { CheckOptions } from "../commands/check.ts";
import { type Declare, example, FICHIERS, JSON_OPTION } from "./declare.ts";

export const declareCheck: Declare = (program, terminal, done) => {
  program
    .command("check")
    .summary("vérifie des fichiers : chaque erreur, sa ligne, son remède")
    .description(
      "Vérifie des fichiers et dit tout ce qui ne va pas : la ligne, la cause, le remède. Rien n’est modifié.\nSortie 0 sans rejet, 1 avec des rejets, 2 si un fichier est illisible ou inconnu.",
    )
    .argument(...FICHIERS)
    .option("--tout", "montre tous les cas (sinon, cinq de chaque sorte)")
    .option(...JSON_OPTION)
    .addHelpText("after", example("navette check import-lsun-1767225600000.xml"))
    .action(async (files: string[], options: CheckOptions) => {
      const { check } = await import("../commands/check.ts");
      done(await check(terminal, files, options));
    });
};
