import { GARDES, OPTIONS_IMPORT } from "@navette/reconcile";
import type { ImportOptions } from "../commands/import.ts";
import { DATA_OPTION, type Declare, ETABLISSEMENT_OPTION, example, JSON_OPTION } from "./declare.ts";
import { isoDay, oneOf, several, severalOf } from "./option-values.ts";

export const declareImport: Declare = (program, terminal, done) => {
  program
    .command("import")
    .summary("montre ce qu’un import changerait ; --apply l’applique")
    .description(
      "Lit les extractions d’ONDE, ou les exports de SIECLE et de STS-Web, et montre ce que leur import changerait. Rien n’est changé sans --apply,\nqui applique en une fois les décisions proposées ; ce qui reste à arbitrer attend. Ce qu’un garde-fou retient n’est\npas appliqué : il est dit, avec l’option qui le lève, et le code de sortie est 4.\nRéglages d’environnement : NAVETTE_DATA, DATABASE_URL (--data l’emporte).",
    )
    .argument("<fichier...>", "les fichiers de l’établissement, dans n’importe quel ordre, ou leurs archives .zip")
    .option("--apply", "applique les décisions proposées")
    .option("--lever-garde <code>", "passe outre un garde-fou (à répéter)", severalOf("--lever-garde", GARDES))
    .option(
      "--sans <quoi>",
      `laisse de côté ${OPTIONS_IMPORT.join(", ")} (à répéter)`,
      severalOf("--sans", OPTIONS_IMPORT),
    )
    .option(
      "--structures <sts|siecle>",
      "qui décide des divisions et des groupes quand STS-Web et SIECLE diffèrent",
      oneOf("--structures", ["sts", "siecle"]),
    )
    .option(
      "--colonnes <fichier>",
      "ce que contiennent les colonnes d’une liste : la réponse de navette inspect --json, corrigée au besoin (à répéter)",
      several,
    )
    .option(
      "--jour <AAAA-MM-JJ>",
      "ignore les élèves sortis avant ce jour (par défaut : aujourd’hui)",
      isoDay("--jour"),
    )
    .option("--tout", "nomme tous les élèves et toutes les classes")
    .option(...ETABLISSEMENT_OPTION)
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText("after", example("navette import CSVExtraction-eleves.csv CSVExtraction-responsables.csv --apply"))
    .action(async (files: string[], options: ImportOptions) => {
      const { importFiles } = await import("../commands/import.ts");
      done(await importFiles(terminal, files, options));
    });
};
