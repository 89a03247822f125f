import type { Profile } from "../../kernel/layout/compile.ts";
import { type Child, element, optional, type ValueOf } from "../../kernel/layout/declare.ts";
import { document, liste, racine } from "../document.ts";
import { code, dernierJour, entier, horaire, jour, matiere, mef, ouiNon, texte, zeroUn } from "../simple-types.ts";

/** Most nomenclatures: a code and two labels; `more` holds what the block has besides. */
const item = <const K extends string, const M extends Readonly<Record<string, Child>>>(key: K, max: number, more: M) =>
  element({
    attributes: { [key]: code(max) } as { readonly [P in K]: ReturnType<typeof code> },
    children: { LIBELLE_COURT: optional(texte(20)), LIBELLE_LONG: optional(texte(40)), ...more },
  });

const table = <const K extends string, const M extends Readonly<Record<string, Child>>>(
  name: string,
  key: K,
  max: number,
  more: M,
) => liste(name, item(key, max, more), [[key]]);

const edition = { LIBELLE_EDITION: optional(texte(60)) };
const ouverture = { DATE_OUVERTURE: optional(jour), DATE_FERMETURE: optional(dernierJour) };

const mefElement = element({
  attributes: { CODE_MEF: mef },
  children: {
    FORMATION: optional(texte(6)),
    SPECIALITE: optional(texte(5)),
    LIBELLE_LONG: optional(texte(40)),
    ...edition,
    STATUT_MEF: optional(code(1)),
    MEF_RATTACHEMENT: optional(mef),
    CODE_MEFSTAT: optional(code(11)),
    NB_OPT_OBLIG: optional(entier),
    NB_OPT_MINI: optional(entier),
    RENFORCEMENT_LANGUES: optional(entier),
    INSCRIPTION_ETAB: optional(zeroUn),
    MEF_ORIGINE: optional(zeroUn),
    MEF_SELECTIONNE: optional(zeroUn),
    MEF_SELORIG: optional(zeroUn),
    ...ouverture,
  },
});

// SPEC lets the code be null: such a matière can be called by nothing, and is kept without it (siecle.md §5.3).
const matiereElement = element({
  attributes: { CODE_MATIERE: optional(matiere) },
  children: {
    CODE_GESTION: optional(code(5)),
    LIBELLE_COURT: optional(texte(20)),
    LIBELLE_LONG: optional(texte(40)),
    ...edition,
    MATIERE_ETP: optional(zeroUn),
    CODE_MATIERE_NATIONALE: optional(matiere),
  },
});

const programme = element({
  children: {
    CODE_MEF: mef,
    CODE_MATIERE: optional(matiere),
    CODE_MODALITE_ELECT: optional(code(1)),
    HORAIRE: optional(horaire),
  },
});

const optionObligatoire = element({
  children: { CODE_MEF: mef, CODE_MATIERE: matiere, RANG_OPTION: optional(entier) },
});

const profession = element({
  // The suffix came between 1.7 and 3.1 (siecle.md §5.13).
  formerly: { LIBELLE_COURT: "LIBELLE_COURT_PCS", LIBELLE_LONG: "LIBELLE_LONG_PCS" },
  attributes: { CODE_PROFESSION: code(2) },
  children: { LIBELLE_COURT_PCS: optional(texte(40)), LIBELLE_LONG_PCS: optional(texte(150)) },
});

const beeNomenclatures = racine(
  element({
    children: {
      MEFS: liste("MEF", mefElement, [["CODE_MEF"]]),
      MATIERES: liste("MATIERE", matiereElement, [["CODE_MATIERE"]]),
      PROGRAMMES: liste("PROGRAMME", programme),
      OPTIONS_OBLIGATOIRES: liste("OPTION_OBLIGATOIRE", optionObligatoire),
      MODALITES_ELECTION: table("MODALITE_ELECTION", "CODE_MODALITE_ELECT", 1, {}),
      REGIMES: table("REGIME", "CODE_REGIME", 2, {}),
      LIENS_PARENTE: table("LIEN_PARENTE", "CODE_PARENTE", 2, { ...edition, TRI: optional(entier) }),
      NIVEAUX_RESPONSABILITE: table("N_NIVEAU_RESPONSABILITE", "NIVEAU_RESPONSABILITE", 1, edition),
      BOURSES: table("BOURSE", "CODE_BOURSE", 1, { BOURSE_NATIONALE: optional(zeroUn) }),
      PROFESSIONS: liste("PROFESSION", profession, [["CODE_PROFESSION"]]),
      SITUATIONS_EMPLOI: table("SITUATION_EMPLOI", "CODE_SITUATION", 1, { TRANS_SITUATION: optional(code(1)) }),
      PCS_SITUATIONS_EMPLOI: liste(
        "PCS_SITUATION",
        element({ children: { CODE_PROFESSION: optional(code(2)), CODE_SITUATION: optional(code(1)) } }),
      ),
      PROVENANCES: table("PROVENANCE", "CODE_PROVENANCE", 1, {}),
      MOTIFS_SORTIE: table("MOTIF_SORTIE", "CODE_MOTIF_SORTIE", 2, {}),
      STATUTS_ELEVE: table("STATUT_ELEVE", "CODE_STATUT", 2, {}),
      CONTRATS: table("CONTRAT", "CODE_CONTRAT", 1, {}),
      TYPES_ETABLISSEMENT: table("TYPE_ETABLISSEMENT", "CODE_TYPE_ETAB", 4, {}),
      CIVILITES: table("CIVILITE", "CODE_CIVILITE", 1, {}),
      MODALITES_COURS: table("MODALITE_COURS", "CODE_MODALITE_COURS", 2, { CO_ENSEIGNEMENT: optional(zeroUn) }),
      PERSONNALISATION_PARCOURS: table("N_PERSONNALISATION_PARCOURS", "PERSONNALISATION_PARCOURS_CODE", 2, {
        ...edition,
        USAGE: optional(code(4)),
        RECONDUCTIBLE: optional(ouiNon),
        ...ouverture,
      }),
    },
  }),
);

/** The codes a school uses, as SIECLE gives them to it (siecle.md §5). */
export const nomenclatureSchema = document("BEE_NOMENCLATURES", beeNomenclatures);

const blocks = (...names: readonly string[]) => names.map((name) => `DONNEES/${name}`);
const SITUATIONS = blocks("SITUATIONS_EMPLOI", "PCS_SITUATIONS_EMPLOI");
const SANS_4_0 = blocks("PERSONNALISATION_PARCOURS");

/** What the versions seen leave out of it (siecle.md §9). */
export const nomenclatureVersions = {
  "4.0": { without: SITUATIONS },
  "3.1": { without: [...SITUATIONS, ...SANS_4_0] },
  "1.7": {
    without: [
      ...SANS_4_0,
      ...blocks("NIVEAUX_RESPONSABILITE", "CIVILITES", "MODALITES_COURS"),
      ...["MEF/MEF_SELECTIONNE", "MEF/MEF_SELORIG", "MATIERE/CODE_MATIERE_NATIONALE"],
      ...["LIEN_PARENTE/LIBELLE_EDITION", "LIEN_PARENTE/TRI"],
    ],
    spelled: {
      "PROFESSION/LIBELLE_COURT_PCS": "LIBELLE_COURT",
      "PROFESSION/LIBELLE_LONG_PCS": "LIBELLE_LONG",
    },
  },
} satisfies Readonly<Record<string, Profile>>;

/** A whole file, as its tags spell it in camel case. */
export type SiecleNomenclature = ValueOf<typeof beeNomenclatures>;
export type SiecleMef = ValueOf<typeof mefElement>;
export type SiecleMatiere = ValueOf<typeof matiereElement>;
