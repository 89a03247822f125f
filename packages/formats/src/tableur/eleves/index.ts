import { tableur } from "../tableur.ts";
import { toContent } from "./content.ts";
import { elevesRules } from "./rules.ts";
import { elevesLayout, type TableurEleve } from "./schema.ts";

export type { TableurEleve } from "./schema.ts";

/** The pupils of a school outside ONDE and SIECLE: one row each. */
export const tableurEleves = tableur<TableurEleve, typeof elevesLayout>({
  name: "tableur-eleves",
  title: "Élèves (tableur)",
  layout: elevesLayout,
  rules: elevesRules,
  counts: (rows) => ({ eleves: rows.length, classes: toContent({ rows }).classes?.length ?? 0 }),
  toContent,
});
