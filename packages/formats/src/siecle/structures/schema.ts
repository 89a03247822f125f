import { type AnyFields, element, optional, type ValueOf } from "../../kernel/layout/declare.ts";
import { document, liste, racine } from "../document.ts";
import { code, mef, texte } from "../simple-types.ts";

/** Divisions hold 8 characters; groups were seen with 20 (siecle.md §4). */
const codeStructure = code(20);

const commun = {
  LIBELLE_LONG: optional(texte(20)),
  CODE_CONTRAT: optional(code(1)),
  CODE_RNE: optional(code(8)),
  MEFS_APPARTENANCE: liste("MEF_APPARTENANCE", element({ children: { CODE_MEF: mef } })),
};

const nom = (nature: string) => (fields: AnyFields) =>
  fields.codeStructure === undefined ? undefined : `${nature} ${String(fields.codeStructure)}`;

const division = element({
  record: nom("Division"),
  attributes: { CODE_STRUCTURE: codeStructure },
  children: commun,
});

const groupe = element({
  record: nom("Groupe"),
  attributes: { CODE_STRUCTURE: codeStructure },
  children: {
    ...commun,
    DIVISIONS_APPARTENANCE: liste("DIVISION_APPARTENANCE", element({ children: { CODE_STRUCTURE: codeStructure } })),
  },
});

const parCode = [["CODE_STRUCTURE"]];

const beeStructures = racine(
  element({
    children: { DIVISIONS: liste("DIVISION", division, parCode), GROUPES: liste("GROUPE", groupe, parCode) },
  }),
);

/** Divisions and groups of SIECLE: neither teacher nor matière, those are of STS-Web (siecle.md §4). */
export const structuresSchema = document("BEE_STRUCTURES", beeStructures);

/** The layout never changed. */
export const structuresVersions = { "2.0": {}, "1.9": {} };

/** A whole file, as its tags spell it in camel case. */
export type SiecleStructures = ValueOf<typeof beeStructures>;
export type SiecleDivision = ValueOf<typeof division>;
export type SiecleGroupe = ValueOf<typeof groupe>;
