import type { Cellule, ValeurCellule } from "@navette/server/api";

/** A cell as one text, for maps and selectors: "<cible>/FRA-LEC/positionnement". */
export const cleDe = ({ cible, rubrique, objet }: Cellule): string => `${cible}/${rubrique}/${objet}`;

/** Values are JSON: two of them are the same when they are written the same. */
export const memeValeur = (one: ValeurCellule, other: ValeurCellule): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The text of a cell that holds one; empty for a cell that holds none. */
export const texteDe = (valeur: ValeurCellule): string => (typeof valeur === "string" ? valeur : "");

/** The éléments of a cell; none for a cell that holds something else. */
export const elementsDe = (valeur: ValeurCellule): readonly string[] => (isListe(valeur) ? valeur : []);

/** The complement of a modalité; `undefined` when the modalité is not chosen. */
export function complementDe(valeur: ValeurCellule): string | undefined {
  if (typeof valeur !== "object" || valeur === null || isListe(valeur)) return undefined;
  return valeur.complement ?? "";
}

function isListe(valeur: ValeurCellule): valeur is readonly string[] {
  return Array.isArray(valeur);
}
