import { tableur } from "../tableur.ts";
import { toContent } from "./content.ts";
import { responsablesRules } from "./rules.ts";
import { responsablesLayout, type TableurResponsable } from "./schema.ts";

export type { TableurEnfant, TableurResponsable } from "./schema.ts";

/** The responsables of a school outside ONDE and SIECLE: one row each, the children in groups of columns at the right. */
export const tableurResponsables = tableur<TableurResponsable, typeof responsablesLayout>({
  name: "tableur-responsables",
  title: "Responsables (tableur)",
  layout: responsablesLayout,
  rules: responsablesRules,
  counts: (rows) => ({
    responsables: rows.length,
    liens: rows.reduce((total, { enfants }) => total + enfants.length, 0),
  }),
  toContent,
});
