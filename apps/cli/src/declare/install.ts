import type { InstallOptions } from "../commands/install.ts";
import { DATA_OPTION, type Declare, example, JSON_OPTION } from "./declare.ts";
import { wholeNumber } from "./option-values.ts";

export const declareInstall: Declare = (program, terminal, done) => {
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
};
