import { COLONNE_SANS_NOM, codePostalSansZero, type Defaut, LIGNE_COURTE, surUneCase, surUneLigne } from "./defaut.ts";
import type { Ligne } from "./feuille.ts";

const CIVILITE = "Civilité Responsable";
const NOM_ENFANT = "Nom de famille élève";
const NOM_USAGE_ENFANT = "Nom d'usage élève";

const isMadame = (ligne: Ligne) => ligne.get(CIVILITE) === "MME";

const civilites: readonly Defaut[] = [
  surUneCase({
    code: "civilite-mme",
    quoi: "La civilité est écrite Mme.",
    diagnostic: null,
    colonne: CIVILITE,
    fits: isMadame,
    texte: () => "Mme",
  }),
  surUneCase({
    code: "civilite-mlle",
    quoi: "La civilité est écrite MLLE.",
    diagnostic: null,
    colonne: CIVILITE,
    fits: isMadame,
    texte: () => "MLLE",
  }),
  surUneCase({
    code: "civilite-inconnue",
    quoi: "La civilité est écrite DR.",
    diagnostic: "onde.civilite",
    colonne: CIVILITE,
    texte: () => "DR",
  }),
];

const cellules: readonly Defaut[] = [
  surUneCase({
    code: "nom-absent",
    quoi: "Le nom du responsable est vide.",
    diagnostic: "onde.responsables.valeur-manquante",
    colonne: "Nom responsable",
    texte: () => "",
  }),
  surUneCase({
    code: "courriel-douteux",
    quoi: "Le courriel est écrit sans arobase.",
    diagnostic: "onde.responsables.courriel-douteux",
    colonne: "Courriel",
    texte: (courriel) => courriel.replace("@", "(at)"),
  }),
  surUneCase({
    code: "telephone-sans-zero",
    quoi: "Le téléphone a perdu son zéro dans un tableur.",
    diagnostic: "onde.responsables.telephone-sans-zero",
    colonne: "Téléphone portable",
    fits: (ligne) => ligne.get("Téléphone portable").startsWith("0"),
    texte: (telephone) => telephone.replace(/\D/g, "").slice(1),
  }),
  codePostalSansZero("CP responsable", "Pays", "onde.responsables.code-postal-sans-zero"),
];

const enfants: readonly Defaut[] = [
  surUneLigne({
    code: "sans-enfant",
    quoi: "Cette personne n’a plus d’enfant dans l’école.",
    diagnostic: "onde.responsables.sans-enfant",
    abimer: (ligne) => {
      // The children are the last columns of the row, however many they are.
      ligne.cells = ligne.cells.slice(0, ligne.indexOf(NOM_USAGE_ENFANT));
    },
  }),
  surUneCase({
    code: "enfant-sans-prenom",
    quoi: "L’enfant de cette personne n’a pas de prénom.",
    diagnostic: "onde.responsables.enfant-incomplet",
    colonne: "Prénom élève",
    texte: () => "",
  }),
  surUneCase({
    code: "enfant-inconnu",
    quoi: "L’enfant nommé ne figure pas dans le fichier des élèves.",
    diagnostic: "onde.ensemble.enfant-inconnu",
    colonne: NOM_ENFANT,
    texte: () => "PERSONNE-DE-CE-NOM",
  }),
  surUneCase({
    code: "enfant-nom-usage",
    quoi: "Le nom d’usage de l’enfant est écrit à la place de son nom de famille.",
    diagnostic: "onde.ensemble.enfant-inconnu",
    colonne: NOM_ENFANT,
    fits: (ligne) => ligne.get(NOM_USAGE_ENFANT) === "",
    texte: () => "D'ARGENTEAU",
  }),
  surUneCase({
    code: "enfant-autre-classe",
    quoi: "La classe de l’enfant n’est pas écrite comme dans le fichier des élèves.",
    diagnostic: null,
    colonne: "Classes élèves",
    texte: (classe) => `CLASSE  ${classe}`,
  }),
];

const ensembles: readonly Defaut[] = [
  {
    code: "personne-repetee",
    quoi: "Cette personne figure déjà plus haut, à une autre adresse.",
    diagnostic: "onde.responsables.personne-repetee",
    planter(feuille, prendre) {
      const ligne = prendre();
      const seconde = ligne && feuille.ajouter(ligne.cells);
      seconde?.set("Adresse responsable", "1 rue du Déménagement");
      return seconde;
    },
  },
  {
    code: "organismes",
    quoi: "Le tableau des organismes d’accueil suit celui des responsables.",
    diagnostic: "onde.responsables.organismes-ignores",
    planter(feuille) {
      feuille.ajouter(feuille.lignes[0]?.cells.map(() => "") ?? []);
      const header = feuille.ajouter(["Intitulé", "Adresse Organisme", "CP Organisme", "Commune Organisme"]);
      feuille.ajouter(["SERVICE SOCIAL FICTIF", "1 place Imaginaire", "01999", "SAINT-FICTIF-LE-HAUT"]);
      return header;
    },
  },
];

/** The faults of the responsables file; the organismes come last, since nothing is read after them. */
export const DEFAUTS_RESPONSABLES: readonly Defaut[] = [
  COLONNE_SANS_NOM,
  ...civilites,
  ...cellules,
  ...enfants,
  LIGNE_COURTE,
  ...ensembles,
];
