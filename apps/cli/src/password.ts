import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { french } from "./output/text.ts";
import { Refus } from "./refus.ts";
import type { Terminal } from "./terminal.ts";

/** A new password: typed twice without being shown, or the first line of the standard input. Never taken from the command line. */
export async function newPassword(terminal: Terminal): Promise<string> {
  if (!terminal.input.isTTY) return firstLine(terminal);
  const [first, second] = await askHidden(terminal, ["Mot de passe : ", "Le même, pour vérifier : "]);
  if (first !== undefined && first === second) return first;
  throw new Refus({
    code: "mot-de-passe.different",
    message: "Les deux mots de passe ne sont pas les mêmes.",
    remedy: "Recommencez : rien n’a été créé.",
  });
}

/** The keyboard echoes nothing from before the first question until after the last answer. */
async function askHidden({ input, errors }: Terminal, questions: readonly string[]): Promise<readonly string[]> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  const closed = new AbortController();
  // Without it, a question waits for ever on an input that ends.
  lines.once("close", () => closed.abort());
  lines.once("SIGINT", () => lines.close());
  const answers: string[] = [];
  try {
    for (const question of questions) {
      errors.write(french(question));
      answers.push(await lines.question("", { signal: closed.signal }));
      errors.write("\n");
    }
    return answers;
  } catch {
    errors.write("\n");
    throw new Refus({ code: "mot-de-passe.interrompu", message: "Interrompu : rien n’a été créé." });
  } finally {
    lines.close();
  }
}

async function firstLine({ input }: Terminal): Promise<string> {
  const lines = createInterface({ input });
  for await (const line of lines) return line;
  throw new Refus({
    code: "mot-de-passe.absent",
    message: "Le mot de passe de l’administrateur n’a pas été donné.",
    remedy: "Tapez la commande dans un terminal, ou donnez-le sur l’entrée standard : navette install … < fichier.",
  });
}
