import { AppError, ouvrirAnnee } from "@navette/base";
import { dateFrancaise } from "@navette/formats/codes/dates";
import { acteOf, type EcoleOptions, withEcole } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { styleFor } from "../output/style.ts";
import { anneeScolaire } from "../output/words.ts";
import { Refus } from "../refus.ts";
import { print, printJson, type Terminal } from "../terminal.ts";

export interface OpenYearOptions extends EcoleOptions {
  /** Stops the current year even though it still runs. */
  readonly arreterAnnee?: boolean;
  readonly json?: boolean;
}

/** The answer of `open-year --json`: the year that is open now, its days ISO. */
export interface OpenYearJson {
  readonly annee: number;
  readonly debut: string;
  readonly fin: string;
}

/** `navette open-year`: the next school year opens, the current one closes. */
export async function openYear(terminal: Terminal, options: OpenYearOptions): Promise<Sortie> {
  const confirme = options.arreterAnnee ?? false;
  const { annee, debut, fin } = await withEcole(terminal, options, (base, { uai }) =>
    ouvrirAnnee(base.etablissement(uai), { confirme }, acteOf(terminal)).catch(nameTheOption),
  );
  const answer: OpenYearJson = { annee, debut, fin };
  if (options.json) printJson(terminal, answer);
  else print(terminal, toText(terminal, answer));
  return "fini";
}

/** What the base asks to confirm is confirmed here by an option. */
function nameTheOption(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== "annee.en-cours") throw error;
  const { code, message } = error;
  const remedy = "Ouvrez la suivante après ce jour ; pour arrêter celle-ci avant sa fin, ajoutez --arreter-annee.";
  throw new Refus({ code, message, remedy }, "refus");
}

function toText(terminal: Terminal, { annee, debut, fin }: OpenYearJson): string {
  const { strong } = styleFor(terminal);
  return [
    `L’année ${strong(anneeScolaire(annee))} est ouverte, du ${dateFrancaise(debut)} au ${dateFrancaise(fin)}. L’année ${anneeScolaire(annee - 1)} est close : ses bilans se lisent.`,
    "",
    "Ensuite : navette import <fichiers de la nouvelle année>.",
  ].join("\n");
}
