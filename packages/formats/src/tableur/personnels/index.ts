import { tableur } from "../tableur.ts";
import { toContent } from "./content.ts";
import { personnelsRules } from "./rules.ts";
import { personnelsLayout, type TableurPersonnel } from "./schema.ts";

export type { TableurPersonnel } from "./schema.ts";

/** The staff of a school outside STS-Web: one row each. */
export const tableurPersonnels = tableur<TableurPersonnel, typeof personnelsLayout>({
  name: "tableur-personnels",
  title: "Personnels (tableur)",
  layout: personnelsLayout,
  rules: personnelsRules,
  counts: (rows) => ({ personnels: rows.length }),
  toContent,
});
