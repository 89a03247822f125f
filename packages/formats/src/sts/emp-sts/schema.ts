import {
  blankable,
  type DocumentDeclaration,
  element,
  optional,
  repeated,
  type ValueOf,
} from "../../kernel/layout/declare.ts";
import {
  annee,
  effectif,
  facultatifs,
  heureMinute,
  heures,
  identifiant,
  jour,
  jourSemaine,
  liste,
  texte,
  vraiFaux,
} from "../simple-types.ts";

const duree = heures(2);
const code = texte(20);

const parametres = element({
  children: facultatifs({ UAJ: texte(8), ANNEE_SCOLAIRE: annee, APPLICATION_SOURCE: texte(40) }),
});

const cours = element({
  children: {
    CODE_ALTERNANCE: code,
    JOUR: jourSemaine,
    HEURE_DEBUT: heureMinute,
    DUREE: heureMinute,
    CODE_SALLE: optional(code),
  },
});

const enseignant = element({
  attributes: { TYPE: texte(10), ID: identifiant },
  children: facultatifs({ HEURES_AGENT: duree, COURS_RATTACHES: liste("COURS", cours) }),
});

const service = element({
  attributes: { CODE_MATIERE: code, CODE_MOD_COURS: code },
  children: facultatifs({
    HEURES_STRUCTURE: duree,
    CO_ENS: vraiFaux,
    ENSEIGNANTS: liste("ENSEIGNANT", enseignant),
  }),
});

const services = facultatifs({ SERVICES: liste("SERVICE", service) });

const division = element({
  record: (fields) => `Division ${fields.code}`,
  attributes: { CODE: code },
  children: services,
});

const groupe = element({
  record: (fields) => `Groupe ${fields.code}`,
  attributes: { CODE: code },
  children: {
    LIBELLE_LONG: blankable(texte(20)),
    ...facultatifs({
      EFFECTIF_PREVU: effectif,
      EFFECTIF_MAX_EDT: effectif,
      DIVISIONS_APPARTENANCE: liste(
        "DIVISION_APPARTENANCE",
        element({ attributes: { CODE: code }, children: facultatifs({ EFFECTIF_PREVU: effectif }) }),
      ),
    }),
    ...services,
  },
});

const groupes = liste("GROUPE", groupe);

const individu = element({
  attributes: { ID: identifiant, TYPE: optional(texte(10)) },
  children: {
    ...facultatifs({
      INDEMNITES: liste("INDEMNITE", element({ children: facultatifs({ CODE_STRUCTURE: code, MEFSTAT4: texte(4) }) })),
    }),
    // Activités à responsabilité d'établissement: what they hold is not known (sts-web.md §13).
    ARES: blankable(texte(40)),
  },
});

const alternance = element({
  attributes: { CODE: code },
  children: {
    LIBELLE_COURT: blankable(texte(20)),
    LIBELLE_LONG: blankable(texte(40)),
    SEMAINES: optional(liste("DATE_DEBUT_SEMAINE", jour)),
  },
});

const donnees = element({
  children: facultatifs({
    HORAIRES: liste(
      "HORAIRE",
      element({
        attributes: { JOUR: jourSemaine },
        children: facultatifs({ DEBUT_COURS: heureMinute, FIN_COURS: heureMinute }),
      }),
    ),
    ALTERNANCES: liste("ALTERNANCE", alternance),
    SALLES_COURS: liste(
      "SALLE_COURS",
      element({
        attributes: { CODE: code },
        children: { GROUPE_SALLE: blankable(texte(20)), LOCALISATION: blankable(texte(40)) },
      }),
    ),
    INDIVIDUS: liste("INDIVIDU", individu),
    STRUCTURE: element({
      children: facultatifs({
        // One timetable software puts the groups among the divisions (sts-web.md §10.3).
        DIVISIONS: element({
          children: { DIVISION: repeated(division, { min: 0 }), GROUPES: optional(groupes) },
        }),
        GROUPES: groupes,
      }),
    }),
  }),
});

const edtSts = element({ children: facultatifs({ PARAMETRES: parametres, DONNEES: donnees }) });

/** What a timetable software answers to STS-Web (sts-web.md §10). */
export const empStsSchema = {
  root: "EDT_STS",
  encoding: "ISO-8859-15",
  codes: "sts.edt.layout",
  tolerant: true,
  of: edtSts,
} satisfies DocumentDeclaration;

/** A whole file. What is empty or missing in it is absent here. */
export type EmpSts = ValueOf<typeof edtSts>;
export type EdtDivision = ValueOf<typeof division>;
export type EdtGroupe = ValueOf<typeof groupe>;
export type EdtService = ValueOf<typeof service>;
export type EdtEnseignant = ValueOf<typeof enseignant>;
export type EdtAlternance = ValueOf<typeof alternance>;
export type EdtCours = ValueOf<typeof cours>;
