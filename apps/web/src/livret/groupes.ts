import {
  CLE_APPRECIATION_GENERALE,
  type CleSaisie,
  type Domaine,
  MODALITES,
  type Objet,
  PARCOURS,
  type Page,
  RUBRIQUE_BILAN,
  rubriqueOf,
} from "@navette/livret";

/** One column of the grid. A `mesure` holds two fields: the positionnement and its éléments. */
export interface Colonne {
  readonly genre: "mesure" | "niveau" | "texte" | "modalite";
  readonly rubrique: string;
  readonly objet: Objet;
  readonly libelle: string;
  /** For the head of the column. */
  readonly court: string;
}

/** What is typed on one screen: a domain, all the positionnements, the parcours… */
export interface Groupe {
  readonly code: string;
  readonly libelle: string;
  readonly colonnes: readonly Colonne[];
  /** Whether something must be typed here before the bilan is complete. */
  readonly attendu: boolean;
}

/** Codes of the screens that are no domain of the livret; kept in the address of the page. */
export const TOUS_NIVEAUX = "niveaux";
const ACCOMPAGNEMENT = "accompagnement";
export const GROUPE_PARCOURS = "parcours";

/** The screens of a class: all that is on the page of one of its pupils, in the order of the livret. */
export function groupesOf(pages: readonly Page[]): readonly Groupe[] {
  const domaines = unis(pages.flatMap((page) => page.domaines));
  return [
    ...domaines.map(groupeOf),
    {
      code: TOUS_NIVEAUX,
      libelle: "Tous les positionnements",
      colonnes: domaines.flatMap(mesuresOf).map((each) => ({ ...each, genre: "niveau" as const })),
      attendu: true,
    },
    parcours,
    accompagnement,
    appreciationGenerale,
  ];
}

/**
 * Whether levels follow one another on the row: Tab then goes from level to level, for that is how a class is positioned.
 * Their éléments are one arrow away, and in the tools of the level (Ctrl Espace). Beside a single level they are the next
 * field, and Tab stops there.
 */
export const isSuiteDeNiveaux = ({ colonnes }: Groupe): boolean =>
  colonnes.filter(({ genre }) => genre === "mesure").length > 1;

/** The screen where a rubrique is typed. */
export const groupeDeRubrique = (groupes: readonly Groupe[], rubrique: string): Groupe | undefined =>
  groupes.find(({ colonnes }) => colonnes.some((colonne) => colonne.rubrique === rubrique));

/** The fields of the columns, left to right. */
export function clesOf(colonnes: readonly Colonne[]): readonly CleSaisie[] {
  return colonnes.flatMap(({ genre, rubrique, objet }) => {
    const cle = { rubrique, objet };
    return genre === "mesure" ? [cle, { rubrique, objet: "elements" as const }] : [cle];
  });
}

/** Whether a pupil's page has this field. */
export const existeSur = (page: Page | undefined, { rubrique, objet }: CleSaisie): boolean =>
  (page && rubriqueOf(page, rubrique)?.objets.includes(objet)) ?? false;

/** Whole name of a field, for who does not see its column: « Lecture et compréhension de l’écrit, éléments de programme ». */
export function nomDeCle(groupes: readonly Groupe[], { rubrique, objet }: CleSaisie): string {
  const colonne = groupes.flatMap(({ colonnes }) => colonnes).find((each) => each.rubrique === rubrique);
  return [colonne?.libelle ?? rubrique, NOMS_OBJETS[objet]].filter(Boolean).join(", ");
}

const NOMS_OBJETS: Readonly<Record<Objet, string>> = {
  positionnement: "positionnement",
  elements: "éléments de programme",
  appreciation: "appréciation",
  parcours: "",
  modalite: "",
  "appreciation-generale": "",
};

function mesuresOf({ sousDomaines, ...domaine }: Domaine): readonly Colonne[] {
  return (sousDomaines.length > 0 ? sousDomaines : [domaine]).map(({ code, libelle, court }) => ({
    genre: "mesure",
    rubrique: code,
    objet: "positionnement",
    libelle,
    court,
  }));
}

function groupeOf(domaine: Domaine): Groupe {
  const { code, libelle } = domaine;
  const appreciation: Colonne = {
    genre: "texte",
    rubrique: code,
    objet: "appreciation",
    libelle,
    court: "Acquisitions, progrès et difficultés",
  };
  return { code, libelle, colonnes: [...mesuresOf(domaine), appreciation], attendu: true };
}

const parcours: Groupe = {
  code: GROUPE_PARCOURS,
  libelle: "Parcours",
  colonnes: PARCOURS.map(({ code, libelle, court }) => ({
    genre: "texte",
    rubrique: code,
    objet: "parcours",
    libelle,
    court,
  })),
  attendu: false,
};

const accompagnement: Groupe = {
  code: ACCOMPAGNEMENT,
  libelle: "Modalités d’accompagnement",
  colonnes: MODALITES.map(({ code, libelle }) => ({
    genre: "modalite",
    rubrique: code,
    objet: "modalite",
    libelle,
    court: code,
  })),
  attendu: false,
};

const appreciationGenerale: Groupe = {
  code: RUBRIQUE_BILAN,
  libelle: "Appréciation générale",
  colonnes: [
    {
      ...CLE_APPRECIATION_GENERALE,
      genre: "texte",
      libelle: "Appréciation générale",
      court: "Appréciation générale sur la progression de l’élève",
    },
  ],
  attendu: true,
};

/** Classes of several cycles: one domain a code, with the sous-domaines of both. */
function unis(domaines: readonly Domaine[]): readonly Domaine[] {
  const parCode = new Map<string, Domaine>();
  for (const domaine of domaines) {
    const connu = parCode.get(domaine.code)?.sousDomaines ?? [];
    const nouveaux = domaine.sousDomaines.filter(({ code }) => !connu.some((each) => each.code === code));
    parCode.set(domaine.code, { ...domaine, sousDomaines: [...connu, ...nouveaux] });
  }
  return [...parCode.values()];
}
