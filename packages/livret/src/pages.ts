import type { CODES_MODALITES, CODES_PARCOURS } from "@navette/formats/codes/lsu";
import { NIVEAUX_1D } from "@navette/formats/codes/niveaux";
import type { NomEchelle } from "./echelles.ts";

/** What a rubrique takes. `modalite` is present or absent, with a complement for the PPRE only. */
export type Objet = "positionnement" | "elements" | "appreciation" | "parcours" | "modalite" | "appreciation-generale";

/** One line of the livret. Codes are those of LSU (lsu.md §8.4), `BILAN` excepted. */
export interface Rubrique {
  readonly code: string;
  readonly libelle: string;
  /** For a column head. */
  readonly court: string;
  /** Code of its domain, its own for a domain; absent outside the domains. */
  readonly domaine?: string;
  readonly objets: readonly Objet[];
}

export interface SousDomaine {
  readonly code: string;
  readonly libelle: string;
  readonly court: string;
}

/** A domain without sous-domaine carries its own positionnement and éléments. */
export interface Domaine extends SousDomaine {
  readonly sousDomaines: readonly SousDomaine[];
}

/** Rubrique of the appréciation générale. */
export const RUBRIQUE_BILAN = "BILAN";

export const PARCOURS = [
  { code: "PAR_CIT", libelle: "Parcours citoyen", court: "Citoyen" },
  { code: "PAR_ART", libelle: "Parcours d’éducation artistique et culturelle", court: "Artistique et culturel" },
  { code: "PAR_SAN", libelle: "Parcours éducatif de santé", court: "Santé" },
] as const satisfies readonly { readonly code: CodeParcours; readonly libelle: string; readonly court: string }[];

export const MODALITES = [
  { code: "PAP", libelle: "Plan d’accompagnement personnalisé" },
  { code: "PPS", libelle: "Projet personnalisé de scolarisation" },
  { code: "UPE2A", libelle: "Unité pédagogique pour élèves allophones arrivants" },
  { code: "RASED", libelle: "Réseau d’aides spécialisées aux élèves en difficulté" },
  { code: "ULIS", libelle: "Unité localisée pour l’inclusion scolaire" },
  { code: "PAI", libelle: "Projet d’accueil individualisé" },
  { code: "PPRE", libelle: "Programme personnalisé de réussite éducative" },
] as const satisfies readonly { readonly code: CodeModalite; readonly libelle: string }[];

export type CodeParcours = (typeof CODES_PARCOURS)[number];
export type CodeModalite = (typeof CODES_MODALITES)[number];

/** The only modalité that LSU takes with a text (lsu.md §8.2). */
export const MODALITE_A_COMPLEMENT: CodeModalite = "PPRE";

const sansSousDomaine = (code: string, libelle: string, court: string): Domaine => ({
  code,
  libelle,
  court,
  sousDomaines: [],
});

const FRANCAIS: Domaine = {
  code: "FRA-RAC",
  libelle: "Français",
  court: "Français",
  sousDomaines: [
    { code: "FRA-LGO", libelle: "Langage oral", court: "Oral" },
    { code: "FRA-LEC", libelle: "Lecture et compréhension de l’écrit", court: "Lecture" },
    { code: "FRA-ECR", libelle: "Écriture", court: "Écriture" },
    { code: "FRA-ETL", libelle: "Étude de la langue (grammaire, orthographe, lexique)", court: "Langue" },
  ],
};

const MATHEMATIQUES: Domaine = {
  code: "MAT-RAC",
  libelle: "Mathématiques",
  court: "Maths",
  sousDomaines: [
    { code: "MAT-NBC", libelle: "Nombres et calcul", court: "Nombres" },
    { code: "MAT-GDM", libelle: "Grandeurs et mesures", court: "Mesures" },
    { code: "MAT-GEO", libelle: "Espace et géométrie", court: "Géométrie" },
  ],
};

const arts = (...autres: readonly SousDomaine[]): Domaine => ({
  code: "ART-RAC",
  libelle: "Enseignements artistiques",
  court: "Arts",
  sousDomaines: [
    { code: "ART-PLA", libelle: "Arts plastiques", court: "Plastiques" },
    { code: "ART-MUS", libelle: "Éducation musicale", court: "Musique" },
    ...autres,
  ],
});

const QUESTIONNER_LE_MONDE: Domaine = {
  code: "QLM-RAC",
  libelle: "Questionner le monde",
  court: "Monde",
  sousDomaines: [
    { code: "QLM-VMO", libelle: "Vivant, matière, objets", court: "Vivant" },
    { code: "QLM-ETP", libelle: "Espace, temps", court: "Espace" },
  ],
};

const EPS = sansSousDomaine("EPS-RAC", "Éducation physique et sportive", "EPS");
const EMC = sansSousDomaine("EMC-RAC", "Enseignement moral et civique", "EMC");
const LANGUE_VIVANTE = sansSousDomaine("LGV-RAC", "Langue vivante", "Langue vivante");

/** The official domains of each cycle at school, in the order of the national model (livret-scolaire.md §1.4). */
const DOMAINES = {
  2: [FRANCAIS, MATHEMATIQUES, EPS, arts(), QUESTIONNER_LE_MONDE, EMC, LANGUE_VIVANTE],
  3: [
    FRANCAIS,
    MATHEMATIQUES,
    EPS,
    arts({ code: "ART-HAR", libelle: "Histoire des arts", court: "Histoire des arts" }),
    sansSousDomaine("STC-RAC", "Sciences et technologie", "Sciences"),
    sansSousDomaine("HIG-RAC", "Histoire géographie", "Histoire géo"),
    EMC,
    LANGUE_VIVANTE,
  ],
} as const satisfies Record<number, readonly Domaine[]>;

const REFS = [
  { ref: "cp", niveau: "CP", cycle: 2 },
  { ref: "ce1", niveau: "CE1", cycle: 2 },
  { ref: "ce2", niveau: "CE2", cycle: 2 },
  { ref: "cm1", niveau: "CM1", cycle: 3 },
  { ref: "cm2", niveau: "CM2", cycle: 3 },
] as const;

export type PageRef = (typeof REFS)[number]["ref"];

/** One page of the livret: what is typed for a pupil of that level, in order. Plain data, also for the browser. */
export interface Page {
  readonly ref: PageRef;
  readonly niveau: string;
  readonly cycle: number;
  /** "Cycle 2 - Classe de CP". */
  readonly titre: string;
  readonly echelle: NomEchelle;
  readonly domaines: readonly Domaine[];
  /** The same, flat, followed by the parcours, the modalités and the appréciation générale: one entry per line of the livret. */
  readonly rubriques: readonly Rubrique[];
}

function rubriquesOf(domaine: Domaine): readonly Rubrique[] {
  const { code, libelle, court, sousDomaines } = domaine;
  const mesures: readonly Objet[] = ["positionnement", "elements"];
  if (sousDomaines.length === 0) {
    return [{ code, libelle, court, domaine: code, objets: [...mesures, "appreciation"] }];
  }
  return [
    ...sousDomaines.map((sousDomaine) => ({ ...sousDomaine, domaine: code, objets: mesures })),
    { code, libelle, court, domaine: code, objets: ["appreciation"] },
  ];
}

const FIN_DE_PAGE: readonly Rubrique[] = [
  ...PARCOURS.map((parcours): Rubrique => ({ ...parcours, objets: ["parcours"] })),
  ...MODALITES.map((modalite): Rubrique => ({ ...modalite, court: modalite.code, objets: ["modalite"] })),
  {
    code: RUBRIQUE_BILAN,
    libelle: "Appréciation générale sur la progression de l’élève",
    court: "Appréciation générale",
    objets: ["appreciation-generale"],
  },
];

/** Every page, in the order of the schooling. */
export const PAGES: readonly Page[] = REFS.map(({ ref, niveau, cycle }) => ({
  ref,
  niveau,
  cycle,
  titre: `Cycle ${cycle} - Classe de ${niveau}`,
  echelle: "objectif",
  domaines: DOMAINES[cycle],
  rubriques: [...DOMAINES[cycle].flatMap(rubriquesOf), ...FIN_DE_PAGE],
}));

export function pageByRef(ref: string): Page | undefined {
  return PAGES.find((page) => page.ref === ref);
}

/** The page of a pupil, from the pupil's own level: in a multi-level class each pupil has his. */
export function pageForNiveau(niveau: string | null): Page | undefined {
  return PAGES.find((page) => page.niveau === niveau);
}

/** Whether a class of these levels has bilans to fill: one of maternelle has none. A ULIS may tell its levels later. */
export function aDesBilans(niveaux: readonly string[]): boolean {
  return niveaux.length === 0 || niveaux.some((niveau) => pageForNiveau(niveau) !== undefined);
}

const MATERNELLE: readonly string[] = NIVEAUX_1D.slice(0, NIVEAUX_1D.indexOf("CP"));

/** Whether a class of these levels cuts its year into periods: as those that have bilans, and every division of a collège. */
export const aDesPeriodes = (niveaux: readonly string[]): boolean =>
  niveaux.length === 0 || niveaux.some((niveau) => !MATERNELLE.includes(niveau));

/** Why a level has no bilan périodique, in a sentence; absent when it has a page. */
export function pourquoiSansPage(niveau: string | null): string | undefined {
  if (pageForNiveau(niveau)) return undefined;
  if (niveau === null || niveau === "") {
    return "ONDE ne donne pas le niveau de cet élève (c’est souvent le cas en ULIS) : choisissez le niveau de sa classe de référence pour ouvrir son bilan.";
  }
  if (MATERNELLE.includes(niveau)) {
    return "L’école maternelle n’a pas de bilan périodique : la synthèse des acquis de fin de grande section est un document à part, que LSU ne reçoit pas.";
  }
  return `Navette n’a pas de page du livret pour le niveau « ${niveau} ».`;
}

export function rubriqueOf(page: Page, code: string): Rubrique | undefined {
  return page.rubriques.find((rubrique) => rubrique.code === code);
}
