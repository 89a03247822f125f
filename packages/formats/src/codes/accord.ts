/** Whom a word is about: a sexe or a civilité; `null` when nobody said. */
export type Accorde = "M" | "F" | "MME" | null;

/** A word as it agrees with somebody: masculine when nobody said. */
export const accorde = (qui: Accorde, masculin: string, feminin: string): string =>
  qui === "F" || qui === "MME" ? feminin : masculin;
