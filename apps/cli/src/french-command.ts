import { type Argument, Command, type Help, type Option } from "commander";
import { Refus } from "./refus.ts";

/** Commander in French: its headings, and every refusal of a command line, thrown as a `Refus`. */
export class FrenchCommand extends Command {
  constructor(name?: string) {
    super(name);
    this.exitOverride();
    this.helpOption("-h, --help", "affiche cette aide");
    this.configureHelp(FRENCH_HELP);
  }

  override createCommand(name?: string): FrenchCommand {
    return new FrenchCommand(name);
  }

  // Commander calls these by name on itself; each says one way in which a command line is wrong.

  unknownCommand(name = this.args[0] ?? ""): never {
    const known = this.commands.map((each) => each.name()).join(", ");
    throw this.refusal("commande-inconnue", `Il n’y a pas de commande « ${name} ». Commandes : ${known}.`);
  }

  _dispatchHelpCommand(name?: string): void {
    const command = this.commands.find((each) => each.name() === name);
    if (name !== undefined && !command) this.unknownCommand(name);
    (command ?? this).help();
  }

  unknownOption(flag: string): never {
    throw this.refusal("option-inconnue", `L’option « ${flag} » n’existe pas ici.`);
  }

  missingArgument(name: string): never {
    throw this.refusal("argument-manquant", `Il manque : <${name}>.`);
  }

  optionMissingArgument(option: Option): never {
    throw this.refusal("valeur-manquante", `L’option « ${option.flags} » attend une valeur.`);
  }

  missingMandatoryOptionValue(): never {
    const missing = this.options
      .filter((option) => option.mandatory && this.getOptionValue(option.attributeName()) === undefined)
      .map(({ flags }) => `« ${flags} »`);
    const message =
      missing.length === 1 ? `Il manque l’option ${missing[0]}.` : `Il manque les options ${missing.join(", ")}.`;
    throw this.refusal("option-manquante", message);
  }

  _conflictingOption(option: Option, other: Option): never {
    throw this.refusal("options-contraires", `« ${option.flags} » et « ${other.flags} » ne vont pas ensemble.`);
  }

  _excessArguments(received: readonly string[]): never {
    const excess = received.slice(this.registeredArguments.length).join(" ");
    throw this.refusal("argument-en-trop", `« ${excess} » est en trop.`);
  }

  private refusal(code: string, message: string): Refus {
    return new Refus({ code: `commande.${code}`, message, remedy: `Voyez ${pathOf(this)} --help.` });
  }
}

/** "navette export lsu". */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

const HEADINGS: Readonly<Record<string, string>> = {
  "Usage:": "Usage :",
  "Arguments:": "Arguments :",
  "Options:": "Options :",
  "Commands:": "Commandes :",
};

const FRENCH_HELP: Partial<Help> = {
  styleTitle: (title) => HEADINGS[title] ?? title,
  styleUsage: (usage) => usage.replace("[command]", "<commande>"),
  optionDescription: ({ description, mandatory, defaultValue, defaultValueDescription, negate }) => {
    if (mandatory) return `${description} (obligatoire)`;
    const shown = defaultValueDescription ?? defaultValue;
    return shown === undefined || negate ? description : `${description} (par défaut : ${String(shown)})`;
  },
  argumentDescription: ({ description }: Argument) => description,
};
