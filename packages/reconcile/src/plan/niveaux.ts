import { NIVEAUX_1D, NIVEAUX_COLLEGE } from "@navette/formats";

const NIVEAUX: readonly string[] = [...NIVEAUX_1D, ...NIVEAUX_COLLEGE];

/** The place of a level from the maternelle to the 3e, -1 when it has none. */
export function levelRank(niveau: string | null | undefined): number {
  return NIVEAUX.indexOf(niveau ?? "");
}
