/** Nobody has, or gives, more hours in a week. */
export const HEURES_MAX = 40;

/** "4,5 h" */
export const enHeures = (heures: number): string => `${String(heures).replace(".", ",")}\u00a0h`;
