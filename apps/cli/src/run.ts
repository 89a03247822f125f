import { erreurOf } from "./erreur-of.ts";
import { SORTIES, type Sortie } from "./exit-codes.ts";
import { styleFor } from "./output/style.ts";
import { french, printable } from "./output/text.ts";
import { makeProgram } from "./program.ts";
import type { Erreur } from "./refus.ts";
import { printJson, type Terminal } from "./terminal.ts";

/** Carries out one command line (without the program's name) and gives its exit code. Whatever happens is said in French. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let answer: Sortie = "fini";
  const program = makeProgram(terminal, (sortie) => {
    answer = sortie;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    const { sortie, erreur } = await erreurOf(error);
    answer = sortie;
    if (erreur) say(terminal, erreur, argv);
    if (terminal.env.NAVETTE_DEBUG) terminal.errors.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  return SORTIES[answer].code;
}

/** Says why a command did not go through: on the error output, or as its JSON answer. */
export function say(terminal: Terminal, erreur: Erreur, argv: readonly string[]): void {
  if (argv.includes("--json")) {
    printJson(terminal, { erreur });
    return;
  }
  const { bad } = styleFor({ ...terminal, output: terminal.errors });
  const all = Object.values(erreur.champs ?? {});
  const faults = all.length > 1 ? all.map((each) => `\n  - ${printable(each)}`).join("") : "";
  const remedy = erreur.remedy ? `\n→ ${erreur.remedy}` : "";
  terminal.errors.write(french(`${bad("Erreur :")} ${printable(erreur.message)}${faults}${remedy}\n`));
}
