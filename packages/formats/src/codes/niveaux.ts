/** Levels of the premier degré as ONDE writes them (onde.md §8.4). */
export const NIVEAUX_1D = ["TPS", "PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2"] as const;
export type Niveau1d = (typeof NIVEAUX_1D)[number];

/** Levels of the collège, as its teachers say them. */
export const NIVEAUX_COLLEGE = ["6E", "5E", "4E", "3E"] as const;
