import type { ImportsOptions } from "../commands/imports.ts";
import { DATA_OPTION, type Declare, ETABLISSEMENT_OPTION, example, JSON_OPTION } from "./declare.ts";

export const declareImports: Declare = (program, terminal, done) => {
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
};
