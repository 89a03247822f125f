/** Levels of the collège by MEFSTAT4, SEGPA included (sts-web.md §4.8, nomenclatures « MEF »). */
const NIVEAUX: Readonly<Record<string, string>> = {
  "2111": "6E",
  "2112": "5E",
  "2115": "4E",
  "2114": "4E",
  "2121": "4E",
  "2116": "3E",
  "2117": "3E",
  "2122": "3E",
  "2431": "6E",
  "2432": "5E",
  "2433": "4E",
  "2434": "3E",
};

/** The level a MEFSTAT4, or the first four digits of a MEFSTAT11, stands for; nothing for what has none (ULIS, relais, lycée). */
export const niveauDeMefstat = (mefstat: string): string | undefined => NIVEAUX[mefstat.slice(0, 4)];
