import { each, once } from "../../kernel/each.ts";
import { runRules } from "../../kernel/rule.ts";
import { exportSiecle, writerSiecle } from "../export.ts";
import { REFAIRE } from "../sentences.ts";
import { geographiqueSchema, geographiqueVersions, type SiecleGeographique } from "./schema.ts";

export type { SiecleGeographique } from "./schema.ts";

interface GeographiqueLu {
  readonly communes: NonNullable<SiecleGeographique["donnees"]["communes"]>;
  readonly departements: ReadonlySet<string>;
}

function geographiqueLu({ donnees: { communes = [], departements = [] } }: SiecleGeographique): GeographiqueLu {
  return { communes, departements: new Set(departements.map(({ codeDepartementInsee }) => codeDepartementInsee)) };
}

const RULES = [
  once<GeographiqueLu>({
    code: "siecle.geographique.aucune-commune",
    level: "anomalie",
    message: () => "Ce fichier ne contient aucune commune.",
    remedy: REFAIRE,
    fails: ({ communes }) => communes.length === 0,
  }),
  each<GeographiqueLu, GeographiqueLu["communes"][number]>(
    ({ communes }) => communes,
    ({ libelleLong }) => libelleLong,
  )({
    code: "siecle.geographique.departement-inconnu",
    level: "information",
    path: "COMMUNE/CODE_DEPARTEMENT_INSEE",
    message: ({ codeDepartementInsee }) =>
      `Le département ${codeDepartementInsee} de cette commune n’est pas dans le fichier.`,
    remedy: "Rien à faire\u00a0: le nom du département manquera seulement.",
    fails: ({ codeDepartementInsee }, { departements }) =>
      codeDepartementInsee !== undefined && !departements.has(codeDepartementInsee),
  }),
];

/** Countries, départements and communes, as SIECLE codes them (siecle.md §7). */
export const siecleGeographique = exportSiecle<SiecleGeographique>({
  name: "siecle-geographique",
  title: "Pays, départements et communes (SIECLE)",
  schema: geographiqueSchema,
  rules: (document) => runRules(RULES, geographiqueLu(document)),
  counts: ({ donnees: { paysNationalites = [], departements = [], communes = [] } }) => ({
    pays: paysNationalites.length,
    departements: departements.length,
    communes: communes.length,
  }),
});

/** The bytes of a geographic file. */
export const writeSiecleGeographique = writerSiecle<SiecleGeographique>(geographiqueSchema, geographiqueVersions);
