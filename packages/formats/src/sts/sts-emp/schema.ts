import {
  type AnyFields,
  blankable,
  type DocumentDeclaration,
  element,
  optional,
  type ValueOf,
} from "../../kernel/layout/declare.ts";
import { annee, effectif, facultatifs, heures, identifiant, jour, liste, texte, vraiFaux } from "../simple-types.ts";

const duree = heures(3);
const code = texte(20);
const libelleCourt = { LIBELLE_COURT: blankable(texte(20)) };
const libelles = { ...libelleCourt, LIBELLE_LONG: blankable(texte(40)) };
const effectifs = facultatifs({ EFFECTIF_PREVU: effectif, EFFECTIF_CALCULE: effectif });
const dates = facultatifs({ DATE_DEBUT: jour, DATE_FIN: jour });
const nomenclature = element({ attributes: { CODE: code }, children: libelles });

const uaj = element({
  attributes: { CODE: optional(texte(8)) },
  children: {
    ...facultatifs({ ACADEMIE: element({ children: facultatifs({ CODE: texte(3), LIBELLE: texte(40) }) }) }),
    SIGLE: blankable(texte(10)),
    DENOM_PRINC: blankable(texte(30)),
    DENOM_COMPL: blankable(texte(30)),
    CODE_NATURE: blankable(texte(3)),
    CODE_CATEGORIE: blankable(texte(10)),
    MENTION_DISTRIBUTION: blankable(texte(40)),
    ADRESSE: blankable(texte(40)),
    COMMUNE: blankable(texte(40)),
    CODE_POSTAL: blankable(texte(10)),
    BOITE_POSTALE: blankable(texte(10)),
    CEDEX: blankable(texte(10)),
    TELEPHONE: blankable(texte(20)),
    STATUT: blankable(texte(10)),
    ETABLISSEMENT_SENSIBLE: optional(vraiFaux),
  },
});

const parametres = element({
  children: facultatifs({
    UAJ: uaj,
    ANNEE_SCOLAIRE: element({ attributes: { ANNEE: optional(annee) }, children: dates }),
    // Only in what a timetable software writes: its presence tells the wrong file (sts-web.md §6, STS_F02).
    APPLICATION_SOURCE: texte(40),
  }),
});

const matiere = element({
  attributes: { CODE: code },
  children: {
    CODE_GESTION: blankable(texte(5)),
    ...libelles,
    LIBELLE_EDITION: blankable(texte(48)),
  },
});

const mef = element({
  attributes: { CODE: code },
  children: {
    FORMATION: blankable(texte(6)),
    SPECIALITE: blankable(texte(20)),
    LIBELLE_LONG: blankable(texte(30)),
    LIBELLE_EDITION: blankable(texte(30)),
    ...facultatifs({ MEFSTAT11: texte(11), MEFSTAT4: texte(4) }),
  },
});

const nomenclatures = element({
  children: facultatifs({
    TYPES_AHE: liste("TYPE_AHE", nomenclature),
    CIVILITES: liste("CIVILITE", nomenclature),
    MEFSTATS4: liste(
      "MEFSTAT4",
      element({ attributes: { CODE: code }, children: { ...libelles, INDEMNITE_PP_AUTORISEE: optional(vraiFaux) } }),
    ),
    TAUX_PONDS: liste(
      "TAUX_POND",
      element({ attributes: { TAUX: heures(2) }, children: facultatifs({ CPGE_BTS: texte(5) }) }),
    ),
    MODS_COURS: liste(
      "MOD_COURS",
      element({ attributes: { CODE: code }, children: { ...libelles, CO_ENS: optional(vraiFaux) } }),
    ),
    MATIERES: liste("MATIERE", matiere),
    MEFS: liste("MEF", mef),
    PROGRAMMES: liste(
      "PROGRAMME",
      element({ children: { CODE_MEF: code, CODE_MATIERE: code, HORAIRE: optional(heures(2)) } }),
    ),
  }),
});

/** "VASSELIN Odile"; the number of somebody without a name. */
const personne = ({ nomUsage, nomPatronymique, prenom, type, id }: AnyFields): string =>
  [nomUsage ?? nomPatronymique, prenom].filter((part) => part !== undefined).join(" ") || `${type ?? "?"} ${id ?? "?"}`;

const identite = {
  SEXE: blankable(texte(1)),
  CIVILITE: blankable(texte(1)),
  NOM_USAGE: blankable(texte(30)),
  NOM_PATRONYMIQUE: blankable(texte(30)),
  PRENOM: blankable(texte(30)),
};

const individu = element({
  record: personne,
  attributes: { ID: identifiant, TYPE: texte(10) },
  children: {
    ...identite,
    ...facultatifs({
      DATE_NAISSANCE: jour,
      GRADE: texte(10),
      FONCTION: texte(3),
      PROFS_PRINC: liste("PROF_PRINC", element({ children: { CODE_STRUCTURE: code, ...dates } })),
      DISCIPLINES: liste(
        "DISCIPLINE",
        element({ attributes: { CODE: code }, children: { ...libelleCourt, NB_HEURES: optional(heures(2)) } }),
      ),
    }),
  },
});

const service = element({
  attributes: { CODE_MATIERE: code, CODE_MOD_COURS: code },
  children: facultatifs({
    HEURES_STRUCTURE: duree,
    CO_ENS: vraiFaux,
    ENSEIGNANTS: liste(
      "ENSEIGNANT",
      element({
        attributes: { ID: identifiant, TYPE: texte(10) },
        children: facultatifs({ HEURES_AGENT: duree }),
      }),
    ),
  }),
});

const appartenance = element({ attributes: { CODE: code }, children: effectifs });
const enTete = { LIBELLE_LONG: blankable(texte(20)), ...effectifs };

const division = element({
  record: (fields) => `Division ${fields.code}`,
  attributes: { CODE: code },
  children: {
    ...enTete,
    ...facultatifs({
      MEFS_APPARTENANCE: liste("MEF_APPARTENANCE", appartenance),
      SERVICES: liste("SERVICE", service),
    }),
  },
});

const groupe = element({
  record: (fields) => `Groupe ${fields.code}`,
  attributes: { CODE: code },
  children: {
    ...enTete,
    ...facultatifs({
      EFFECTIF_MAX_EDT: effectif,
      DIVISIONS_APPARTENANCE: liste("DIVISION_APPARTENANCE", appartenance),
      MEFS_APPARTENANCE: liste("MEF_APPARTENANCE", appartenance),
      SERVICES: liste("SERVICE", service),
    }),
  },
});

const periode = element({
  children: {
    TYPE: optional(texte(3)),
    DATE_DEBUT: jour,
    DATE_FIN: jour,
    HEURES: optional(duree),
    TYPE_ABSENT: texte(10),
    ID_ABSENT: identifiant,
  },
});

const suppleant = element({
  record: personne,
  attributes: { ID: identifiant, TYPE: texte(10) },
  children: {
    ...identite,
    ...facultatifs({
      GRADE: texte(10),
      FONCTION: texte(3),
      SERVICES_SUPPLEANTS: liste(
        "SERVICE_SUPPLEANT",
        element({
          children: {
            CODE_MATIERE: code,
            CODE_STRUCTURE: code,
            CODE_MOD_COURS: code,
            PERIODES: optional(liste("PERIODE", periode)),
          },
        }),
      ),
    }),
  },
});

const donnees = element({
  children: facultatifs({
    INDIVIDUS: liste("INDIVIDU", individu),
    STRUCTURE: element({
      children: facultatifs({ DIVISIONS: liste("DIVISION", division), GROUPES: liste("GROUPE", groupe) }),
    }),
    SUPPLEANTS: liste("SUPPLEANT", suppleant),
  }),
});

const stsEdt = element({
  children: facultatifs({ PARAMETRES: parametres, NOMENCLATURES: nomenclatures, DONNEES: donnees }),
});

/** What STS-Web exports for timetable and marks software, 2009 to today: no version is written in it (sts-web.md §3, §8). */
export const stsEmpSchema = {
  root: "STS_EDT",
  encoding: "ISO-8859-15",
  codes: "sts.emp.layout",
  tolerant: true,
  of: stsEdt,
} satisfies DocumentDeclaration;

/** A whole file. What is empty or missing in it is absent here. */
export type StsEmp = ValueOf<typeof stsEdt>;
export type StsIndividu = ValueOf<typeof individu>;
export type StsDivision = ValueOf<typeof division>;
export type StsGroupe = ValueOf<typeof groupe>;
export type StsService = ValueOf<typeof service>;
export type StsSuppleant = ValueOf<typeof suppleant>;
