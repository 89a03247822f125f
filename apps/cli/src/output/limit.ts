import type { Terminal } from "../terminal.ts";

/** Names, or cases of one kind, that a screen shows unless `--tout` is asked; a file has room for all. */
const ON_SCREEN = 5;

export function shownOnScreen({ output }: Terminal, { tout = false }: { readonly tout?: boolean }): number {
  return tout || !output.isTTY ? Number.POSITIVE_INFINITY : ON_SCREEN;
}
