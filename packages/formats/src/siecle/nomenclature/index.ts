import { exportSiecle, writerSiecle } from "../export.ts";
import { nomenclatureContent } from "./content.ts";
import { checkNomenclature } from "./rules.ts";
import { nomenclatureSchema, nomenclatureVersions, type SiecleNomenclature } from "./schema.ts";

export type { SiecleMatiere, SiecleMef, SiecleNomenclature } from "./schema.ts";

/** The codes the school uses in SIECLE (siecle.md §5). */
export const siecleNomenclature = exportSiecle<SiecleNomenclature>({
  name: "siecle-nomenclature",
  title: "Nomenclatures (SIECLE)",
  schema: nomenclatureSchema,
  rules: checkNomenclature,
  counts: ({ donnees: { mefs = [], matieres = [], programmes = [] } }) => ({
    mefs: mefs.length,
    matieres: matieres.length,
    programmes: programmes.length,
  }),
  toContent: nomenclatureContent,
});

/** The bytes of a nomenclature; `version` chooses among 4.0 (the default), 3.1 and 1.7. */
export const writeSiecleNomenclature = writerSiecle<SiecleNomenclature>(nomenclatureSchema, nomenclatureVersions);
