import type { ServeOptions } from "../commands/serve.ts";
import { DATA_OPTION, type Declare, example, JSON_OPTION } from "./declare.ts";
import { wholeNumber } from "./option-values.ts";

export const declareServe: Declare = (program, terminal, done) => {
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
