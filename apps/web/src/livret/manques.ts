import { isNiveau, type Page } from "@navette/livret";
import type { ValeurCellule } from "@navette/server/api";
import { type Colonne, existeSur, type Groupe } from "./groupes.ts";

/** What a pupil's field holds. */
export type Lire = (cle: Pick<Colonne, "rubrique" | "objet">) => ValeurCellule;

/**
 * How many expected values a pupil still lacks on one screen, counted as the livret's own progress: a level asks for its
 * éléments, a status « non évalué » or « dispensé » does not, « en attente » is still to be typed. Appréciations of a
 * domain are free.
 */
export function manquesDe(page: Page | undefined, { attendu, colonnes }: Groupe, lire: Lire): number {
  if (!attendu) return 0;
  return colonnes
    .filter((colonne) => existeSur(page, colonne))
    .reduce((total, colonne) => total + manquesDeColonne(colonne, lire), 0);
}

function manquesDeColonne(colonne: Colonne, lire: Lire): number {
  const valeur = lire(colonne);
  if (colonne.objet === "appreciation-generale") return valeur === null ? 1 : 0;
  if (colonne.objet !== "positionnement") return 0;
  const positionne = valeur !== null && valeur !== "en-attente";
  if (colonne.genre === "niveau") return positionne ? 0 : 1;
  const sansElement = positionne && !isNiveau(valeur);
  const elements = sansElement || lire({ ...colonne, objet: "elements" }) !== null;
  return (positionne ? 0 : 1) + (elements ? 0 : 1);
}
