/**
 * The name LSU recommends (lsu.md §1), with what the file holds for who finds it later among others: "Trimestre 1",
 * "CM2 A". `timestamp` is milliseconds since 1970, given by the caller.
 */
export const lsuFileName = (timestamp: number, ...contenu: readonly string[]): string =>
  `${["import-lsun", ...contenu.map(sansAccent), timestamp].filter((part) => part !== "").join("-")}.xml`;

/** Lower case ASCII letters, figures and hyphens, short enough for any disk. */
const sansAccent = (texte: string): string =>
  texte
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, LONGUEUR)
    .replace(/-$/, "");

const LONGUEUR = 40;
