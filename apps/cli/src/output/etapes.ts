import type { Terminal } from "../terminal.ts";

/** Follows a long work for the person who waits for it. */
export interface Etapes {
  /** What is being done now. */
  say(etape: string): void;
  /** From here on, an interruption no longer leaves everything as it was: what is then to be said. */
  commit(interrompu: string): void;
}

interface Asked {
  readonly json?: boolean;
}

const SILENT: Etapes = { say: () => undefined, commit: () => undefined };
const INTACT = "Interrompu. Rien n’a été changé.";
const ERASE = "\r\u001b[2K";

/** Whether somebody reads the error output: neither a file nor a script wants to be told to wait. */
export function isFollowed({ errors }: Terminal, { json = false }: Asked): boolean {
  return errors.isTTY === true && !json;
}

/** Runs a work whose steps stand on one line of the error output, if it is followed; the line is erased at the end. */
export async function withEtapes<T>(
  terminal: Terminal,
  asked: Asked,
  work: (etapes: Etapes) => Promise<T>,
): Promise<T> {
  if (!isFollowed(terminal, asked)) return await work(SILENT);
  const { errors } = terminal;
  const last = { word: INTACT };
  const forget = terminal.onInterrupt(() => errors.write(`${ERASE}${last.word}\n`));
  try {
    return await work({
      say: (etape) => errors.write(`${ERASE}${etape}…`),
      commit: (interrompu) => {
        last.word = interrompu;
      },
    });
  } finally {
    forget();
    errors.write(ERASE);
  }
}
