import { DIRECTION, TOUS } from "../comptes/roles.ts";
import type { Sujet } from "./sujet.ts";

/** What an école does with Navette, in the order of its year. */
export const SUJETS_ECOLE: readonly Sujet[] = [
  {
    titre: "Mettre l’école à jour d’après ONDE",
    roles: DIRECTION,
    enOrdre: true,
    points: [
      "Dans ONDE\u00a0: «\u00a0Listes & documents\u00a0», «\u00a0Extractions\u00a0», «\u00a0Élèves de l’école ou leurs responsables\u00a0». Laissez tous les filtres vides, pour avoir toute l’école dans un seul fichier.",
      "Faites l’extraction «\u00a0Élèves\u00a0», puis l’extraction «\u00a0Responsables\u00a0».",
      "Déposez les deux fichiers ici, ensemble, sans les ouvrir dans un tableur.",
      "Lisez ce qui changerait. Décochez ce que vous ne voulez pas, répondez aux cas à arbitrer, puis appliquez.",
      "Une erreur\u00a0? L’import s’annule pendant 30 jours. Ce qui a été saisi depuis est gardé, et on vous en donne la liste.",
    ],
    page: { vers: "/imports", libelle: "Déposer les fichiers d’ONDE" },
  },
  {
    titre: "Corriger une fiche",
    roles: DIRECTION,
    points: [
      "Le mieux est de corriger dans ONDE, puis de refaire l’import\u00a0: toutes vos applications seront d’accord.",
      "Corrigé ici, un champ porte un cadenas\u00a0: les imports suivants le montrent sans le changer. «\u00a0Rendre aux imports\u00a0» enlève le cadenas.",
      "Un élève parti n’est jamais effacé\u00a0: il rejoint les anciens, avec son livret, et revient s’il se réinscrit.",
    ],
    page: { vers: "/personnes", libelle: "Les élèves" },
  },
  {
    titre: "Les familles",
    roles: DIRECTION,
    points: [
      "ONDE ne dit pas qui est représentant légal\u00a0: les liens arrivent «\u00a0à préciser\u00a0», et c’est vous qui le dites. Aucun import ne le changera ensuite.",
      "Deux responsables qui ont la même adresse forment un foyer. La page d’une famille montre ses enfants, ses foyers, et qui reçoit quoi.",
      "L’adresse des responsables légaux part dans LSU avec le bilan, coupée comme LSU l’accepte.",
    ],
    page: { vers: "/personnes/responsables", libelle: "Les responsables" },
  },
  {
    titre: "Enseignants, classes et périodes",
    roles: DIRECTION,
    points: [
      "Écrivez la civilité, le nom et le prénom des enseignants comme dans ONDE\u00a0: LSU les compare.",
      "Rattachez chacun à ses classes, avec des dates s’il ne fait qu’un remplacement. Il ne voit que ces classes-là.",
      "Choisissez les périodes de l’année comme dans LSU\u00a0: trois trimestres, deux semestres ou cinq périodes.",
    ],
    page: { vers: "/structures", libelle: "Les structures" },
  },
  {
    titre: "Donner un compte",
    roles: DIRECTION,
    points: [
      "Le compte d’un enseignant se crée depuis sa page, dans Structures\u00a0: il y trouve aussitôt ses classes.",
      "Imprimez le billet remis à l’enseignant. Le mot de passe est provisoire\u00a0: il en choisit un autre à la première connexion.",
    ],
    page: { vers: "/structures/enseignants", libelle: "Les enseignants" },
  },
  {
    titre: "Remplir les bilans",
    roles: TOUS,
    points: [
      "Ouvrez la grille de la classe, rubrique par rubrique. Chaque case s’enregistre seule\u00a0; la pastille à droite dit où elle en est.",
      "Sur un niveau, tapez 1, 2, 3 ou 4. F1 montre toutes les touches, Ctrl Espace ouvre vos phrases prêtes et les éléments de programme.",
      "Deux personnes sur la même case\u00a0? La seconde voit le texte de la première, et choisit. Rien ne se perd.",
      "Quand tout est rempli, passez les bilans «\u00a0à relire\u00a0», puis «\u00a0complets\u00a0». Une direction peut les rouvrir, avec une raison.",
    ],
    page: { vers: "/livret", libelle: "Le livret" },
  },
  {
    titre: "Envoyer à LSU",
    roles: DIRECTION,
    enOrdre: true,
    points: [
      "Dans LSU, chaque année\u00a0: réglez les périodes, et choisissez la source de données «\u00a0import éditeur\u00a0».",
      "«\u00a0Répétition\u00a0» relit vos bilans comme LSU le ferait, et nomme chaque élève, chaque manque, et la personne qui peut le combler.",
      "Préparez les fichiers, un par classe de préférence\u00a0; téléchargez-les\u00a0; déposez-les dans LSU\u00a0; dites ici qu’ils y sont.",
      "Un fichier déposé remplace entièrement le bilan de l’élève pour la période. Navette montre ce qui a changé depuis le dernier envoi.",
      "Un élève sans INE ne part pas\u00a0: attendez qu’ONDE l’attribue, puis refaites l’import. LSU ferme à la mi-juillet.",
    ],
    page: { vers: "/echanges", libelle: "Les échanges" },
  },
  {
    titre: "Passer à l’année suivante",
    roles: DIRECTION,
    points: [
      "Ouvrez l’année quand ONDE est à jour de la rentrée, pas avant. L’année finie se ferme\u00a0: elle se lit encore, elle ne se change plus.",
      "Tant qu’aucun fichier de la nouvelle année n’est importé, on peut revenir en arrière.",
    ],
    page: { vers: "/structures/annee", libelle: "L’année scolaire" },
  },
];
