import { GARDES, OPTIONS_IMPORT } from "@navette/reconcile";
import { Option } from "commander";
import type { ExportLsuOptions } from "../commands/export-lsu.ts";
import type { ImportOptions } from "../commands/import.ts";
import type { ImportsOptions } from "../commands/imports.ts";
import type { InstallOptions } from "../commands/install.ts";
import type { ServeOptions } from "../commands/serve.ts";
import type { UndoOptions } from "../commands/undo.ts";
import { DATA_OPTION, type Declare, ETABLISSEMENT_OPTION, example, JSON_OPTION } from "./declare.ts";
import { isoDay, oneOf, several, severalOf, wholeNumber } from "./option-values.ts";

/** The commands that work on the data of a school. */
export const declareSchoolCommands: Declare = (program, terminal, done) => {
  program
    .command("install")
    .summary("crée un établissement et le compte de son administrateur")
    .description(
      "Crée un établissement et le compte de son administrateur.\nLe mot de passe est demandé au clavier, ou lu sur l’entrée standard ; jamais sur la ligne de commande.",
    )
    .argument("<UAI>", "numéro de l’établissement : sept chiffres et une lettre")
    .requiredOption("--nom <nom>", "nom de l’établissement")
    .option("--commune <nom>", "sa commune")
    .option("--degre <1|2>", "1 : école ; 2 : collège", wholeNumber("--degre", { min: 1, max: 2 }), 1)
    .requiredOption("--identifiant <texte>", "identifiant de connexion de l’administrateur")
    .requiredOption("--prenom <prénom>", "son prénom")
    .requiredOption("--nom-famille <nom>", "son nom de famille")
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText(
      "after",
      example(
        'navette install 9990001W --nom "École du Lavoir" --commune Lyon \\\n      --identifiant claire --prenom Claire --nom-famille Lenoir',
      ),
    )
    .action(async (uai: string, options: InstallOptions) => {
      const { install } = await import("../commands/install.ts");
      done(await install(terminal, uai, options));
    });

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

  program
    .command("imports")
    .summary("liste les imports déjà faits")
    .description("Liste les imports de l’établissement, du plus récent au plus ancien, avec leur identifiant.")
    .option(...ETABLISSEMENT_OPTION)
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText("after", example("navette imports"))
    .action(async (options: ImportsOptions) => {
      const { imports } = await import("../commands/imports.ts");
      done(await imports(terminal, options));
    });

  program
    .command("undo")
    .summary("annule un import appliqué")
    .description(
      "Annule un import appliqué depuis moins de 30 jours. Ce qui a été modifié depuis est gardé, et listé.\nRéglages d’environnement : NAVETTE_DATA, DATABASE_URL (--data l’emporte).",
    )
    .argument("<import>", "identifiant de l’import (navette imports)")
    .option(...ETABLISSEMENT_OPTION)
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText("after", example("navette undo 0b6f1c1e-6f0e-4a39-9a53-2f4f7a3f9c11"))
    .action(async (importId: string, options: UndoOptions) => {
      const { undo } = await import("../commands/undo.ts");
      done(await undo(terminal, importId, options));
    });

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
    .option("--tout", "montre tous les cas (à l’écran, cinq de chaque sorte)")
    .option(...ETABLISSEMENT_OPTION)
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText("after", example('navette export lsu --periode 1 --classe "CP A" "CE1-CE2" --out envois'))
    .action(async (options: ExportLsuOptions) => {
      const { exportLsuFiles } = await import("../commands/export-lsu.ts");
      done(await exportLsuFiles(terminal, options));
    });

  program
    .command("serve")
    .summary("ouvre Navette dans le navigateur")
    .description(
      "Démarre Navette sur cet ordinateur, pour le navigateur.\nRéglages d’environnement : PORT, HOST, NAVETTE_DATA, DATABASE_URL.",
    )
    .option("--port <nombre>", "port (par défaut : 3000)", wholeNumber("--port", { min: 0, max: 65_535 }))
    .option("--host <adresse>", "adresse d’écoute ; 0.0.0.0 pour être joint depuis d’autres ordinateurs")
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText("after", example("navette serve --port 8080 --data /srv/navette"))
    .action(async (options: ServeOptions) => {
      const { serve } = await import("../commands/serve.ts");
      done(await serve(terminal, options));
    });
};
