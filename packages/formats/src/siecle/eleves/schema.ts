import type { Profile } from "../../kernel/layout/compile.ts";
import { element, optional, repeated, type ValueOf } from "../../kernel/layout/declare.ts";
import { adresse, enfantsDe, lignes } from "../adresse.ts";
import { document, liste, racine } from "../document.ts";
import { nomLu } from "../sentences.ts";
import {
  code,
  dernierJour,
  elenoet,
  entier,
  identifiant,
  ine,
  jour,
  matiere,
  mef,
  parmi,
  texte,
  zeroUn,
} from "../simple-types.ts";

const scolariteAnDernier = element({
  children: {
    CODE_MEF: optional(mef),
    CODE_STRUCTURE: optional(code(8)),
    CODE_REGIME: optional(code(2)),
    CODE_RNE: optional(code(8)),
    CODE_NATURE: optional(code(3)),
    SIGLE: optional(texte(14)),
    DENOM_PRINC: optional(texte(30)),
    DENOM_COMPL: optional(texte(30)),
    ...lignes,
    BOITE_POSTALE: optional(texte(7)),
    COMMUNE_ETRANGERE: optional(texte(32)),
    MEL: optional(texte(254)),
    TELEPHONE: optional(texte(20)),
    CODE_COMMUNE_INSEE: optional(code(5)),
    LL_COMMUNE_INSEE: optional(texte(32)),
  },
});

const eleve = element({
  record: nomLu,
  formerly: { NOM: "NOM_DE_FAMILLE" },
  attributes: { ELEVE_ID: identifiant, ELENOET: optional(elenoet) },
  children: {
    ID_NATIONAL: optional(ine),
    INE_BEA: optional(ine),
    INE_RNIE: optional(ine),
    ELENOET: optional(elenoet),
    ID_ELEVE_ETAB: optional(code(11)),
    ID_PRV_ELE: optional(code(11)),
    NOM_DE_FAMILLE: texte(100),
    NOM_USAGE: optional(texte(100)),
    PRENOM: texte(100),
    PRENOM2: optional(texte(100)),
    PRENOM3: optional(texte(100)),
    DATE_NAISS: optional(jour),
    DOUBLEMENT: optional(zeroUn),
    TEL_PROFESSIONNEL: optional(texte(20)),
    CODE_PAYS: optional(code(3)),
    ACCEPTE_SMS: optional(zeroUn),
    DATE_MODIFICATION: optional(jour),
    DATE_SORTIE: optional(dernierJour),
    MEL: optional(texte(254)),
    CODE_REGIME: optional(code(2)),
    DATE_ENTREE: optional(jour),
    VILLE_NAISS: optional(texte(32)),
    ADRESSE_ID: optional(identifiant),
    CODE_MOTIF_SORTIE: optional(code(2)),
    TEL_PERSONNEL: optional(texte(20)),
    CODE_SEXE: optional(parmi("1", "2")),
    TEL_PORTABLE: optional(texte(20)),
    CODE_PAYS_NAT: optional(code(3)),
    CODE_STATUT: optional(code(2)),
    CODE_MEF: optional(mef),
    CODE_DEPARTEMENT_NAISS: optional(code(3)),
    CODE_COMMUNE_INSEE_NAISS: optional(code(5)),
    ADHESION_TRANSPORT: optional(zeroUn),
    CODE_PROVENANCE: optional(code(1)),
    SCOLARITE_AN_DERNIER: optional(scolariteAnDernier),
  },
});

const deLEleve = { ELEVE_ID: identifiant, ELENOET: optional(elenoet) };
const parEleve = [["ELEVE_ID"]];

const donnees = element({
  children: {
    ELEVES: liste("ELEVE", eleve, parEleve),
    // OPTION holds the options of a pupil, OPTIONS_ELEVE one of them: SIECLE swapped the two names (siecle.md §2.3).
    OPTIONS: liste(
      "OPTION",
      element({
        attributes: deLEleve,
        children: {
          OPTIONS_ELEVE: repeated(
            element({
              children: {
                NUM_OPTION: optional(entier),
                CODE_MODALITE_ELECT: optional(code(1)),
                CODE_MATIERE: matiere,
              },
            }),
            { min: 0 },
          ),
        },
      }),
      parEleve,
    ),
    STRUCTURES: liste(
      "STRUCTURES_ELEVE",
      element({
        attributes: deLEleve,
        children: {
          STRUCTURE: repeated(element({ children: { CODE_STRUCTURE: code(20), TYPE_STRUCTURE: parmi("D", "G") } }), {
            min: 0,
          }),
        },
      }),
      parEleve,
    ),
    // Its content was never seen (siecle.md §2.3).
    DPPS: optional(element({})),
    BOURSES: liste(
      "BOURSE",
      element({ attributes: deLEleve, children: { CODE_BOURSE: repeated(code(1), { min: 0 }) } }),
      parEleve,
    ),
    ADRESSES: liste("ADRESSE", adresse, [["ADRESSE_ID"]]),
  },
});

const beeEleves = racine(donnees);

/** The élèves of SIECLE, with or without addresses, all versions together: reading goes by the names found (siecle.md §2). */
export const elevesSchema = document("BEE_ELEVES", beeEleves);

const SANS_4_0 = ["DONNEES/DPPS", "SCOLARITE_AN_DERNIER/CODE_REGIME"];
const SANS_INE_DOUBLE = ["ELEVE/INE_BEA", "ELEVE/INE_RNIE"];
const AVANT_2017 = [...SANS_4_0, ...SANS_INE_DOUBLE, "ELEVE/CODE_STATUT"];

/** What the versions seen leave out of it (siecle.md §9). */
export const elevesVersions = {
  "4.0": { without: SANS_INE_DOUBLE },
  "3.0": { without: SANS_4_0 },
  "2.0": { without: AVANT_2017 },
  "1.8": { without: [...AVANT_2017, "ELEVE/NOM_USAGE"], spelled: { "ELEVE/NOM_DE_FAMILLE": "NOM" } },
} satisfies Readonly<Record<string, Profile>>;

/** What neither the rules nor the comparison of files look at. */
export const elevesNonRegardes = [
  ...[
    "ID_ELEVE_ETAB",
    "ID_PRV_ELE",
    "PRENOM2",
    "PRENOM3",
    "DOUBLEMENT",
    "TEL_PROFESSIONNEL",
    "ACCEPTE_SMS",
    "DATE_MODIFICATION",
    "MEL",
    "TEL_PERSONNEL",
    "TEL_PORTABLE",
    "CODE_PAYS_NAT",
    "CODE_STATUT",
    "CODE_DEPARTEMENT_NAISS",
    "ADHESION_TRANSPORT",
    "CODE_PROVENANCE",
  ].map((child) => `ELEVE/${child}`),
  ...enfantsDe("SCOLARITE_AN_DERNIER", scolariteAnDernier, ["CODE_RNE"]),
  ...enfantsDe("ADRESSE", adresse),
];

/** A whole file, as its tags spell it in camel case. A key is absent when the tag is, or is empty. */
export type SiecleEleves = ValueOf<typeof beeEleves>;
export type SiecleEleve = ValueOf<typeof eleve>;
