import type { Garde, GardeCode } from "./garde.ts";

/** What a file says of itself is no guess: the place of a file of another year is in that year, which is opened first. */
const CERTAINES: ReadonlySet<GardeCode> = new Set<GardeCode>(["annee-differente"]);

/** Whether a person may say that a guard is mistaken. */
export function isLevable(code: GardeCode): boolean {
  return !CERTAINES.has(code);
}

/** Whether nothing of a plan may be accepted, whoever asks: one of its guards is not to be lifted. */
export function isFerme(gardes: readonly Garde[]): boolean {
  return gardes.some(({ code }) => !isLevable(code));
}
