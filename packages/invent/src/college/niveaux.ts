import { type Filiere, NIVEAUX, type Niveau2d } from "./modele.ts";

interface Niveau {
  /** First sign of the codes of its divisions. */
  readonly chiffre: string;
  readonly rang: string;
  /** Age a pupil reaches in the civil year the school year begins in. */
  readonly age: number;
  readonly mefs: Readonly<Record<Filiere, string>>;
}

/** The levels and their MEF (mef-college.csv; the ULIS ones end with the U of the académies, siecle.md §5.2). */
export const NIVEAU: Readonly<Record<Niveau2d, Niveau>> = {
  "6E": {
    chiffre: "6",
    rang: "SIXIEME",
    age: 11,
    mefs: { ordinaire: "10010012110", sportive: "10010012117", ulis: "1001001211U", segpa: "16410002110" },
  },
  "5E": {
    chiffre: "5",
    rang: "CINQUIEME",
    age: 12,
    mefs: { ordinaire: "10110001110", sportive: "10110001117", ulis: "1011000111U", segpa: "16510002110" },
  },
  "4E": {
    chiffre: "4",
    rang: "QUATRIEME",
    age: 13,
    mefs: { ordinaire: "10210001110", sportive: "10210001117", ulis: "1021000111U", segpa: "16610002110" },
  },
  "3E": {
    chiffre: "3",
    rang: "TROISIEME",
    age: 14,
    mefs: { ordinaire: "10310019110", sportive: "10310019117", ulis: "1031001911U", segpa: "16710002110" },
  },
};

export const mefDe = (niveau: Niveau2d, filiere: Filiere): string => NIVEAU[niveau].mefs[filiere];

/** The next level; `undefined` after 3e, when the pupil leaves for the lycée. */
export const niveauSuivant = (niveau: Niveau2d): Niveau2d | undefined => NIVEAUX[NIVEAUX.indexOf(niveau) + 1];

/** The level before; `undefined` before 6e. */
export const niveauPrecedent = (niveau: Niveau2d): Niveau2d | undefined => NIVEAUX[NIVEAUX.indexOf(niveau) - 1];
