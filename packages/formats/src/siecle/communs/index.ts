import { exportSiecle, writerSiecle } from "../export.ts";
import { communsContent } from "./content.ts";
import { checkCommuns } from "./rules.ts";
import { communsSchema, communsVersions, type SiecleCommuns } from "./schema.ts";

export type { SiecleCommuns } from "./schema.ts";

/** The school and the dates of its year in SIECLE (siecle.md §6). */
export const siecleCommuns = exportSiecle<SiecleCommuns>({
  name: "siecle-communs",
  title: "Établissement et année scolaire (SIECLE)",
  schema: communsSchema,
  rules: checkCommuns,
  counts: ({ donnees: { periodesPedagogiques = [], calendriersFermetures = [] } }) => ({
    periodes: periodesPedagogiques.length,
    fermetures: calendriersFermetures.length,
  }),
  toContent: communsContent,
});

/** The bytes of a communs file. */
export const writeSiecleCommuns = writerSiecle<SiecleCommuns>(communsSchema, communsVersions);
