import { GARDES, isLevable, OPTIONS_IMPORT } from "@navette/reconcile";
import type { ImportOptions } from "../commands/import.ts";
import { DATA_OPTION, type Declare, ETABLISSEMENT_OPTION, example, JSON_OPTION } from "./declare.ts";
import { isoDay, oneOf, several, severalOf } from "./option-values.ts";

const LEVABLES = GARDES.filter(isLevable);

export const declareImport: Declare = (program, terminal, done) => {
  program
    .command("import")
    .summary("montre ce qu’un import changerait ; --apply l’applique")
    .description(
      [
        "Lit les extractions d’ONDE, ou les exports de SIECLE et de STS-Web, et montre ce que leur import changerait.",
        "Rien n’est changé sans --apply, qui applique en une fois ce qui est proposé, ou ce que --decisions a choisi ; ce qui reste à arbitrer attend.",
        "Ce qu’un garde-fou retient n’est pas appliqué : il est dit, avec l’option qui le lève, et le code de sortie est 4.",
        "Rien n’est pris d’un fichier d’une autre année : navette open-year ouvre la suivante.",
        "Réglages d’environnement : NAVETTE_DATA, DATABASE_URL (--data l’emporte).",
      ].join("\n"),
    )
    .argument("<fichier...>", "les fichiers de l’établissement, dans n’importe quel ordre, ou leurs archives .zip")
    .option("--apply", "applique les décisions proposées")
    .option("--plan <empreinte>", "refuse un autre plan que celui qui a été lu (plan.fingerprint de --json)")
    .option(
      "--decisions <fichier>",
      "ce qui est décidé, changement par changement : un objet JSON, fait de la réponse de --json",
    )
    .option(
      "--lever-garde <code>",
      `passe outre un garde-fou (à répéter) : ${LEVABLES.join(", ")}`,
      severalOf("--lever-garde", LEVABLES),
    )
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
    .option("--tout", "nomme tout le monde (sinon, cinq de chaque sorte, à l’écran comme dans un fichier)")
    .option(...ETABLISSEMENT_OPTION)
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText(
      "after",
      example(
        "navette import CSVExtraction-eleves.csv CSVExtraction-responsables.csv --apply\n  $ navette import *.csv --apply --plan 6f1d0c3a9be25e47 --decisions choix.json",
      ),
    )
    .action(async (files: string[], options: ImportOptions) => {
      const { importFiles } = await import("../commands/import.ts");
      done(await importFiles(terminal, files, options));
    });
};
