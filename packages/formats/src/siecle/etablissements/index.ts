import { uai } from "../../codes/uai.ts";
import { Invalid } from "../../kernel/codec.ts";
import { once } from "../../kernel/each.ts";
import { type Rule, runRules } from "../../kernel/rule.ts";
import { exportSiecle, writerSiecle } from "../export.ts";
import { nombre, REFAIRE } from "../sentences.ts";
import { etablissementsSchema, etablissementsVersions, type SiecleEtablissements } from "./schema.ts";

export type { SiecleEtablissements } from "./schema.ts";

const douteux = ({ donnees: { etablissements = [] } }: SiecleEtablissements) =>
  etablissements.filter(({ codeRne }) => uai.read(codeRne) instanceof Invalid);

const RULES: readonly Rule<SiecleEtablissements>[] = [
  once({
    code: "siecle.etablissements.aucun",
    level: "anomalie",
    message: () => "Ce fichier ne contient aucun établissement.",
    remedy: REFAIRE,
    fails: ({ donnees: { etablissements = [] } }) => etablissements.length === 0,
  }),
  once({
    code: "siecle.etablissements.code-douteux",
    level: "information",
    message: (document) => {
      const found = douteux(document);
      const codes = found.slice(0, 5).map(({ codeRne }) => codeRne);
      return `${nombre(found.length, "Un établissement a un code qui n’est pas un UAI", "établissements ont un code qui n’est pas un UAI")}\u00a0: ${codes.join(", ")}.`;
    },
    remedy: "Rien à faire\u00a0: ce sont d’ordinaire d’anciens établissements ou des organismes.",
    fails: (document) => douteux(document).length > 0,
  }),
];

/** Schools: all those of the country, or those the pupils come from (siecle.md §8). */
export const siecleEtablissements = exportSiecle<SiecleEtablissements>({
  name: "siecle-etablissements",
  title: "Établissements (SIECLE)",
  schema: etablissementsSchema,
  rules: (document) => runRules(RULES, document),
  counts: ({ donnees: { etablissements = [] } }) => ({ etablissements: etablissements.length }),
});

/** The bytes of an établissements file. */
export const writeSiecleEtablissements = writerSiecle<SiecleEtablissements>(
  etablissementsSchema,
  etablissementsVersions,
);
