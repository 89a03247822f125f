import type { Mots } from "./mots.ts";

/** The livret, its banks, and what leaves for LSU. */
export const LIVRET: Mots = {
  actions: {
    "commentaire.ajouter": "a ajouté un commentaire à la banque",
    "commentaire.modifier": "a corrigé un commentaire de la banque",
    "commentaire.oter": "a ôté un commentaire de la banque",
    "element.ajouter": "a ajouté un élément à la banque",
    "element.oter": "a ôté un élément de la banque",
    "element.renommer": "a corrigé un élément de la banque",
    "envoi.deposer": "a dit quand un fichier a été déposé dans LSU",
    "envoi.lsu": "a préparé un fichier pour LSU",
    "envoi.telecharger": "a téléchargé un fichier pour LSU",
    "periode.etat": "a changé l’état de bilans",
    "saisie.enregistrer": "a rempli le livret",
  },
  objets: {
    commentaire: "la banque de commentaires",
    element: "la banque d’éléments",
    envoi: "un envoi",
    periode: "une période",
    saisie: "le livret",
  },
  champs: {
    "appreciation-generale": "appréciation générale",
    bilans: "bilans",
    complement: "objet du programme",
    deposeLe: "déposé dans LSU le",
    etat: "état",
    motif: "motif",
    rubrique: "rubrique",
    texte: "texte",
    theme: "thème",
    valeur: "valeur",
  },
};
