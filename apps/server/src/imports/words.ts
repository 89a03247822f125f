import type { Change, Garde, GardeCode, Gardee, Groupe, OperationKind } from "@navette/reconcile";

type Titre = { readonly titre: string; readonly note: string };

/** How the plan names each group of changes, by kind then group; the order is the one they are read in. */
const TITRES: Readonly<Record<string, Titre>> = {
  "eleve.modifier etat-civil": {
    titre: "Corriger l’état civil",
    note: "Nom, prénom, naissance\u00a0: relisez chaque ligne",
  },
  "classe.ajouter arrivee": { titre: "Créer des classes", note: "" },
  "classe.rouvrir retour": { titre: "Rouvrir des classes", note: "Archivées ici, présentes dans le fichier" },
  "classe.modifier classe": { titre: "Renommer des classes", note: "Libellé ou niveaux" },
  "classe.modifier identifiant": { titre: "Mettre à jour l’identifiant des classes", note: "Celui qu’ONDE leur donne" },
  "eleve.ajouter arrivee": { titre: "Ajouter des élèves", note: "" },
  "eleve.reactiver retour": { titre: "Faire revenir d’anciens élèves", note: "Leur dossier est repris" },
  "eleve.modifier classe": { titre: "Changer de classe ou de niveau", note: "Les saisies suivent l’élève" },
  "eleve.modifier identifiant": { titre: "Mettre à jour l’INE", note: "L’ancien reste dans l’historique" },
  "eleve.modifier adresse": { titre: "Mettre à jour les adresses", note: "" },
  "classe.modifier corrige-ici": {
    titre: "Garder les classes corrigées ici",
    note: "Le fichier dit autre chose\u00a0: rien n’est remplacé sans vous",
  },
  "eleve.modifier corrige-ici": {
    titre: "Garder ce qui a été corrigé ici",
    note: "Le fichier dit autre chose\u00a0: rien n’est remplacé sans vous",
  },
  "classe.archiver depart": { titre: "Archiver des classes", note: "Absentes du fichier\u00a0: leurs bilans restent" },
  "eleve.desactiver depart": { titre: "Retirer des élèves", note: "Leurs bilans restent, quoi que vous décidiez" },
  "classe.inchange inchange": { titre: "Classes inchangées", note: "" },
  "eleve.inchange inchange": { titre: "Élèves inchangés", note: "" },
};

const ORDRE = Object.keys(TITRES);

/** The place, title and note of a group; `undefined` for the rows to arbitrate, which stand apart. */
export function titreOf({ kind, groupe }: { readonly kind: Change["kind"]; readonly groupe: Groupe }) {
  const key = `${kind} ${groupe}`;
  const found = TITRES[key];
  return found && { ...found, rang: ORDRE.indexOf(key) };
}

/** Why a whole group is held back, as a badge says it. */
export const SUSPENSIONS: Readonly<Record<GardeCode, string>> = {
  "annee-differente": "Suspendu\u00a0: autre année scolaire",
  "fichier-an-dernier": "Suspendu\u00a0: fichier de l’an dernier",
  "fichier-an-prochain": "Suspendu\u00a0: fichier de l’an prochain",
  "lignes-refusees": "Suspendu\u00a0: lignes non lues",
  "une-seule-classe": "Suspendu\u00a0: fichier incomplet",
  "classes-absentes": "Suspendu\u00a0: fichier incomplet",
  "retraits-nombreux": "Suspendu\u00a0: retraits nombreux",
  "classes-renommees": "Suspendu\u00a0: classes très changées",
  "fiches-retirees": "Suspendu\u00a0: fichier incomplet",
};

/** What lifting a guard does. */
export const CONSEQUENCES: Readonly<Record<Garde["retient"], string>> = {
  retraits:
    "Les élèves et les classes absents du fichier seront proposés au retrait, comme tout autre changement. Leurs bilans restent, et l’import pourra être annulé.",
  fiches:
    "Ce que le fichier ne donne plus sera proposé au retrait, comme tout autre changement. Rien n’est effacé, et l’import pourra être annulé.",
  tout: "Tous les changements du fichier seront proposés à l’application. Vérifiez d’abord que c’est bien le fichier de cette année.",
};

export const RAISONS: Readonly<Record<Gardee["raison"], string>> = {
  "modifie-depuis": "Changé depuis l’import",
  "utilise-depuis":
    "Quelque chose en dépend depuis l’import\u00a0: un bilan, une période, un enseignant ou une correction",
  disparu: "N’existe plus",
};

/** What an inverse operation that is not run leaves as it is. */
export const GARDEES: Readonly<Record<OperationKind, string>> = {
  "classe.ajouter": "La classe retirée",
  "classe.oter": "La classe ajoutée",
  "classe.modifier": "La classe modifiée",
  "classe.archiver": "La classe rouverte",
  "classe.rouvrir": "La classe archivée",
  "eleve.ajouter": "L’élève retiré",
  "eleve.oter": "L’élève ajouté",
  "eleve.modifier": "La fiche modifiée",
  "eleve.desactiver": "L’élève revenu",
  "eleve.reactiver": "L’élève retiré",
  "fiche.ajouter": "Ce qui a été retiré",
  "fiche.oter": "Ce qui a été ajouté",
  "fiche.modifier": "Ce qui a été modifié",
  "fiche.retirer": "Ce qui a été rétabli",
  "fiche.retablir": "Ce qui a été retiré",
  "scolarite.definir": "La scolarité de l’année",
  "identifiant.ajouter": "L’identifiant",
  "identifiant.oter": "L’identifiant",
  "distinction.ajouter": "La décision «\u00a0deux élèves\u00a0»",
  "distinction.oter": "La décision «\u00a0deux élèves\u00a0»",
};

/** What the report says of each kind of change. */
export const NATURES: Readonly<Record<Change["kind"], string>> = {
  "classe.ajouter": "Ajouter",
  "classe.modifier": "Modifier",
  "classe.rouvrir": "Rouvrir",
  "classe.archiver": "Archiver",
  "classe.inchange": "Inchangée",
  "eleve.ajouter": "Ajouter",
  "eleve.modifier": "Modifier",
  "eleve.reactiver": "Faire revenir",
  "eleve.desactiver": "Retirer",
  "eleve.inchange": "Inchangé",
  "eleve.arbitrer": "Arbitrer",
  "fiche.ajouter": "Ajouter",
  "fiche.modifier": "Modifier",
  "fiche.retablir": "Rétablir",
  "fiche.retirer": "Retirer",
  "fiche.arbitrer": "Arbitrer",
};

export type Objet = "classe" | "eleve";

export function objetOf({ kind }: Pick<Change, "kind">): Objet {
  return kind.startsWith("classe.") ? "classe" : "eleve";
}
