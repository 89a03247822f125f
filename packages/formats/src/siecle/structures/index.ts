import { exportSiecle, writerSiecle } from "../export.ts";
import { structuresContent } from "./content.ts";
import { checkStructures } from "./rules.ts";
import { type SiecleStructures, structuresSchema, structuresVersions } from "./schema.ts";

export type { SiecleDivision, SiecleGroupe, SiecleStructures } from "./schema.ts";

/** Divisions and groups of SIECLE (siecle.md §4). */
export const siecleStructures = exportSiecle<SiecleStructures>({
  name: "siecle-structures",
  title: "Structures (SIECLE)",
  schema: structuresSchema,
  rules: checkStructures,
  counts: ({ donnees: { divisions = [], groupes = [] } }) => ({
    divisions: divisions.length,
    groupes: groupes.length,
  }),
  toContent: structuresContent,
});

/** The bytes of a structures file. */
export const writeSiecleStructures = writerSiecle<SiecleStructures>(structuresSchema, structuresVersions);
