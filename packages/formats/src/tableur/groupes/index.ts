import { tableur } from "../tableur.ts";
import { toContent } from "./content.ts";
import { groupesRules } from "./rules.ts";
import { groupesLayout, type TableurGroupe } from "./schema.ts";

export type { TableurGroupe } from "./schema.ts";

/** The groups of a school outside STS-Web: one row per group, or per matière of a group. */
export const tableurGroupes = tableur<TableurGroupe, typeof groupesLayout>({
  name: "tableur-groupes",
  title: "Groupes (tableur)",
  layout: groupesLayout,
  rules: groupesRules,
  counts: (rows) => ({ groupes: new Set(rows.map(({ code }) => code)).size }),
  toContent,
});
