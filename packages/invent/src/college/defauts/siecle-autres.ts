import { type Defaut2d, sans, surUneFiche, surUneValeur, valeurDe } from "./defaut.ts";

const personne = { fichier: "responsables", fiche: "PERSONNE" } as const;
const lien = { fichier: "responsables", fiche: "RESPONSABLE_ELEVE" } as const;
const INCONNU = "99999999";

const personnes: readonly Defaut2d[] = [
  surUneValeur({
    ...personne,
    code: "civilite-inconnue",
    quoi: "La civilité est écrite DR.",
    diagnostic: "siecle.responsables.civilite-inconnue",
    valeur: "LC_CIVILITE",
    par: () => "DR",
  }),
  surUneValeur({
    ...personne,
    code: "courriel-douteux",
    quoi: "Le courriel est écrit sans arobase.",
    diagnostic: "siecle.responsables.courriel-douteux",
    valeur: "MEL",
    par: (courriel) => courriel.replace("@", "(at)"),
  }),
  surUneFiche({
    ...personne,
    code: "prenom-absent",
    quoi: "La personne n’a pas de prénom.",
    diagnostic: "siecle.responsables.prenom-absent",
    abimer: (texte) => sans(texte, "PRENOM"),
  }),
  surUneValeur({
    ...personne,
    code: "adresse-inconnue",
    quoi: "L’adresse de la personne n’est pas dans le fichier.",
    diagnostic: "siecle.responsables.adresse-inconnue",
    valeur: "ADRESSE_ID",
    par: () => INCONNU,
  }),
  surUneValeur({
    ...personne,
    code: "telephone-national",
    quoi: "Le téléphone est écrit à l’ancienne, avec des espaces.",
    diagnostic: null,
    valeur: "TEL_PORTABLE",
    par: (telephone) => telephone.replace("+33", "0").replace(/(..)(?=.)/g, "$1 "),
  }),
  surUneValeur({
    fichier: "responsables",
    fiche: "ADRESSE",
    code: "code-postal-blanc",
    quoi: "Le code postal est fait de cinq espaces.",
    diagnostic: null,
    valeur: "CODE_POSTAL",
    par: () => "     ",
  }),
];

const liens: readonly Defaut2d[] = [
  {
    fichier: "responsables",
    code: "deux-hebergent",
    quoi: "Deux personnes hébergent l’élève.",
    diagnostic: "siecle.responsables.plusieurs-hebergent",
    ou: "HEBERGE_ELEVE",
    planter(prendre, { fiches }) {
      const heberges = new Set<string>();
      const autres = new Set(
        fiches.filter(({ balise, texte }) => {
          const eleve = valeurDe(texte, "ELEVE_ID");
          const isSecond = heberges.has(eleve);
          if (balise === "RESPONSABLE_ELEVE" && valeurDe(texte, "HEBERGE_ELEVE") === "true") heberges.add(eleve);
          return isSecond;
        }),
      );
      const fiche = prendre("RESPONSABLE_ELEVE", (_, each) => autres.has(each));
      if (fiche) fiche.texte = fiche.texte.replace("<HEBERGE_ELEVE>false<", "<HEBERGE_ELEVE>true<");
      return fiche;
    },
  },
  surUneValeur({
    ...lien,
    code: "personne-inconnue",
    quoi: "Le responsable désigné n’est pas dans le fichier.",
    diagnostic: "siecle.responsables.personne-inconnue",
    valeur: "PERSONNE_ID",
    par: () => INCONNU,
  }),
  surUneValeur({
    ...lien,
    code: "eleve-inconnu",
    quoi: "L’élève désigné n’est pas dans le fichier des élèves.",
    diagnostic: "siecle.ensemble.responsable-d-un-inconnu",
    valeur: "ELEVE_ID",
    par: () => INCONNU,
  }),
  surUneValeur({
    ...lien,
    code: "parente-inconnue",
    quoi: "Le lien de parenté n’existe pas.",
    diagnostic: "siecle.responsables.parente-inconnue",
    valeur: "CODE_PARENTE",
    par: () => "77",
  }),
  surUneValeur({
    ...lien,
    code: "parente-ancienne",
    quoi: "Le lien de parenté est de la liste d’avant 2018.",
    diagnostic: "siecle.responsables.parente-ancienne",
    valeur: "CODE_PARENTE",
    par: () => "6",
  }),
  surUneValeur({
    ...lien,
    code: "niveau-inconnu",
    quoi: "Le niveau de responsabilité n’existe pas.",
    diagnostic: "siecle.layout.valeur-inconnue",
    valeur: "NIVEAU_RESPONSABILITE",
    par: () => "7",
  }),
];

const structures: readonly Defaut2d[] = [
  surUneFiche({
    fichier: "structures",
    fiche: "DIVISION",
    code: "division-sans-mef",
    quoi: "La division n’a aucune formation.",
    diagnostic: "siecle.structures.division-sans-mef",
    abimer: (texte) => sans(texte, "MEFS_APPARTENANCE"),
  }),
  surUneFiche({
    fichier: "structures",
    fiche: "GROUPE",
    code: "groupe-sans-division",
    quoi: "Le groupe ne se rattache à aucune division.",
    diagnostic: "siecle.structures.groupe-sans-division",
    abimer: (texte) => sans(texte, "DIVISIONS_APPARTENANCE"),
  }),
  surUneFiche({
    fichier: "structures",
    fiche: "GROUPE",
    code: "groupe-division-inconnue",
    quoi: "Le groupe se rattache à une division qui n’existe pas.",
    diagnostic: "siecle.structures.division-inconnue",
    ou: "DIVISIONS_APPARTENANCE",
    abimer: (texte) => texte.replace(/<CODE_STRUCTURE>[^<]*</, "<CODE_STRUCTURE>NULLE<"),
  }),
  surUneValeur({
    fichier: "structures",
    fiche: "DIVISION",
    code: "autre-etablissement",
    quoi: "La division est celle d’un autre établissement.",
    diagnostic: "siecle.structures.autre-etablissement",
    valeur: "CODE_RNE",
    par: () => "9990001X",
  }),
];

const nomenclatures: readonly Defaut2d[] = [
  surUneValeur({
    fichier: "nomenclature",
    fiche: "PROGRAMME",
    code: "matiere-inconnue",
    quoi: "Un programme cite une matière qui n’est pas dans la nomenclature.",
    diagnostic: "siecle.nomenclature.matiere-inconnue",
    valeur: "CODE_MATIERE",
    par: () => "999999",
  }),
  surUneValeur({
    fichier: "communs",
    fiche: "PERIODE_PEDAGOGIQUE",
    code: "periode-inversee",
    quoi: "Une période finit avant de commencer.",
    diagnostic: "siecle.communs.periode-inversee",
    ou: "PERIODE_PEDAGOGIQUE",
    valeur: "DATE_FIN",
    par: (fin) => `${fin.slice(0, 6)}2001`,
  }),
];

/** The faults of the other files of SIECLE. */
export const DEFAUTS_SIECLE_AUTRES: readonly Defaut2d[] = [...personnes, ...liens, ...structures, ...nomenclatures];
