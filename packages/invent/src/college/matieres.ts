/** A matière taught in the collège (matieres-college.csv), and who teaches it. */
export interface Matiere {
  readonly code: string;
  readonly gestion: string;
  readonly court: string;
  readonly long: string;
  readonly edition: string;
  readonly discipline: Discipline;
}

export type Discipline = keyof typeof DISCIPLINES;

/** Recruitment disciplines (sts-web.md §4.5), their label, and the weekly hours of a full service. */
export const DISCIPLINES = {
  lettres: { code: "L0202", libelle: "LET MODERN", service: 18 },
  classiques: { code: "L0201", libelle: "LET CLASS", service: 18 },
  allemand: { code: "L0421", libelle: "ALLEMAND", service: 18 },
  anglais: { code: "L0422", libelle: "ANGLAIS", service: 18 },
  espagnol: { code: "L0426", libelle: "ESPAGNOL", service: 18 },
  italien: { code: "L0429", libelle: "ITALIEN", service: 18 },
  histoire: { code: "L1000", libelle: "HIST. GEO.", service: 18 },
  mathematiques: { code: "L1300", libelle: "MATHEMATIQ", service: 18 },
  technologie: { code: "L1400", libelle: "TECHNOLOG.", service: 18 },
  physique: { code: "L1500", libelle: "PHY. CHIM.", service: 18 },
  svt: { code: "L1600", libelle: "S. V. T.", service: 18 },
  musique: { code: "L1700", libelle: "EDU MUSICA", service: 18 },
  arts: { code: "L1800", libelle: "ARTS PLAST", service: 18 },
  eps: { code: "L1900", libelle: "E. P. S.", service: 20 },
} as const;

const matiere = (code: string, gestion: string, edition: string, discipline: Discipline): Matiere => {
  const long = edition
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toUpperCase()
    .slice(0, 40);
  return { code, gestion, court: long.slice(0, 20).trimEnd(), long, edition, discipline };
};

export const MATIERES: readonly Matiere[] = [
  matiere("020700", "FRANC", "Français", "lettres"),
  matiere("061300", "MATHS", "Mathématiques", "mathematiques"),
  matiere("043700", "HI-GE", "Histoire-géographie", "histoire"),
  matiere("043800", "EMC", "Enseignement moral et civique", "histoire"),
  matiere("030201", "AGL1", "Anglais LV1", "anglais"),
  matiere("030202", "AGL2", "Anglais LV2", "anglais"),
  matiere("030101", "ALL1", "Allemand LV1", "allemand"),
  matiere("030102", "ALL2", "Allemand LV2", "allemand"),
  matiere("030602", "ESP2", "Espagnol LV2", "espagnol"),
  matiere("030902", "ITA2", "Italien LV2", "italien"),
  matiere("062900", "SVT", "Sciences de la vie et de la Terre", "svt"),
  matiere("062300", "PH-CH", "Physique-chimie", "physique"),
  matiere("070800", "TECHN", "Technologie", "technologie"),
  matiere("090100", "A-PLA", "Arts plastiques", "arts"),
  matiere("081300", "EDMUS", "Éducation musicale", "musique"),
  matiere("100100", "EPS", "Éducation physique et sportive", "eps"),
  matiere("020300", "LCALA", "Langues et cultures de l'Antiquité latin", "classiques"),
  matiere("084300", "CHKCO", "Chant choral collectif", "musique"),
  matiere("100200", "ACSPS", "Activités sportives spécialisées", "eps"),
  matiere("006600", "ACCPE", "Accompagnement personnalisé", "lettres"),
  matiere("008700", "AIDIN", "Aide individualisée", "mathematiques"),
  matiere("007400", "DECPR", "Découverte professionnelle", "technologie"),
];

const PAR_CODE = new Map(MATIERES.map((each) => [each.code, each]));

export function matiereDe(code: string): Matiere {
  const found = PAR_CODE.get(code);
  if (found === undefined) throw new RangeError(`No matière ${code}`);
  return found;
}

export const LATIN = "020300";
export const CHORALE = "084300";
export const SPORT = "100200";
export const ACCOMPAGNEMENT = "006600";
export const AIDE = "008700";
export const ANGLAIS_LV1 = "030201";
export const ALLEMAND_LV1 = "030101";
export const ANGLAIS_LV2 = "030202";
/** The LV2 of who learns English first, and how often each is chosen. */
export const LV2: readonly (readonly [code: string, weight: number])[] = [
  ["030602", 66],
  ["030102", 20],
  ["030902", 14],
];
