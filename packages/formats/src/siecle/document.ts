import { type DocumentDeclaration, decisive, type Element, element, list, optional } from "../kernel/layout/declare.ts";
import { annee, horodatage, jour, produit, texte, uai } from "./simple-types.ts";

/** What the seven files say of themselves (siecle.md §1.3). */
const parametres = element({
  children: {
    UAJ: decisive(produit(uai)),
    ANNEE_SCOLAIRE: optional(produit(annee)),
    DATE_EXPORT: optional(produit(jour)),
    HORODATAGE: optional(produit(horodatage)),
  },
});

/** A list that may be empty, or missing from the file. */
export const liste = <const N>(item: string, of: N, unique: readonly (readonly string[])[] = []) =>
  optional(list(item, of, { min: 0, unique }));

/** The root of an export, around its data. */
export const racine = <const D extends Element>(donnees: D) =>
  element({
    attributes: { VERSION: optional(texte(10)) },
    children: { PARAMETRES: optional(parametres), DONNEES: donnees },
  });

/** Declares an export: the name of its root, and the first part of the codes of its diagnostics. */
export const document = <const R extends Element>(root: string, of: R, aliases: readonly string[] = []) =>
  ({
    root,
    aliases,
    codes: "siecle.layout",
    encoding: "ISO-8859-15",
    tolerant: true,
    of,
  }) satisfies DocumentDeclaration;
