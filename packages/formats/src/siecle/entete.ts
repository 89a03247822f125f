import type { Level } from "../kernel/diagnostic.ts";
import { placeOf } from "../kernel/offset.ts";
import { type Rule, rule } from "../kernel/rule.ts";
import { REFAIRE } from "./sentences.ts";

/** What every export has around its data. */
export interface Export<D = unknown> {
  readonly version?: string;
  readonly parametres?: {
    readonly uaj?: string;
    readonly anneeScolaire?: number;
    readonly dateExport?: string;
    readonly horodatage?: string;
  };
  readonly donnees: D;
}

/** A rule on one of the PARAMETRES that is missing. */
const absent = (
  code: string,
  level: Level,
  {
    path,
    message,
    isAbsent,
  }: { path: string; message: string; isAbsent: (parametres: NonNullable<Export["parametres"]>) => boolean },
) =>
  rule<Export, object>({
    code: `siecle.${code}`,
    level,
    message: () => message,
    remedy: () => REFAIRE,
    check: ({ parametres = {} }) =>
      isAbsent(parametres) ? [{ where: placeOf(parametres, { path: `PARAMETRES/${path}` }) }] : [],
  });

/** What the seven files must say of themselves to be told from those of another school or of another year. */
export const ENTETE_RULES: readonly Rule<Export>[] = [
  // Every reader of these files stops here: nobody can tell whose pupils they are (siecle.md §10).
  absent("uai-absent", "rejet", {
    path: "UAJ",
    message: "Ce fichier ne dit pas de quel établissement il vient.",
    isAbsent: ({ uaj }) => uaj === undefined,
  }),
  absent("annee-absente", "anomalie", {
    path: "ANNEE_SCOLAIRE",
    message: "Ce fichier ne dit pas de quelle année scolaire il est.",
    isAbsent: ({ anneeScolaire }) => anneeScolaire === undefined,
  }),
  absent("date-absente", "anomalie", {
    path: "DATE_EXPORT",
    message: "Ce fichier ne dit pas quel jour il a été exporté.",
    isAbsent: ({ dateExport }) => !dateExport,
  }),
];
