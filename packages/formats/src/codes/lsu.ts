/** Longest texts LSU 1D takes, in UTF-16 units: the stricter count of the two validators (lsu.md §5, §8). */
export const LONGUEURS_LSU = {
  editeur: 50,
  nom: 100,
  classe: 50,
  elementProgramme: 300,
  appreciation: 600,
  parcours: 600,
  complementPpre: 600,
  appreciationGenerale: 1500,
  lienParente: 40,
  codePostal: 10,
  commune: 100,
} as const;

/** The parcours éducatifs (lsu.md §8.2). */
export const CODES_PARCOURS = ["PAR_CIT", "PAR_ART", "PAR_SAN"] as const;

/** The modalités d’accompagnement (lsu.md §8.2). */
export const CODES_MODALITES = ["PAP", "PPS", "UPE2A", "RASED", "ULIS", "PAI", "PPRE"] as const;

/** Fewest filled domains LSU takes in a bilan (lsu.md §12.2). */
export const DOMAINES_MINIMUM = 3;
