import { COLONNE_SANS_NOM, codePostalSansZero, type Defaut, LIGNE_COURTE, surUneCase, surUneLigne } from "./defaut.ts";
import type { Feuille, Ligne } from "./feuille.ts";

const INE = "INE";
const NAISSANCE = "Date naissance";
const CLASSE = "Libellé classe";
const IDENTIFIANT = "Identifiant classe";

/** Whether a line above belongs to the same class: a fault of the class then shows on this line, the second. */
const classeDejaVue =
  ({ lignes }: Feuille) =>
  (ligne: Ligne): boolean =>
    lignes.slice(1, ligne.numero - 1).some((autre) => autre.get(IDENTIFIANT) === ligne.get(IDENTIFIANT));

const cellules: readonly Defaut[] = [
  surUneCase({
    code: "ine-tronque",
    quoi: "Il manque le dernier caractère de l’INE.",
    diagnostic: "ine.forme",
    colonne: INE,
    texte: (ine) => ine.slice(0, -1),
  }),
  surUneCase({
    code: "ine-cle",
    quoi: "La dernière lettre de l’INE a été mal recopiée.",
    diagnostic: "onde.eleves.ine-douteux",
    colonne: INE,
    texte: (ine) => ine.slice(0, -1) + (ine.endsWith("A") ? "B" : "A"),
  }),
  surUneCase({
    code: "ine-espaces",
    quoi: "L’INE est écrit avec des espaces et en minuscules.",
    diagnostic: null,
    colonne: INE,
    texte: (ine) => ` ${ine.slice(0, 9)} ${ine.slice(9).toLowerCase()}`,
  }),
  surUneCase({
    code: "naissance-impossible",
    quoi: "L’élève serait né un 30 février.",
    diagnostic: "date.impossible",
    colonne: NAISSANCE,
    texte: (naissance) => `${naissance.slice(0, 4)}-02-30`,
  }),
  surUneCase({
    code: "naissance-francaise",
    quoi: "La date de naissance est écrite à la française.",
    diagnostic: null,
    colonne: NAISSANCE,
    texte: (naissance) => naissance.split("-").reverse().join("/"),
  }),
  surUneCase({
    code: "naissance-vide",
    quoi: "La date de naissance est vide.",
    diagnostic: "onde.eleves.naissance-vide",
    colonne: NAISSANCE,
    texte: () => "",
  }),
  surUneCase({
    code: "age-inhabituel",
    quoi: "L’élève a six ans de plus que ses camarades.",
    diagnostic: "onde.eleves.age-inhabituel",
    colonne: NAISSANCE,
    fits: (ligne) => ligne.get("Niveau") !== "",
    texte: (naissance) => `${Number(naissance.slice(0, 4)) - 6}-06-15`,
  }),
  surUneCase({
    code: "sexe-h",
    quoi: "Le sexe est écrit H.",
    diagnostic: null,
    colonne: "Sexe",
    fits: (ligne) => ligne.get("Sexe") === "M",
    texte: () => "H",
  }),
  surUneCase({
    code: "sexe-inconnu",
    quoi: "Le sexe est écrit G.",
    diagnostic: "onde.sexe",
    colonne: "Sexe",
    texte: () => "G",
  }),
  surUneCase({
    code: "niveau-vide",
    quoi: "L’élève est dans une classe ordinaire mais n’a pas de niveau.",
    diagnostic: "onde.eleves.niveau-vide",
    colonne: "Niveau",
    texte: () => "",
  }),
  surUneCase({
    code: "niveau-en-toutes-lettres",
    quoi: "Le niveau est écrit en toutes lettres.",
    diagnostic: "onde.eleves.niveau-inconnu",
    colonne: "Niveau",
    texte: () => "Cours moyen 2e année",
  }),
  surUneCase({
    code: "classe-sans-identifiant",
    quoi: "L’identifiant de classe est vide.",
    diagnostic: "onde.eleves.identifiant-classe-vide",
    colonne: IDENTIFIANT,
    texte: () => "",
  }),
  surUneCase({
    code: "identifiant-scientifique",
    quoi: "Un tableur a écrit l’identifiant de classe en notation scientifique.",
    diagnostic: "onde.identifiant-classe-tableur",
    colonne: IDENTIFIANT,
    texte: (identifiant) => `${identifiant.slice(0, 1)},${identifiant.slice(1, 3)}E+05`,
  }),
  surUneCase({
    code: "prenom-absent",
    quoi: "Le prénom est vide.",
    diagnostic: "onde.eleves.valeur-manquante",
    colonne: "Prénom élève",
    texte: () => "",
  }),
  surUneCase({
    code: "espaces-autour",
    quoi: "Il y a des espaces autour du nom.",
    diagnostic: null,
    colonne: "Nom élève",
    texte: (nom) => `  ${nom} `,
  }),
  codePostalSansZero("Cp1", "Pays1", "onde.eleves.code-postal-sans-zero"),
];

const lignes: readonly Defaut[] = [
  surUneLigne({
    code: "ligne-tronquee",
    quoi: "La ligne s’arrête au milieu de l’adresse.",
    diagnostic: "onde.eleves.ligne-tronquee",
    abimer: (ligne) => {
      ligne.cells = ligne.cells.slice(0, 7);
    },
  }),
  surUneLigne({
    code: "ligne-longue",
    quoi: "La ligne a une case de plus que l’en-tête.",
    diagnostic: "onde.eleves.ligne-trop-large",
    abimer: (ligne) => ligne.cells.push("", "surplus"),
  }),
  LIGNE_COURTE,
];

const ensembles: readonly Defaut[] = [
  {
    code: "ine-en-double",
    quoi: "L’INE est celui d’un autre élève.",
    diagnostic: "onde.eleves.ine-en-double",
    planter(_feuille, prendre) {
      const avecIne = (ligne: Ligne) => ligne.get(INE) !== "";
      const [ligne, autre] = [prendre(avecIne), prendre(avecIne)];
      if (ligne === undefined || autre === undefined) return undefined;
      ligne.set(INE, autre.get(INE));
      return ligne;
    },
  },
  {
    code: "homonyme",
    quoi: "L’élève porte le nom et le prénom d’un autre, né un autre jour.",
    diagnostic: "onde.eleves.homonymes",
    planter(_feuille, prendre) {
      const premier = prendre((ligne) => ligne.get(NAISSANCE) !== "");
      const second = premier && prendre((ligne) => isAfter(ligne, premier));
      if (premier === undefined || second === undefined) return undefined;
      for (const colonne of ["Nom élève", "Prénom élève"]) second.set(colonne, premier.get(colonne));
      return second;
    },
  },
  {
    code: "eleve-en-double",
    quoi: "L’élève a une seconde fiche, sans INE.",
    diagnostic: "onde.eleves.eleve-en-double",
    planter(feuille, prendre) {
      const ligne = prendre((each) => each.get(INE) !== "" && each.get(NAISSANCE) !== "");
      const seconde = ligne && feuille.ajouter(ligne.cells);
      seconde?.set(INE, "");
      return seconde;
    },
  },
  {
    code: "ligne-repetee",
    quoi: "La ligne figure déjà plus haut, à l’identique.",
    diagnostic: "onde.eleves.ligne-repetee",
    planter(feuille, prendre) {
      const ligne = prendre();
      return ligne && feuille.ajouter(ligne.cells);
    },
  },
  {
    code: "classe-deux-identifiants",
    quoi: "Une seconde classe porte le même nom, avec un autre identifiant.",
    diagnostic: "onde.eleves.libelle-partage",
    planter(feuille, prendre) {
      const ligne = prendre(classeDejaVue(feuille));
      ligne?.set(IDENTIFIANT, "999999");
      return ligne;
    },
  },
  {
    code: "classe-deux-noms",
    quoi: "La classe de cet élève porte un autre nom que sur les autres lignes.",
    diagnostic: "onde.eleves.identifiant-partage",
    planter(feuille, prendre) {
      const ligne = prendre(classeDejaVue(feuille));
      ligne?.set(CLASSE, `${ligne.get(CLASSE)} (2)`);
      return ligne;
    },
  },
  COLONNE_SANS_NOM,
];

function isAfter(ligne: Ligne, premier: Ligne): boolean {
  const naissance = ligne.get(NAISSANCE);
  return ligne.numero > premier.numero && naissance !== "" && naissance !== premier.get(NAISSANCE);
}

/** The faults of the élèves file. */
export const DEFAUTS_ELEVES: readonly Defaut[] = [...ensembles, ...cellules, ...lignes];
