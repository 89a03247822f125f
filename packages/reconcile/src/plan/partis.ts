import type { ContentEleve } from "@navette/formats";
import type { Matching } from "../match/match-eleves.ts";
import type { Paire } from "../match/passes.ts";

export interface Partis {
  /** Without the rows of those who are gone. */
  readonly matching: Matching;
  /** Those the file still names though they are gone, and whom the base knows. */
  readonly partis: readonly Paire[];
}

/**
 * SIECLE keeps those who left for months, with their last day (siecle.md §2.5): their rows are matched like the others,
 * so that nobody else is taken for them, then say that they are gone. A pupil is here until the evening of his last day.
 */
export function sortPartis(all: Matching, jour: string | undefined): Partis {
  const isGone = ({ scolarite }: ContentEleve) => {
    const sortie = scolarite?.sortie;
    return typeof sortie === "string" && jour !== undefined && sortie < jour;
  };
  return {
    matching: {
      ...all,
      paires: all.paires.filter(({ entrant }) => !isGone(entrant.row)),
      litiges: all.litiges.filter(({ entrant }) => !isGone(entrant.row)),
      nouveaux: all.nouveaux.filter(({ row }) => !isGone(row)),
      semblables: all.semblables.filter(({ entrant }) => !isGone(entrant.row)),
    },
    partis: all.paires.filter(({ entrant }) => isGone(entrant.row)),
  };
}
