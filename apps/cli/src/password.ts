import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Refus } from "./refus.ts";
import type { Terminal } from "./terminal.ts";

/** A new password: typed twice without being shown, or the first line of the standard input. Never taken from the command line. */
export async function newPassword(terminal: Terminal): Promise<string> {
  if (!terminal.input.isTTY) return firstLine(terminal);
  const first = await askHidden(terminal, "Mot de passe : ");
  const second = await askHidden(terminal, "Le même, pour vérifier : ");
  if (first === second) return first;
  throw new Refus({
    code: "mot-de-passe.different",
    message: "Les deux mots de passe ne sont pas les mêmes.",
    remedy: "Recommencez : rien n’a été créé.",
  });
}

async function askHidden({ input, errors }: Terminal, question: string): Promise<string> {
  errors.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  lines.once("SIGINT", () => lines.close());
  try {
    return await lines.question("", { signal: closed(lines) });
  } catch {
    throw new Refus({ code: "mot-de-passe.interrompu", message: "Interrompu : rien n’a été créé." });
  } finally {
    lines.close();
    errors.write("\n");
  }
}

/** `question` waits for ever on an input that ends: its end must stop it. */
function closed(lines: { once(event: "close", listener: () => void): unknown }): AbortSignal {
  const controller = new AbortController();
  lines.once("close", () => controller.abort());
  return controller.signal;
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
