import type { OpenYearOptions } from "../commands/open-year.ts";
import { DATA_OPTION, type Declare, ETABLISSEMENT_OPTION, example, JSON_OPTION } from "./declare.ts";

export const declareOpenYear: Declare = (program, terminal, done) => {
  program
    .command("open-year")
    .summary("ouvre l’année scolaire suivante")
    .description(
      "Ouvre l’année scolaire suivante, sans classe encore, et ferme l’année en cours : ses bilans se lisent, et ne changent plus.\nUne année qui court encore ne s’arrête qu’avec --arreter-annee.\nRéglages d’environnement : NAVETTE_DATA, DATABASE_URL (--data l’emporte).",
    )
    .option("--arreter-annee", "arrête l’année en cours avant sa fin")
    .option(...ETABLISSEMENT_OPTION)
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText("after", example("navette open-year"))
    .action(async (options: OpenYearOptions) => {
      const { openYear } = await import("../commands/open-year.ts");
      done(await openYear(terminal, options));
    });
};
