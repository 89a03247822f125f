import type { UndoOptions } from "../commands/undo.ts";
import { DATA_OPTION, type Declare, ETABLISSEMENT_OPTION, example, JSON_OPTION } from "./declare.ts";

export const declareUndo: Declare = (program, terminal, done) => {
  program
    .command("undo")
    .summary("annule un import appliqué")
    .description(
      "Annule un import appliqué depuis moins de 30 jours. Ce qui a été modifié depuis est gardé, et listé.\nRéglages d’environnement : NAVETTE_DATA, DATABASE_URL (--data l’emporte).",
    )
    .argument("<import>", "identifiant de l’import (navette imports), ou ses premiers caractères")
    .option("--tout", "montre tout ce qui est gardé (sinon, cinq)")
    .option(...ETABLISSEMENT_OPTION)
    .option(...DATA_OPTION)
    .option(...JSON_OPTION)
    .addHelpText("after", example("navette undo 0b6f1c1e"))
    .action(async (importId: string, options: UndoOptions) => {
      const { undo } = await import("../commands/undo.ts");
      done(await undo(terminal, importId, options));
    });
};
