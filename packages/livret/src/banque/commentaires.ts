/** Where a sentence of the bank belongs: a domain's appréciation, or the appréciation générale. */
export type UsageCommentaire = "appreciation" | "appreciation-generale";

/**
 * Sentences a school starts with, invented for Navette, by theme. They fit any pupil: no gender, no elision before the
 * name. A theme that bears the name of a domain is only for it.
 */
export const COMMENTAIRES: Readonly<Record<UsageCommentaire, Readonly<Record<string, readonly string[]>>>> = {
  appreciation: {
    Réussites: [
      "{prénom} réussit avec aisance et explique sa démarche.",
      "Les notions de la période sont bien comprises.",
      "{prénom} travaille avec précision et prend plaisir à chercher.",
      "Les acquis sont solides et servent dans des situations nouvelles.",
      "{prénom} mobilise ses connaissances sans aide.",
    ],
    Progrès: [
      "{prénom} progresse de façon régulière.",
      "Les efforts de la période portent leurs fruits.",
      "{prénom} ose davantage et se trompe moins souvent.",
      "Les progrès sont nets depuis le début de l’année.",
      "{prénom} corrige mieux ses erreurs quand on les lui montre.",
    ],
    Fragilités: [
      "Les bases restent fragiles : un entraînement court et fréquent aidera.",
      "{prénom} a encore besoin d’un modèle pour commencer.",
      "{prénom} comprend en classe et oublie une fois au travail : revoir le soir aidera.",
      "Le travail avance quand le calme est là ; se concentrer reste difficile.",
      "Les leçons sont à revoir un peu chaque soir.",
    ],
    Besoins: [
      "{prénom} avance mieux avec des consignes lues à voix haute.",
      "Un travail en petit groupe est proposé sur ces notions.",
      "Le matériel de la classe aide {prénom} à comprendre.",
      "Relire la consigne avant de commencer éviterait des erreurs.",
      "Un tutorat avec un camarade est proposé pour reprendre confiance.",
    ],
    Français: [
      "{prénom} lit avec plus d’aisance et comprend mieux ce qui est lu.",
      "{prénom} réussit à l’oral et doit gagner en assurance à l’écrit.",
      "Lire un peu chaque jour donnera de la fluidité.",
      "Les textes écrits s’allongent ; l’orthographe des mots courants reste à revoir.",
    ],
    Mathématiques: [
      "{prénom} calcule avec sûreté et explique ses choix.",
      "La méthode est comprise, mais les calculs demandent plus de soin.",
      "Manipuler aide {prénom} à se représenter les nombres.",
      "Les problèmes sont mieux lus ; poser les étapes par écrit aidera encore.",
    ],
    "Éducation physique et sportive": [
      "{prénom} s’engage dans l’effort et respecte les règles.",
      "{prénom} coopère avec son équipe et accepte tous les rôles.",
    ],
    "Enseignements artistiques": [
      "{prénom} ose des choix personnels et sait en parler.",
      "{prénom} chante volontiers et écoute les autres.",
    ],
    "Questionner le monde": [
      "{prénom} observe, questionne et retient ce qui a été découvert.",
      "Se repérer dans le temps et dans l’espace devient plus facile.",
    ],
    "Sciences et technologie": [
      "{prénom} propose des expériences et sait en tirer une conclusion.",
      "Le cahier de sciences gagnerait à être plus précis.",
    ],
    "Histoire géographie": [
      "{prénom} se repère sur une frise comme sur une carte.",
      "Les repères sont à revoir : les relire avant la leçon suivante aidera.",
    ],
    "Enseignement moral et civique": [
      "{prénom} écoute les autres et donne son avis avec respect.",
      "{prénom} connaît les règles et apprend à les suivre chaque jour.",
    ],
    "Langue vivante": [
      "{prénom} prend la parole avec plaisir et imite bien les sons.",
      "Le vocabulaire est connu ; oser parler davantage le rendra vivant.",
    ],
  },
  "appreciation-generale": {
    "Très bonne période": [
      "Une très bonne période : {prénom} apprend avec envie et entraîne les autres.",
      "{prénom} fait preuve de sérieux et de curiosité dans tous les domaines.",
      "Des résultats solides, obtenus avec calme et constance.",
      "{prénom} participe beaucoup et ses remarques font avancer la classe.",
    ],
    "Bonne période": [
      "Une bonne période : le travail est régulier et les progrès se voient.",
      "{prénom} s’investit dans la classe et accepte de recommencer.",
      "L’ensemble est satisfaisant ; quelques points restent à consolider.",
      "{prénom} prend confiance et demande de l’aide au bon moment.",
    ],
    "Période à consolider": [
      "La période est inégale : {prénom} réussit quand l’attention est là.",
      "{prénom} a des capacités qu’un rythme plus régulier mettra en valeur.",
      "Les acquis se construisent : un entraînement régulier reste utile.",
      "Le travail en petit groupe aide {prénom} à reprendre les bases.",
    ],
    "Vie de classe": [
      "{prénom} respecte les règles et aide volontiers.",
      "Lever la main avant de parler rendra la participation plus utile à tous.",
      "{prénom} trouve sa place dans le groupe et coopère avec ses camarades.",
      "Les affaires sont mieux tenues, ce qui aide à se mettre au travail.",
    ],
    "Pour la suite": [
      "Nous encourageons {prénom} à garder ce rythme.",
      "La période qui vient permettra de consolider la lecture et le calcul.",
      "Un rendez-vous avec la famille permettra de parler des prochaines étapes.",
      "Avec la même volonté, {prénom} abordera la suite sereinement.",
    ],
  },
};

const PRENOM = "{prénom}";

/** A sentence of the bank for one pupil. */
export const personnalise = (texte: string, prenom: string): string => texte.replaceAll(PRENOM, () => prenom);

/** A text written for one pupil, as a sentence of the bank: his first name is only taken as a whole word. */
export function depersonnalise(texte: string, prenom: string): string {
  if (prenom === "") return texte;
  const literal = prenom.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return texte.replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])${literal}(?![\\p{L}\\p{M}\\p{N}-])`, "gu"), PRENOM);
}
