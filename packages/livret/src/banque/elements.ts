/** Éléments de programme a school starts with, invented for Navette: by cycle, then by rubrique of the livret. */
export const ELEMENTS: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>> = {
  2: {
    "FRA-LGO": [
      "Raconter un moment de classe à ses camarades",
      "Écouter une histoire et dire ce qu’on en a compris",
      "Donner son avis en restant dans le sujet",
    ],
    "FRA-LEC": [
      "Lire sans hésiter des mots fréquents",
      "Lire à voix haute en marquant les pauses",
      "Retrouver qui fait quoi dans un récit lu seul",
    ],
    "FRA-ECR": [
      "Copier une courte phrase sans erreur",
      "Écrire deux ou trois phrases qui se suivent",
      "Relire son texte pour corriger les majuscules et les points",
    ],
    "FRA-ETL": [
      "Repérer le verbe et son sujet dans une phrase simple",
      "Marquer le pluriel du nom et de l’adjectif",
      "Ranger des mots de la même famille",
    ],
    "MAT-NBC": [
      "Comparer et ranger des nombres entiers",
      "Poser une addition avec retenue",
      "Résoudre un problème à une étape et expliquer son calcul",
    ],
    "MAT-GDM": [
      "Mesurer une longueur avec la règle graduée",
      "Lire l’heure sur une horloge à aiguilles",
      "Rendre la monnaie sur une petite somme",
    ],
    "MAT-GEO": [
      "Se déplacer sur un quadrillage à partir d’un code",
      "Tracer un carré et un rectangle sur papier quadrillé",
      "Reconnaître un cube, une boule et un pavé autour de soi",
    ],
    "EPS-RAC": [
      "Courir dix minutes à son allure",
      "Jouer en équipe en respectant les règles",
      "Se déplacer dans l’eau sans appui",
    ],
    "ART-PLA": ["Choisir des matières pour exprimer une émotion", "Présenter sa production à la classe"],
    "ART-MUS": ["Chanter en chœur un répertoire de saison", "Reconnaître un thème musical déjà entendu"],
    "QLM-VMO": ["Suivre la croissance d’une plante et la dessiner", "Distinguer l’eau liquide de la glace"],
    "QLM-ETP": ["Situer l’école sur le plan du quartier", "Placer des événements de l’année sur une frise"],
    "EMC-RAC": ["Prendre part à une décision de la classe", "Aider un camarade qui le demande"],
    "LGV-RAC": ["Se présenter en quelques mots", "Comprendre les consignes courantes de la classe"],
  },
  3: {
    "FRA-LGO": [
      "Présenter un exposé préparé avec un support",
      "Reformuler l’idée d’un camarade avant d’y répondre",
      "Dire un poème de mémoire avec expression",
    ],
    "FRA-LEC": [
      "Lire un roman court et tenir son carnet de lecteur",
      "Relever dans un texte les indices qui justifient une réponse",
      "Comparer deux documents sur un même sujet",
    ],
    "FRA-ECR": [
      "Écrire la suite d’un récit en gardant le même temps",
      "Résumer un texte documentaire en cinq lignes",
      "Améliorer un brouillon à partir de remarques",
    ],
    "FRA-ETL": [
      "Accorder le verbe avec un sujet éloigné",
      "Employer l’imparfait et le passé composé dans un récit",
      "Expliquer un mot par ses préfixes et suffixes",
    ],
    "MAT-NBC": [
      "Placer une fraction simple sur une droite graduée",
      "Multiplier et diviser un nombre décimal par dix",
      "Résoudre un problème à plusieurs étapes",
    ],
    "MAT-GDM": [
      "Calculer le périmètre d’une figure composée",
      "Convertir des masses et des contenances",
      "Comparer des angles avec un gabarit",
    ],
    "MAT-GEO": [
      "Construire une figure à partir d’un programme",
      "Compléter une figure par symétrie",
      "Associer un solide et son patron",
    ],
    "EPS-RAC": ["Régler sa course sur un temps donné", "Arbitrer un match avec un camarade"],
    "ART-PLA": ["Réaliser une affiche avec un message clair", "Décrire une œuvre avec un vocabulaire précis"],
    "ART-MUS": ["Tenir sa partie dans un chant à deux voix", "Créer un court rythme et le jouer en groupe"],
    "ART-HAR": ["Situer une œuvre dans son époque", "Présenter une œuvre rencontrée lors d’une visite"],
    "STC-RAC": ["Préparer une expérience et noter ses résultats", "Décrire les étapes de la digestion"],
    "HIG-RAC": ["Se repérer sur une frise des grandes périodes", "Lire une carte de la population et sa légende"],
    "EMC-RAC": ["Débattre en écoutant les arguments des autres", "Expliquer une règle de la vie en société"],
    "LGV-RAC": [
      "Décrire une personne ou un lieu en quelques phrases",
      "Comprendre un court dialogue de la vie quotidienne",
    ],
  },
};
