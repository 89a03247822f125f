import { element, optional, type ValueOf } from "../../kernel/layout/declare.ts";
import { lignes } from "../adresse.ts";
import { document, liste, racine } from "../document.ts";
import { code, dernierJour, jour, texte } from "../simple-types.ts";

const etablissement = element({
  record: ({ codeRne }) => (codeRne === undefined ? undefined : `Établissement ${String(codeRne)}`),
  attributes: { CODE_RNE: code(8) },
  children: {
    CODE_ACADEMIE: optional(code(2)),
    CODE_NATURE: optional(code(3)),
    CODE_TYPE_ETAB: optional(code(4)),
    CODE_SECTEUR: optional(code(2)),
    SIGLE: optional(texte(14)),
    CODE_PAYS: optional(code(3)),
    DENOM_PRINC: optional(texte(30)),
    DENOM_COMPL: optional(texte(30)),
    MINISTERE: optional(code(2)),
    ...lignes,
    BOITE_POSTALE: optional(texte(7)),
    CODE_COMMUNE_INSEE: optional(code(5)),
    CODE_POSTAL: optional(code(5)),
    COMMUNE_ETRANGERE: optional(texte(32)),
    DATE_OUVERTURE: optional(jour),
    DATE_FERMETURE: optional(dernierJour),
    MEL: optional(texte(60)),
    TELEPHONE: optional(texte(15)),
  },
});

const beeEtablissements = racine(
  element({ children: { ETABLISSEMENTS: liste("ETABLISSEMENT", etablissement, [["CODE_RNE"]]) } }),
);

/** Every school of the country, or those the pupils come from: one layout; readers disagree on the root (siecle.md §8). */
export const etablissementsSchema = document("BEE_ETABLISSEMENTS", beeEtablissements, ["BEE_ETABLISSEMENT"]);
export const etablissementsVersions = { "1.7": {} };

/** A whole file, as its tags spell it in camel case. */
export type SiecleEtablissements = ValueOf<typeof beeEtablissements>;
