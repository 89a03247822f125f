import type { Readable, Writable } from "node:stream";
import { french } from "./output/text.ts";

/** What the command line has around it, passed in: tests hold every part of it. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Says a last word when the person interrupts, before everything stops; gives what takes that word back. */
  readonly onInterrupt: (lastWord: () => void) => () => void;
}

/** Width of what is not read on a screen: a text file, a mail. */
const PAGE_COLUMNS = 100;
const NARROWEST = 40;

export function columnsOf({ output }: Terminal): number {
  return Math.max(NARROWEST, output.columns || PAGE_COLUMNS);
}

/** Colours help on a screen, and spoil a file; https://no-color.org. */
export function wantsColour({ output, env }: Terminal): boolean {
  return output.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
}

/** A text for people, on the standard output. */
export function print({ output }: Terminal, text: string): void {
  output.write(`${french(text)}\n`);
}

/** The one object that `--json` prints on the standard output, and nothing else with it. */
export function printJson({ output }: Terminal, value: object): void {
  output.write(`${JSON.stringify(value, null, 2)}\n`);
}
