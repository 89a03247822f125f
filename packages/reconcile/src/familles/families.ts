import type { Content, ContentEnfantNomme } from "@navette/formats";
import type { BaseSnapshot } from "../snapshot.ts";
import { type EnfantConnu, enfantsFinder } from "./enfants.ts";

export interface Lien {
  readonly line: number;
  readonly enfant: ContentEnfantNomme;
  /** One: recognised. None: not in the school. Several: homonyms, and the link is refused rather than guessed. */
  readonly candidats: readonly EnfantConnu[];
}

export interface Families {
  readonly counts: {
    readonly responsables: number;
    readonly liens: number;
    readonly reconnus: number;
    readonly inconnus: number;
    readonly ambigus: number;
  };
  readonly liens: readonly Lien[];
}

/** The links between responsables and children that a file declares, against the active pupils and the rows of the élèves file. */
export function readFamilies(content: Content, base: BaseSnapshot): Families {
  const find = enfantsFinder(content, base);
  const responsables = content.responsables ?? [];
  const liens = responsables.flatMap(({ line, enfants }) =>
    enfants
      .filter((enfant) => enfant.nom !== undefined)
      .map((enfant) => ({ line, enfant, candidats: find(enfant).map(({ nomUsage: _, row: __, ...pupil }) => pupil) })),
  );
  const count = (isCounted: (candidats: number) => boolean) =>
    liens.filter(({ candidats }) => isCounted(candidats.length)).length;
  return {
    counts: {
      responsables: responsables.length,
      liens: liens.length,
      reconnus: count((candidats) => candidats === 1),
      inconnus: count((candidats) => candidats === 0),
      ambigus: count((candidats) => candidats > 1),
    },
    liens,
  };
}
