import { type Session, useSession } from "../api/session.ts";

export type Degre = Session["etablissement"]["degre"];

/** What changes of a sentence with the degré: how the place is called, and the application its pupils come from. */
const MOTS = {
  1: {
    lieu: "l’école",
    duLieu: "de l’école",
    votreLieu: "votre école",
    source: "ONDE",
    deSource: "d’ONDE",
    equipe: "Enseignants",
  },
  2: {
    lieu: "le collège",
    duLieu: "du collège",
    votreLieu: "votre collège",
    source: "SIECLE",
    deSource: "de SIECLE",
    equipe: "Personnels",
  },
} as const satisfies Record<Degre, object>;

/** The two, as they are chosen. */
export const DEGRES = [
  { valeur: "1", libelle: "Une école", suite: "Premier degré\u00a0: ses élèves viennent d’ONDE." },
  { valeur: "2", libelle: "Un collège", suite: "Second degré\u00a0: ses élèves viennent de SIECLE." },
] as const;

export const motsDe = (degre: Degre) => MOTS[degre];

/** The same for the school of the person reading this page. */
export const useMots = () => motsDe(useSession().etablissement.degre);
