import { ALLEMAND_LV1, ANGLAIS_LV1, ANGLAIS_LV2, CHORALE, LATIN, LV2, SPORT } from "./matieres.ts";
import { type Filiere, NIVEAUX, type Niveau2d } from "./modele.ts";
import { mefDe } from "./niveaux.ts";

/** What may be taught in a MEF, how it is chosen, and for how many hours a week (siecle.md §5.4). */
export interface Enseignement {
  readonly matiere: string;
  /** CODE_MODALITE_ELECT: tronc commun, option obligatoire, facultative. */
  readonly modalite: "S" | "O" | "F";
  readonly heures: number;
}

/** Weekly hours of the tronc commun, by level in the order of `NIVEAUX`. */
const TRONC_COMMUN: readonly (readonly [matiere: string, ...heures: number[]])[] = [
  ["020700", 4.5, 4.5, 4.5, 4],
  ["061300", 4.5, 3.5, 3.5, 3.5],
  ["043700", 2.5, 2.5, 2.5, 3],
  ["043800", 0.5, 0.5, 0.5, 0.5],
  ["062900", 1.5, 1.5, 1.5, 1.5],
  ["062300", 1.5, 1.5, 1.5, 1.5],
  ["070800", 0, 1.5, 1.5, 1.5],
  ["090100", 1, 1, 1, 1],
  ["081300", 1, 1, 1, 1],
  ["100100", 4, 3, 3, 3],
];

const LANGUE_1 = { "6E": 4, "5E": 3, "4E": 3, "3E": 3 } as const;
const LANGUE_2 = 2.5;
const DECOUVERTE = "007400";
const AU_CHOIX: readonly Filiere[] = ["ordinaire", "sportive", "ulis"];

/** What all the pupils of a division have together. */
export function troncCommun(niveau: Niveau2d, segpa: boolean): readonly Enseignement[] {
  const rang = NIVEAUX.indexOf(niveau) + 1;
  const commun = TRONC_COMMUN.map(([matiere, ...heures]): Enseignement => {
    return { matiere, modalite: "S", heures: heures[rang - 1] ?? 0 };
  });
  const atelier: Enseignement = { matiere: DECOUVERTE, modalite: "S", heures: 6 };
  const withAtelier = segpa && rang > 2 ? [...commun, atelier] : commun;
  return withAtelier.filter(({ heures }) => heures > 0);
}

/** Weekly hours of a language at a level. */
export const heuresLangue = (niveau: Niveau2d, rang: 1 | 2): number => (rang === 1 ? LANGUE_1[niveau] : LANGUE_2);

/** All that is taught to the pupils of a MEF. */
export function programme(niveau: Niveau2d, filiere: Filiere): readonly Enseignement[] {
  const langue = (rang: 1 | 2) => (matiere: string) =>
    ({ matiere, modalite: "O", heures: heuresLangue(niveau, rang) }) as const;
  const facultatif = (matiere: string) => ({ matiere, modalite: "F", heures: 0 }) as const;
  const commun = troncCommun(niveau, filiere === "segpa");
  if (filiere === "segpa") return [...commun, langue(1)(ANGLAIS_LV1), facultatif(CHORALE)];
  return [
    ...commun,
    ...[ANGLAIS_LV1, ALLEMAND_LV1].map(langue(1)),
    ...(niveau === "6E" ? [] : [...LV2.map(([code]) => code), ANGLAIS_LV2].map(langue(2))),
    ...(niveau === "6E" ? [] : [facultatif(LATIN)]),
    facultatif(CHORALE),
    ...(filiere === "sportive" ? [facultatif(SPORT)] : []),
  ];
}

/** The MEF in which a collège of this sort enrols: the SEGPA only when it has one. */
function filieres(hasSegpa: boolean): readonly Filiere[] {
  return hasSegpa ? [...AU_CHOIX, "segpa"] : AU_CHOIX;
}

/** Every MEF of the school with its level and its filière. */
export function mefsDe(hasSegpa: boolean) {
  return NIVEAUX.flatMap((niveau) =>
    filieres(hasSegpa).map((filiere) => ({ niveau, filiere, mef: mefDe(niveau, filiere) })),
  );
}
