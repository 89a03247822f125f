import { element, optional, type ValueOf } from "../../kernel/layout/declare.ts";
import { lignes } from "../adresse.ts";
import { document, liste, racine } from "../document.ts";
import { code, entier, identifiant, jour, texte } from "../simple-types.ts";

const uaj = element({
  children: {
    ETAB_UAJ_ID: optional(identifiant),
    NUM_SIREN: optional(code(9)),
    DENOM_PRINC: optional(texte(30)),
    DENOM_COMPL: optional(texte(30)),
    NOM_RESP: optional(texte(25)),
    QUAL_RESP: optional(texte(15)),
    ...lignes,
    BOITE_POST: optional(texte(7)),
    COMMUNE_ETRANGERE: optional(texte(32)),
    TELEPHONE: optional(texte(15)),
    TELECOPIE: optional(texte(15)),
    MEL_1: optional(texte(60)),
    MEL_2: optional(texte(60)),
    CODE_TYPE_ETAB: optional(code(4)),
    SECTEUR_CODE: optional(code(2)),
    CODE_POSTAL: optional(code(5)),
    CODE_COMMUNE_INSEE: optional(code(5)),
    CODE_PAYS: optional(code(3)),
    LIBELLE_POSTAL: optional(texte(32)),
  },
});

const anneeScolaire = element({
  // As the specification prints them, against what the files hold (siecle.md §6).
  formerly: { DATE_DEB_ELEVE: "DATE_DEBUT_ELEVE", DATE_DEB_PROF: "DATE_DEBUT_PROF" },
  children: {
    DATE_DEBUT_ELEVE: optional(jour),
    DATE_FIN_ELEVE: optional(jour),
    DATE_DEBUT_PROF: optional(jour),
    DATE_FIN_PROF: optional(jour),
  },
});

const periode = element({
  children: {
    CODE_PERIODE: optional(code(3)),
    DATE_DEBUT: optional(jour),
    DATE_FIN: optional(jour),
    LL_PERIODE: optional(texte(20)),
    LL_ORIENTATION: optional(texte(40)),
    INDICE: optional(entier),
    CODE_TYPE_PERIODE: optional(code(1)),
  },
});

const fermeture = element({
  children: {
    LC_MOTIF: optional(texte(10)),
    LL_MOTIF: optional(texte(40)),
    DATE_DEBUT: optional(jour),
    DATE_FIN: optional(jour),
    LL_FERMETURE: optional(texte(40)),
  },
});

// The names of the items of the last two lists are inferred: the only file seen had none (siecle.md §6).
const beeCommun = racine(
  element({
    children: {
      UAJ: optional(uaj),
      ANNEE_SCOLAIRE: optional(anneeScolaire),
      ANNEE_SCOLAIRE_AD: optional(anneeScolaire),
      PERIODES_PEDAGOGIQUES: liste("PERIODE_PEDAGOGIQUE", periode),
      CALENDRIERS_FERMETURES: liste("CALENDRIER_FERMETURE", fermeture),
    },
  }),
);

/** The school and its year (siecle.md §6). */
export const communsSchema = document("BEE_COMMUN", beeCommun);
export const communsVersions = { "1.7": {} };

/** A whole file, as its tags spell it in camel case. */
export type SiecleCommuns = ValueOf<typeof beeCommun>;
export type SieclePeriode = ValueOf<typeof periode>;
