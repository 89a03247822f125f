import { DIRECTION, TOUS } from "../comptes/roles.ts";
import type { Sujet } from "./sujet.ts";

/** What a collège does with Navette, in the order of its year. */
export const SUJETS_COLLEGE: readonly Sujet[] = [
  {
    titre: "Mettre le collège à jour d’après SIECLE et STS-Web",
    roles: DIRECTION,
    enOrdre: true,
    points: [
      "Dans SIECLE\u00a0: «\u00a0Exportations\u00a0», «\u00a0En XML\u00a0»\u00a0: Élèves avec adresses, Responsables avec adresses, Structures, Nomenclature, Communs, Établissements et Géographique.",
      "Dans STS-Web\u00a0: «\u00a0Exports\u00a0», «\u00a0Emploi du temps\u00a0». C’est le fichier sts_emp.",
      "Déposez tout ensemble, tel quel ou dans les archives ZIP, sans ordre ni renommage. Ce qui manque est nommé, avec ce qui ne pourra pas se faire sans lui.",
      "Lisez ce qui changerait, rubrique par rubrique. Répondez aux cas à arbitrer, puis appliquez.",
      "Une erreur\u00a0? L’import s’annule pendant 30 jours. Ce qui a été changé depuis est gardé, et on vous en donne la liste.",
    ],
    page: { vers: "/imports", libelle: "Déposer les fichiers" },
  },
  {
    titre: "Qui décide de quoi",
    roles: DIRECTION,
    points: [
      "SIECLE décide des élèves, des familles, des formations et des matières. STS-Web décide des personnels et des services.",
      "Quand les deux donnent les divisions et les groupes, STS-Web a le dernier mot. Cela se règle sur la page du plan\u00a0: «\u00a0Ce que cet import peut toucher\u00a0».",
      "Corrigé ici, un champ porte un cadenas\u00a0: les imports suivants le montrent sans le changer.",
      "Un groupe créé ici n’est jamais proposé au retrait par un import.",
    ],
  },
  {
    titre: "Les familles",
    roles: DIRECTION,
    points: [
      "Représentant légal, personne en charge, personne à contacter\u00a0: SIECLE le dit, et la page de la famille le montre avec ce que chacun reçoit.",
      "Deux responsables qui ont la même adresse forment un foyer.",
      "Un numéro de personne changé par SIECLE ne crée pas de doublon\u00a0: l’ancien reste dans l’historique.",
    ],
    page: { vers: "/personnes/responsables", libelle: "Les responsables" },
  },
  {
    titre: "Divisions, groupes et services",
    roles: TOUS,
    points: [
      "Un service est une matière enseignée à une division ou à un groupe. Il se corrige dans STS-Web.",
      "Un remplacement porte ses dates\u00a0: le remplaçant voit les classes de l’absent pendant ce temps.",
      "Les périodes sont celles de vos conseils de classe\u00a0: SIECLE en donne les dates, vous pouvez les reprendre.",
    ],
    page: { vers: "/structures", libelle: "Les structures" },
  },
  {
    titre: "Accorder l’emploi du temps et STS-Web",
    roles: DIRECTION,
    points: [
      "Déposez le fichier que votre logiciel d’emploi du temps prépare pour STS-Web, ou collez-y la liste des noms.",
      "Ce qui se nomme pareil est associé d’office. Le reste se propose avec sa raison, ou se choisit au clavier.",
      "«\u00a0Ce qui échouerait\u00a0» annonce les refus de SIECLE et les alertes de LSU avant qu’ils n’arrivent.",
      "Les paires sont gardées d’une année sur l’autre, et chaque geste se défait.",
    ],
    page: { vers: "/structures/correspondances", libelle: "Les correspondances" },
  },
  {
    titre: "Donner un compte",
    roles: DIRECTION,
    points: [
      "Le compte d’un enseignant se crée depuis sa page, dans Structures\u00a0: ses divisions et ses groupes lui viennent de ses services.",
      "Imprimez le billet remis à l’enseignant. Le mot de passe est provisoire\u00a0: il en choisit un autre à la première connexion.",
    ],
    page: { vers: "/structures/enseignants", libelle: "Les enseignants" },
  },
  {
    titre: "Passer à l’année suivante",
    roles: DIRECTION,
    points: [
      "Ouvrez l’année quand SIECLE et STS-Web ont basculé. L’année finie se ferme\u00a0: elle se lit encore, elle ne se change plus.",
      "Tant qu’aucun fichier de la nouvelle année n’est importé, on peut revenir en arrière.",
    ],
    page: { vers: "/structures/annee", libelle: "L’année scolaire" },
  },
];
