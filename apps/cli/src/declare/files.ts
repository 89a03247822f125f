import type { CheckOptions } from "../commands/check.ts";
import type { GenerateOptions } from "../commands/generate-invention.ts";
import type { InspectOptions } from "../commands/inspect.ts";
import { type Declare, example, JSON_OPTION } from "./declare.ts";
import { oneOf, wholeNumber } from "./option-values.ts";

const FICHIERS = ["<fichier...>", "fichiers d’échange, ou archives .zip qui en contiennent"] as const;

/** The commands that need files only: no base, no school. */
export const declareFileCommands: Declare = (program, terminal, done) => {
  program
    .command("inspect")
    .summary("dit ce que sont des fichiers")
    .description("Dit ce que sont des fichiers : nature, variante, établissement, année, date, contenu.")
    .argument(...FICHIERS)
    .option(...JSON_OPTION)
    .addHelpText("after", example("navette inspect CSVExtraction-eleves.csv CSVExtraction-responsables.csv"))
    .action(async (files: string[], options: InspectOptions) => {
      const { inspect } = await import("../commands/inspect.ts");
      done(await inspect(terminal, files, options));
    });

  program
    .command("check")
    .summary("vérifie des fichiers : chaque erreur, sa ligne, son remède")
    .description(
      "Vérifie des fichiers et dit tout ce qui ne va pas : la ligne, la cause, le remède. Rien n’est modifié.\nSortie 0 sans rejet, 1 avec des rejets, 2 si un fichier est illisible ou inconnu.",
    )
    .argument(...FICHIERS)
    .option("--tout", "montre tous les cas (à l’écran, cinq de chaque sorte)")
    .option(...JSON_OPTION)
    .addHelpText("after", example("navette check import-lsun-1767225600000.xml"))
    .action(async (files: string[], options: CheckOptions) => {
      const { check } = await import("../commands/check.ts");
      done(await check(terminal, files, options));
    });

  program
    .command("generate")
    .summary("invente une école ou un collège, et écrit ses fichiers")
    .description(
      "Invente une école ou un collège, et écrit les fichiers que ses applications en extrairaient :\nONDE (deux fichiers), ou SIECLE et STS-Web (huit fichiers). Les mêmes options donnent toujours les mêmes fichiers.",
    )
    .option("--degre <1|2>", "premier ou second degré", wholeNumber("--degre", { min: 1, max: 2 }), 1)
    .option(
      "--eleves <nombre>",
      "nombre d’élèves ; de 30 à 3 000 pour un collège",
      wholeNumber("--eleves", { min: 1, max: 10_000 }),
      150,
    )
    .option("--seed <texte>", "graine : un autre texte, une autre école", "navette")
    .requiredOption("--out <dossier>", "où écrire ; créé au besoin")
    .option("--annee <AAAA>", "année de la rentrée", wholeNumber("--annee", ANNEES), ANNEE)
    .option(
      "--an-suivant",
      "la même école, un an après : montées, départs, arrivées, classes renommées (collège : la liste en est dans changements.json)",
    )
    .option("--defauts", "plante les défauts des vrais fichiers, et en écrit la liste dans defauts.json")
    .option("--variante <nom>", `présentation d’ONDE : ${VARIANTES.join(", ")}`, oneOf("--variante", VARIANTES))
    .option("--encodage <nom>", `caractères, pour ONDE : ${ENCODAGES.join(", ")}`, oneOf("--encodage", ENCODAGES))
    .option("--force", "remplace les fichiers qui existent déjà")
    .option(...JSON_OPTION)
    .addHelpText(
      "after",
      example(
        "navette generate --degre 1 --eleves 60 --seed village --out essai\n  $ navette generate --degre 2 --eleves 300 --seed bourg --an-suivant --out an-prochain",
      ),
    )
    .action(async (options: GenerateOptions) => {
      const { generate } = await import("../commands/generate.ts");
      done(await generate(terminal, options));
    });
};

/** Fixed: the same options must give the same files whatever the day. */
const ANNEE = 2026;
const ANNEES = { min: 2010, max: 2100 };
const VARIANTES = ["be1d", "onde-2017", "onde-2018", "onde-2021"] as const;
const ENCODAGES = ["windows-1252", "iso-8859-15", "utf-8", "utf-8-bom"] as const;
