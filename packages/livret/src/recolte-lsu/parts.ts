import type { EcoleBilans } from "../bilans.ts";
import { PAGES } from "../pages.ts";

/** How an export is cut into files. LSU's team advises a class a file (lsu.md §12.6). */
export type Decoupe = "classe" | "niveau" | "ecole";

/** What one file holds. */
export interface Part {
  /** "CP A", "CE2", "École entière". */
  readonly libelle: string;
  /** Ids. */
  readonly classes: readonly string[];
  /** Only the pupils of this level, when given. */
  readonly niveau?: string;
}

/** Cuts a school into the files to make; a class or a level without any pupil who has a page makes none. */
export function split({ classes }: EcoleBilans, decoupe: Decoupe): readonly Part[] {
  const avecNiveau = classes.map(({ id, libelle, bilans }) => ({
    id,
    libelle,
    niveaux: new Set(bilans.map(({ eleve }) => eleve.niveau)),
  }));
  const aPages = (niveaux: ReadonlySet<string | null>) => PAGES.some(({ niveau }) => niveaux.has(niveau));
  const concernees = avecNiveau.filter(({ niveaux }) => aPages(niveaux));
  switch (decoupe) {
    case "classe":
      return concernees.map(({ id, libelle }) => ({ libelle, classes: [id] }));
    case "ecole":
      return concernees.length === 0 ? [] : [{ libelle: "École entière", classes: concernees.map(({ id }) => id) }];
    case "niveau":
      return PAGES.flatMap(({ niveau }) => {
        const ids = concernees.filter(({ niveaux }) => niveaux.has(niveau)).map(({ id }) => id);
        return ids.length === 0 ? [] : [{ libelle: niveau, classes: ids, niveau }];
      });
  }
}
