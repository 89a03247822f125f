import { type Element, element, optional } from "../kernel/layout/declare.ts";
import { code, identifiant, texte } from "./simple-types.ts";

/** The four lines, of which any may be the only one filled (siecle.md §3.5). */
export const lignes = {
  LIGNE1_ADRESSE: optional(texte(38)),
  LIGNE2_ADRESSE: optional(texte(38)),
  LIGNE3_ADRESSE: optional(texte(38)),
  LIGNE4_ADRESSE: optional(texte(38)),
};

/** The children of an element, but some, as a profile calls them. */
export const enfantsDe = (name: string, { children = {} }: Element, but: readonly string[] = []): string[] =>
  Object.keys(children)
    .filter((child) => !but.includes(child))
    .map((child) => `${name}/${child}`);

/** The address of a pupil or of a person; its id means nothing outside its file. */
export const adresse = element({
  attributes: { ADRESSE_ID: identifiant },
  children: {
    ...lignes,
    BOITE_POSTALE: optional(texte(7)),
    COMMUNE_ETRANGERE: optional(texte(32)),
    CODE_POSTAL: optional(code(5)),
    CODE_PAYS: optional(code(3)),
    CODE_COMMUNE_INSEE: optional(code(5)),
    LL_PAYS: optional(texte(40)),
    CODE_DEPARTEMENT: optional(code(3)),
    LIBELLE_POSTAL: optional(texte(32)),
  },
});
