import type { RapportOptions } from "../commands/rapport.ts";
import { Refus } from "../refus.ts";
import { DATA_OPTION, type Declare, ETABLISSEMENT_OPTION, example, JSON_OPTION } from "./declare.ts";

export const declareImports: Declare = (program, terminal, done) => {
  program
    .command("imports")
    .summary("liste les imports déjà faits, ou montre le rapport de l’un d’eux")
    .description(
      "Liste les imports de l’établissement, du plus récent au plus ancien, avec leur identifiant.\nAvec un identifiant, montre le rapport de cet import ; --csv et --pdf l’écrivent aussi dans un fichier à garder.",
    )
    .argument("[import]", "identifiant d’un import, ou ses premiers caractères")
    .option("--csv <fichier>", "écrit le rapport pour un tableur : chaque changement, champ par champ")
    .option("--pdf <fichier>", "écrit le rapport à imprimer")
    .option("--tout", "nomme tout le monde (sinon, cinq de chaque sorte, à l’écran comme dans un fichier)")
    .option(...ETABLISSEMENT_OPTION)
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText("after", example("navette imports\n  $ navette imports 0b6f1c1e --pdf rapport.pdf"))
    .action(async (importId: string | undefined, options: RapportOptions) => {
      if (importId !== undefined) {
        const { rapport } = await import("../commands/rapport.ts");
        done(await rapport(terminal, importId, options));
        return;
      }
      requireNoReport(options);
      const { imports } = await import("../commands/imports.ts");
      done(await imports(terminal, options));
    });
};

/** A file to write is that of one report. */
function requireNoReport({ csv, pdf }: RapportOptions): void {
  if (csv === undefined && pdf === undefined) return;
  throw new Refus({
    code: "commande.argument-manquant",
    message: "--csv et --pdf écrivent le rapport d’un import : dites lequel.",
    remedy: "navette imports les liste.",
  });
}
