import { element, optional, type ValueOf } from "../../kernel/layout/declare.ts";
import { document, liste, racine } from "../document.ts";
import { code, dernierJour, jour, texte } from "../simple-types.ts";

const beeGeographique = racine(
  element({
    children: {
      PAYS_NATIONALITES: liste(
        "PAYS_NATIONALITE",
        element({
          attributes: { CODE_PAYS: code(3) },
          children: {
            LIBELLE_COURT: optional(texte(10)),
            LIBELLE_LONG: optional(texte(40)),
            DATE_OUVERTURE: optional(jour),
            DATE_FERMETURE: optional(dernierJour),
          },
        }),
        [["CODE_PAYS"]],
      ),
      DEPARTEMENTS: liste(
        "DEPARTEMENT",
        element({
          attributes: { CODE_DEPARTEMENT_INSEE: code(3) },
          children: {
            CODE_DEPARTEMENT_MEN: optional(code(3)),
            CODE_ACADEMIE: optional(code(2)),
            LIBELLE_LONG: optional(texte(40)),
          },
        }),
        [["CODE_DEPARTEMENT_INSEE"]],
      ),
      COMMUNES: liste(
        "COMMUNE",
        element({
          attributes: { CODE_COMMUNE_INSEE: code(5) },
          children: { CODE_DEPARTEMENT_INSEE: optional(code(3)), LIBELLE_LONG: optional(texte(32)) },
        }),
        [["CODE_COMMUNE_INSEE"]],
      ),
    },
  }),
);

/** Countries, départements, communes: no postal code (siecle.md §7). */
export const geographiqueSchema = document("BEE_GEOGRAPHIQUE", beeGeographique);
export const geographiqueVersions = { "1.7": {} };

/** A whole file, as its tags spell it in camel case. */
export type SiecleGeographique = ValueOf<typeof beeGeographique>;
