import type { Usage } from "@navette/base";
import type { Change, FicheChange, Garde, GardeCode, Genre, OperationKind } from "@navette/reconcile";
import { type Objet, objetOf, TOUS_LES_OBJETS } from "./rubriques.ts";

type Titre = { readonly titre: string; readonly note: string };

/** How the plan names each group of changes, by kind then group; the order is the one they are read in. */
const TITRES: Readonly<Record<string, Titre>> = {
  "eleve.modifier etat-civil": {
    titre: "Corriger l’état civil",
    note: "Nom, prénom, naissance\u00a0: relisez chaque ligne",
  },
  "classe.ajouter arrivee": { titre: "Créer des classes", note: "" },
  "classe.rouvrir retour": { titre: "Rouvrir des classes", note: "Archivées ici, présentes dans le fichier" },
  "classe.modifier classe": { titre: "Renommer des classes", note: "" },
  "classe.modifier niveaux": { titre: "Changer les niveaux des classes", note: "Ceux de leurs élèves dans le fichier" },
  "classe.modifier identifiant": {
    titre: "Mettre à jour l’identifiant des classes",
    note: "Celui que leur donne leur application",
  },
  "eleve.ajouter arrivee": { titre: "Ajouter des élèves", note: "" },
  "eleve.reactiver retour": { titre: "Faire revenir d’anciens élèves", note: "Leur dossier est repris" },
  "eleve.modifier classe": { titre: "Changer de classe ou de niveau", note: "Les saisies suivent l’élève" },
  "eleve.modifier identifiant": {
    titre: "Mettre à jour les identifiants des élèves",
    note: "Les anciens restent dans l’historique",
  },
  "eleve.modifier adresse": { titre: "Mettre à jour les coordonnées des élèves", note: "" },
  "eleve.modifier an-dernier": { titre: "Mettre à jour l’année précédente", note: "" },
  "eleve.modifier saut-de-niveau": {
    titre: "Vérifier des sauts de niveau",
    note: "Plus d’un niveau d’écart\u00a0: rien n’est pris sans vous",
  },
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
  "classe.inchange inchange": { titre: "Classes identiques au fichier", note: "" },
  "eleve.inchange inchange": { titre: "Élèves identiques au fichier", note: "" },
  "eleve.arbitrer arbitrage": { titre: "Élèves arbitrés", note: "Nouveaux ou reconnus, un par un" },
  "fiche.arbitrer arbitrage": { titre: "Autres personnes arbitrées", note: "Nouvelles ou reconnues, une par une" },
};

/** How sentences name some of each genre. */
const NOMS: Readonly<Record<Genre, string>> = {
  calendrier: "le calendrier de l’année",
  matiere: "des matières",
  mef: "des formations (MEF)",
  programme: "des programmes d’enseignement",
  personnel: "des personnels",
  foyer: "des adresses",
  responsable: "des responsables",
  groupe: "des groupes",
  professeurPrincipal: "des professeurs principaux",
  service: "des services",
  suppleance: "des suppléances",
  responsabilite: "des liens entre élèves et responsables",
  inscription: "des inscriptions dans les groupes",
};

const ACTES: Readonly<Record<Exclude<FicheChange["kind"], "fiche.arbitrer">, Titre>> = {
  "fiche.ajouter": { titre: "Ajouter", note: "" },
  "fiche.modifier": { titre: "Mettre à jour", note: "" },
  "fiche.retablir": { titre: "Rétablir", note: "De nouveau dans le fichier" },
  "fiche.retirer": { titre: "Retirer", note: "Absents du fichier\u00a0: rien n’est effacé" },
};

const ORDRE = [...Object.keys(TITRES), ...Object.keys(ACTES)];

/** The place, title and note of a group; that of the rows to arbitrate is for an import that is over. */
export function titreOf(change: Change): (Titre & { readonly rang: number }) | undefined {
  const key = `${change.kind} ${change.groupe}`;
  const found = TITRES[key] ?? titreDeFiche(change);
  if (!found) return undefined;
  const place = Math.max(ORDRE.indexOf(key), ORDRE.indexOf(change.kind));
  const rang = change.groupe === "inchange" ? TOUS_LES_OBJETS.length : TOUS_LES_OBJETS.indexOf(objetOf(change));
  return { ...found, rang: rang * ORDRE.length + place };
}

function titreDeFiche(change: Change): Titre | undefined {
  if (!("genre" in change) || change.kind === "fiche.arbitrer") return undefined;
  const { kind, genre, groupe } = change;
  if (groupe === "corrige-ici") {
    return {
      titre: `Garder ${NOMS[genre]}, corrigés ici`,
      note: "Le fichier dit autre chose\u00a0: rien n’est remplacé sans vous",
    };
  }
  const { titre, note } = ACTES[kind];
  return { titre: `${titre} ${NOMS[genre]}`, note };
}

/** Why a whole group is held back, as a badge says it. */
export const SUSPENSIONS: Readonly<Record<GardeCode, string>> = {
  "annee-differente": "Suspendu\u00a0: autre année scolaire",
  "autre-etablissement": "Suspendu\u00a0: un autre établissement\u00a0?",
  "fichier-an-dernier": "Suspendu\u00a0: fichier de l’an dernier",
  "fichier-an-prochain": "Suspendu\u00a0: fichier de l’an prochain",
  "liste-de-tableur": "Suspendu\u00a0: liste de tableur",
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
  tout: "Tous les changements du fichier seront proposés à l’application. Vérifiez d’abord que c’est bien le fichier de votre établissement, et de cette année.",
};

/** What is said when nobody is known to have done it. */
export const RAISONS = { "modifie-depuis": "Changé depuis l’import.", disparu: "N’existe plus." } as const;

/** What hangs on what undoing would take away. */
export const USAGES: Readonly<Record<Usage, string>> = {
  saisie: "Le livret est saisi",
  "bilan-envoye": "Un bilan est dans un fichier pour LSU",
  correction: "Corrigé ici à la main",
  compte: "Un compte est ouvert à cette personne",
  rattachement: "Un enseignant est rattaché à une classe",
  periode: "Les périodes de cette classe sont choisies",
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

/** One of each, and several, in the sentences that count them. */
export const NOMBRES: Readonly<Record<Objet, readonly [un: string, plusieurs: string]>> = {
  classe: ["classe", "classes"],
  eleve: ["élève", "élèves"],
  calendrier: ["calendrier", "calendriers"],
  matiere: ["matière", "matières"],
  mef: ["formation", "formations"],
  programme: ["programme", "programmes"],
  personnel: ["personnel", "personnels"],
  foyer: ["adresse", "adresses"],
  responsable: ["responsable", "responsables"],
  groupe: ["groupe", "groupes"],
  professeurPrincipal: ["professeur principal", "professeurs principaux"],
  service: ["service", "services"],
  suppleance: ["suppléance", "suppléances"],
  responsabilite: ["lien avec un élève", "liens avec des élèves"],
  inscription: ["inscription dans un groupe", "inscriptions dans des groupes"],
};

/** What the report calls one of each. */
export const OBJETS: Readonly<Record<Objet, string>> = {
  classe: "Classe",
  eleve: "Élève",
  calendrier: "Calendrier",
  matiere: "Matière",
  mef: "Formation (MEF)",
  programme: "Programme",
  personnel: "Personnel",
  foyer: "Adresse",
  responsable: "Responsable",
  groupe: "Groupe",
  professeurPrincipal: "Professeur principal",
  service: "Service",
  suppleance: "Suppléance",
  responsabilite: "Lien avec un responsable",
  inscription: "Inscription dans un groupe",
};
