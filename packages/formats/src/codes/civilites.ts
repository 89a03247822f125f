import type { Civilite } from "../content/identite.ts";

/** As the applications write them, from `civilites.csv`; MLLE is of before 2016 and reads as Mme. */
const CIVILITES: ReadonlyMap<string, Civilite> = new Map([
  ["M", "M"],
  ["MR", "M"],
  ["MONSIEUR", "M"],
  ["MME", "MME"],
  ["MADAME", "MME"],
  ["MLLE", "MME"],
  ["MADEMOISELLE", "MME"],
]);

/** The civilité of a short or long label, whatever its case and its point; `undefined` for any other text. */
export const civiliteDe = (libelle: string): Civilite | undefined =>
  CIVILITES.get(libelle.trim().toUpperCase().replace(/\.$/, ""));
