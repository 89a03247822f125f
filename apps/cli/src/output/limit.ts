/**
 * Names, or cases of one kind, that are shown unless `--tout` is asked: in a file as on a screen, for what a scheduled
 * command says is mailed, and kept in logs.
 */
const SHOWN = 5;

export function shownOf({ tout = false }: { readonly tout?: boolean }): number {
  return tout ? Number.POSITIVE_INFINITY : SHOWN;
}
