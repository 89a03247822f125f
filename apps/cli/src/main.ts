#!/usr/bin/env node
import { SORTIES } from "./exit-codes.ts";
import { run, say } from "./run.ts";
import { systemFault } from "./system-faults.ts";
import type { Terminal } from "./terminal.ts";

/** What a shell says of a command that Ctrl+C ended. */
const INTERRUPTED = 130;

const terminal: Terminal = {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  env: process.env,
  now: () => new Date(),
  onInterrupt: (lastWord) => {
    const stop = () => {
      lastWord();
      process.exit(INTERRUPTED);
    };
    process.once("SIGINT", stop);
    return () => process.off("SIGINT", stop);
  },
};
const argv = process.argv.slice(2);
let isLost = false;

/** Whoever reads us may leave before the end (`navette check … | head`): the command still goes to its end. */
const hasLeft = ({ code }: NodeJS.ErrnoException): boolean => code === "EPIPE";

process.stderr.on("error", () => undefined);
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (hasLeft(error) || isLost) return;
  isLost = true;
  process.exitCode = SORTIES.inutilisable.code;
  // What is lost is the answer: no `--json` can bear it.
  say({ ...terminal, output: process.stderr }, lostAnswer(error), []);
});

function lostAnswer(error: Error) {
  const { code = "sortie.perdue", remedy = "Recommencez vers un autre endroit." } = systemFault(error) ?? {};
  return { code, message: "La réponse n’a pas pu être écrite jusqu’au bout : elle est perdue.", remedy };
}

const code = await run(argv, terminal);
process.exitCode = isLost ? SORTIES.inutilisable.code : code;
