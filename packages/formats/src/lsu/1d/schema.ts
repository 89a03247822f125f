import { CODES_MODALITES, CODES_PARCOURS, LONGUEURS_LSU } from "../../codes/lsu.ts";
import {
  type DocumentDeclaration,
  element,
  list,
  optional,
  repeated,
  type ValueOf,
} from "../../kernel/layout/declare.ts";
import { identifiant, reference, references } from "../../kernel/layout/identifiers.ts";
import {
  booleen,
  chiffre,
  date,
  dateHeure,
  entier,
  entierPositif,
  longueur,
  parmi,
  texteNonVide,
} from "../../kernel/layout/simple-types.ts";
import { ADRESSE_LSU } from "../adresse.ts";
import { civilite, codeDomaineSocle, millesime, nomPrenom, uai } from "../simple-types.ts";
import { bilanDe, nomComplet } from "./names.ts";

const identite = { civilite, nom: nomPrenom, prenom: nomPrenom };
const socleComplet = { min: 8, max: 8, unique: [["code"]] };

const parcours = element({
  attributes: { code: parmi(...CODES_PARCOURS) },
  texte: texteNonVide(LONGUEURS_LSU.parcours),
});

const evaluation = {
  "code-domaine": longueur(7),
  "element-programme-refs": optional(references("element-programme")),
  positionnement: optional(chiffre(1, 2, 3, 4)),
  "non-evalue": optional(booleen),
};

const acquis = element({
  attributes: evaluation,
  children: {
    appreciation: optional(texteNonVide(LONGUEURS_LSU.appreciation)),
    "sous-domaines": optional(
      list("sous-domaine", element({ attributes: evaluation }), { unique: [["code-domaine"]] }),
    ),
  },
});

const ligneAdresse = texteNonVide(ADRESSE_LSU.caracteres);

const responsable = element({
  attributes: { ...identite, "lien-parente": optional(texteNonVide(LONGUEURS_LSU.lienParente)) },
  children: {
    adresse: optional(
      element({
        attributes: {
          ligne1: ligneAdresse,
          ligne2: optional(ligneAdresse),
          ligne3: optional(ligneAdresse),
          ligne4: optional(ligneAdresse),
          "code-postal": texteNonVide(LONGUEURS_LSU.codePostal),
          commune: texteNonVide(LONGUEURS_LSU.commune),
        },
      }),
    ),
  },
});

const modaliteAccompagnement = element({
  attributes: { code: parmi(...CODES_MODALITES) },
  children: { "complement-ppre": optional(texteNonVide(LONGUEURS_LSU.complementPpre)) },
});

const bilanPeriodique = element({
  record: bilanDe,
  whole: true,
  attributes: {
    "eleve-ref": reference("eleve"),
    "periode-ref": reference("periode"),
    "enseignant-refs": references("enseignant"),
    "date-creation": date,
    "date-scolarite": date,
    "date-verrou": dateHeure,
    "directeur-ref": reference("directeur"),
  },
  children: {
    "liste-acquis": list("acquis", acquis, { unique: [["code-domaine"]] }),
    "liste-parcours": optional(list("parcours", parcours, { unique: [["code"]] })),
    "modalites-accompagnement": optional(
      list("modalite-accompagnement", modaliteAccompagnement, { unique: [["code"]] }),
    ),
    "appreciation-generale": texteNonVide(LONGUEURS_LSU.appreciationGenerale),
    socle: optional(
      list(
        "domaine",
        element({ attributes: { code: codeDomaineSocle, positionnement: optional(chiffre(0, 1, 2, 3, 4)) } }),
        socleComplet,
      ),
    ),
    responsables: optional(list("responsable", responsable)),
  },
});

const bilanCycle = element({
  record: bilanDe,
  whole: true,
  attributes: {
    "eleve-ref": reference("eleve"),
    cycle: chiffre(2),
    millesime,
    "enseignant-refs": references("enseignant"),
    "date-creation": date,
    "date-verrou": dateHeure,
    "directeur-ref": reference("directeur"),
  },
  children: {
    socle: list(
      "domaine",
      element({ attributes: { code: codeDomaineSocle, positionnement: chiffre(0, 1, 2, 3, 4) } }),
      socleComplet,
    ),
    synthese: texteNonVide(LONGUEURS_LSU.appreciationGenerale),
    responsables: optional(list("responsable", responsable)),
  },
});

const personne = element({ attributes: { id: identifiant, ...identite }, record: nomComplet });

const donnees = element({
  children: {
    directeurs: list("directeur", personne, { unique: [["civilite", "nom", "prenom"]] }),
    classes: list(
      "classe",
      element({
        attributes: { id: identifiant, "id-be": entierPositif, libelle: optional(texteNonVide(LONGUEURS_LSU.classe)) },
      }),
      { unique: [["id-be"]] },
    ),
    eleves: list(
      "eleve",
      element({
        record: nomComplet,
        attributes: {
          id: identifiant,
          ine: longueur(11),
          "classe-ref": reference("classe"),
          nom: optional(nomPrenom),
          prenom: optional(nomPrenom),
        },
      }),
      { unique: [["ine"]] },
    ),
    periodes: optional(
      list(
        "periode",
        element({
          attributes: {
            id: identifiant,
            millesime,
            indice: entier,
            "nb-periodes": entier,
            "date-debut": date,
            "date-fin": date,
          },
        }),
        { unique: [["millesime", "indice", "nb-periodes", "date-debut", "date-fin"]] },
      ),
    ),
    enseignants: list("enseignant", personne, { unique: [["civilite", "nom", "prenom"]] }),
    "elements-programme": optional(
      list(
        "element-programme",
        element({ attributes: { id: identifiant, libelle: texteNonVide(LONGUEURS_LSU.elementProgramme) } }),
        {
          unique: [["libelle"]],
        },
      ),
    ),
    "parcours-communs": optional(
      list(
        "parcours-commun",
        element({
          attributes: { "periode-ref": reference("periode"), "classe-ref": reference("classe") },
          children: { parcours: repeated(parcours, { unique: [["code"]] }) },
        }),
        { unique: [["periode-ref", "classe-ref"]] },
      ),
    ),
    "bilans-periodiques": optional(
      list("bilan-periodique", bilanPeriodique, { unique: [["eleve-ref", "periode-ref"]] }),
    ),
    "bilans-cycle": optional(list("bilan-cycle", bilanCycle, { unique: [["eleve-ref", "cycle"]] })),
  },
});

const lsunBilans = element({
  attributes: { schemaVersion: parmi("1.0") },
  children: {
    entete: element({
      anyOrder: true,
      children: {
        editeur: texteNonVide(LONGUEURS_LSU.editeur),
        application: texteNonVide(LONGUEURS_LSU.editeur),
        etablissement: uai,
      },
    }),
    donnees,
  },
});

/** The import interface of LSU for the premier degré, 1.0 in its state of April 2017 (lsu.md §8). */
export const lsu1dSchema = {
  root: "lsun-bilans",
  namespace: "urn:fr:edu:scolarite:lsun:bilans:import",
  schemaLocation: "import-bilan-1d.xsd",
  codes: "lsu.layout",
  of: lsunBilans,
} satisfies DocumentDeclaration;

/** A whole LSU 1D file. Dates are ISO texts; references are the ids of the tables of `donnees`. */
export type Lsu1d = ValueOf<typeof lsunBilans>;
export type Lsu1dBilanPeriodique = ValueOf<typeof bilanPeriodique>;
export type Lsu1dBilanCycle = ValueOf<typeof bilanCycle>;
export type Lsu1dAcquis = ValueOf<typeof acquis>;
