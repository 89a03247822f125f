import { lettre } from "../libelles.ts";
import type { Niveau2d, StyleDivision } from "./modele.ts";
import { NIVEAU } from "./niveaux.ts";

const CODES: Readonly<Record<StyleDivision, (chiffre: string, rang: number) => string>> = {
  lettre: (chiffre, rang) => `${chiffre}${lettre(rang)}`,
  centaine: (chiffre, rang) => `${chiffre}${String(rang).padStart(2, "0")}`,
  espace: (chiffre, rang) => `${chiffre} ${lettre(rang)}`,
  ordinal: (chiffre, rang) => `${chiffre}E ${rang}`,
};

export const STYLES_DIVISION = Object.keys(CODES) as readonly StyleDivision[];

/** The code of a division by its rank from 1 in its level: eight characters at most, a group adds three to it. */
export function codeDivision(style: StyleDivision, niveau: Niveau2d, rang: number | "segpa"): string {
  const { chiffre } = NIVEAU[niveau];
  return rang === "segpa" ? `${chiffre}SEG` : CODES[style](chiffre, rang);
}

/** "SIXIEME A", "SIXIEME SEGPA"; the style of the code does not matter. */
export function libelleDivision(niveau: Niveau2d, rang: number | "segpa"): string {
  return `${NIVEAU[niveau].rang} ${rang === "segpa" ? "SEGPA" : lettre(rang)}`;
}
