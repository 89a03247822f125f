import type { Mots } from "./mots.ts";

/** The school itself, its accounts, and what its imports do. */
export const ADMINISTRATION: Mots = {
  actions: {
    "compte.changer-mot-de-passe": "a changé son mot de passe",
    "compte.creer": "a créé un compte",
    "compte.fermer-sessions": "a fermé les sessions d’un compte",
    "compte.modifier": "a modifié un compte",
    "compte.renouveler-mot-de-passe": "a donné un nouveau mot de passe",
    "etablissement.creer": "a créé l’établissement",
    "etablissement.modifier": "a corrigé l’établissement",
    "import.abandonner": "a abandonné un import",
    "import.analyser": "a déposé des fichiers",
    "import.annuler": "a annulé un import",
    "import.appliquer": "a appliqué un import",
    "import.associer": "a dit ce que contiennent les colonnes d’une liste",
    "import.regler": "a changé ce que les imports peuvent toucher",
    "session.ouvrir": "s’est connecté",
  },
  objets: {
    compte: "un compte",
    etablissement: "l’établissement",
    import: "un import",
  },
  champs: {
    adressePublique: "adresse de Navette",
    colonnes: "colonnes",
    commune: "commune",
    degre: "degré",
    ecartees: "laissé de côté",
    fichiers: "fichiers",
    format: "liste",
    gardees: "valeurs gardées",
    identifiant: "identifiant",
    operations: "changements",
    role: "rôle",
    structures: "décide des divisions et des groupes",
    telephonesEnseignants: "téléphones lus par les enseignants",
    uai: "UAI",
  },
};
