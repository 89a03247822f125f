import { exportSiecle, writerSiecle } from "../export.ts";
import { responsablesContent } from "./content.ts";
import { checkResponsables } from "./rules.ts";
import {
  responsablesNonRegardes,
  responsablesSchema,
  responsablesVersions,
  type SiecleResponsables,
} from "./schema.ts";

export type { SieclePersonne, SiecleResponsableEleve, SiecleResponsables } from "./schema.ts";

/** The responsables of SIECLE, with or without addresses, in the three layouts of their links (siecle.md §3). */
export const siecleResponsables = exportSiecle<SiecleResponsables>({
  name: "siecle-responsables",
  title: "Responsables (SIECLE)",
  schema: responsablesSchema,
  rules: checkResponsables,
  unregarded: responsablesNonRegardes,
  counts: ({ donnees: { personnes = [], responsables = [], adresses = [] } }) => ({
    responsables: personnes.length,
    liens: responsables.length,
    adresses: adresses.length,
  }),
  toContent: responsablesContent,
});

/** The bytes of a responsables file; `version` chooses between 2.1 (the default) and 1.8. */
export const writeSiecleResponsables = writerSiecle<SiecleResponsables>(responsablesSchema, responsablesVersions);
