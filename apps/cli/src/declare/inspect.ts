import type { InspectOptions } from "../commands/inspect.ts";
import { type Declare, example, FICHIERS, JSON_OPTION } from "./declare.ts";

export const declareInspect: Declare = (program, terminal, done) => {
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
};
