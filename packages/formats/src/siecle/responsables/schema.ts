import type { Profile } from "../../kernel/layout/compile.ts";
import { element, optional, type ValueOf } from "../../kernel/layout/declare.ts";
import { adresse, enfantsDe } from "../adresse.ts";
import { document, liste, racine } from "../document.ts";
import { nomDePersonneLu } from "../sentences.ts";
import { code, identifiant, parmi, texte, vraiFaux, zeroUn } from "../simple-types.ts";

const personne = element({
  record: nomDePersonneLu,
  formerly: { NOM: "NOM_DE_FAMILLE" },
  attributes: { PERSONNE_ID: identifiant },
  children: {
    ID_PRV_PER: optional(code(11)),
    LC_CIVILITE: optional(texte(5)),
    LL_CIVILITE: optional(texte(20)),
    NOM_DE_FAMILLE: texte(100),
    NOM_USAGE: optional(texte(100)),
    PRENOM: optional(texte(100)),
    TEL_PERSONNEL: optional(texte(20)),
    TEL_PORTABLE: optional(texte(20)),
    ACCEPTE_SMS: optional(zeroUn),
    TEL_PROFESSIONNEL: optional(texte(20)),
    MEL: optional(texte(254)),
    COMMUNICATION_ADRESSE: optional(zeroUn),
    ADRESSE_ID: optional(identifiant),
    CODE_PROFESSION: optional(code(2)),
  },
});

/**
 * The link of a pupil to a person, in its three layouts (siecle.md §3.2, §3.3): of before 2018 (RESP_LEGAL, RESP_FINANCIER, PERS_PAIEMENT,
 * PERS_CONTACT, parenté of one figure), of the transition, of today. The tags tell them apart, one file may hold several.
 */
const responsableEleve = element({
  formerly: { RESP_FINANCIER: "PAIE_FRAIS_SCOLAIRES" },
  children: {
    ELEVE_ID: identifiant,
    PERSONNE_ID: identifiant,
    RESP_LEGAL: optional(parmi("0", "1", "2")),
    NIVEAU_RESPONSABILITE: optional(parmi("1", "2", "3")),
    CODE_PARENTE: optional(code(2)),
    PAIE_FRAIS_SCOLAIRES: optional(zeroUn),
    PERS_PAIEMENT: optional(zeroUn),
    PERS_CONTACT: optional(zeroUn),
    PERCOIT_LES_AIDES: optional(vraiFaux),
    HEBERGE_ELEVE: optional(vraiFaux),
    A_CONTACTER_EN_PRIORITE: optional(vraiFaux),
  },
});

const donnees = element({
  children: {
    PERSONNES: liste("PERSONNE", personne, [["PERSONNE_ID"]]),
    RESPONSABLES: liste("RESPONSABLE_ELEVE", responsableEleve),
    ADRESSES: liste("ADRESSE", adresse, [["ADRESSE_ID"]]),
  },
});

const beeResponsables = racine(donnees);

/** The responsables of SIECLE, with or without addresses (siecle.md §3). */
export const responsablesSchema = document("BEE_RESPONSABLES", beeResponsables);

const LIEN = "RESPONSABLE_ELEVE";

/** What the versions seen leave out of it, and how they spell the rest (siecle.md §3.3). */
export const responsablesVersions = {
  "2.1": { without: ["RESP_LEGAL", "PERS_PAIEMENT", "PERS_CONTACT"].map((tag) => `${LIEN}/${tag}`) },
  "1.8": {
    without: [
      ...["NIVEAU_RESPONSABILITE", "PERCOIT_LES_AIDES", "HEBERGE_ELEVE", "A_CONTACTER_EN_PRIORITE"].map(
        (tag) => `${LIEN}/${tag}`,
      ),
      "PERSONNE/NOM_USAGE",
    ],
    spelled: { [`${LIEN}/PAIE_FRAIS_SCOLAIRES`]: "RESP_FINANCIER", "PERSONNE/NOM_DE_FAMILLE": "NOM" },
  },
} satisfies Readonly<Record<string, Profile>>;

/** What neither the rules nor the comparison of files look at. */
export const responsablesNonRegardes = [
  ...["ID_PRV_PER", "LL_CIVILITE", "TEL_PERSONNEL", "ACCEPTE_SMS", "TEL_PROFESSIONNEL", "COMMUNICATION_ADRESSE"].map(
    (child) => `PERSONNE/${child}`,
  ),
  "PERSONNE/CODE_PROFESSION",
  ...["PERS_PAIEMENT", "PERCOIT_LES_AIDES", "A_CONTACTER_EN_PRIORITE"].map((child) => `${LIEN}/${child}`),
  ...enfantsDe("ADRESSE", adresse),
];

/** A whole file, as its tags spell it in camel case. */
export type SiecleResponsables = ValueOf<typeof beeResponsables>;
export type SieclePersonne = ValueOf<typeof personne>;
export type SiecleResponsableEleve = ValueOf<typeof responsableEleve>;
