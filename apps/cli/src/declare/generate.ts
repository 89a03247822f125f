import type { GenerateOptions } from "../commands/generate-invention.ts";
import { type Declare, example, JSON_OPTION } from "./declare.ts";
import { oneOf, wholeNumber } from "./option-values.ts";

export const declareGenerate: Declare = (program, terminal, done) => {
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
