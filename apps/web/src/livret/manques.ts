import { isNiveau, type Page } from "@navette/livret";
import type { ValeurCellule } from "@navette/server/api";
import type { Ligne } from "./atelier.ts";
import { type Colonne, existeSur, type Groupe, TOUS_NIVEAUX } from "./groupes.ts";

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

/** What a class still lacks when its bilans are about to move on. */
export interface Restes {
  readonly cases: number;
  readonly eleves: number;
  /** Levels without any élément beside them: LSU takes no such level (lsu.md §12.2). */
  readonly niveauxSeuls: number;
}

/** Over every rubrique and every pupil; the screen of all the levels shows again what the others hold. */
export function restesOf(groupes: readonly Groupe[], lignes: readonly Ligne[], lire: (ligne: Ligne) => Lire): Restes {
  const screens = groupes.filter(({ code }) => code !== TOUS_NIVEAUX);
  const perEleve = lignes.map((ligne) => ({
    cases: screens.reduce((total, groupe) => total + manquesDe(ligne.page, groupe, lire(ligne)), 0),
    niveauxSeuls: screens.reduce((total, groupe) => total + niveauxSeulsDe(ligne.page, groupe, lire(ligne)), 0),
  }));
  return {
    cases: perEleve.reduce((total, { cases }) => total + cases, 0),
    eleves: perEleve.filter(({ cases }) => cases > 0).length,
    niveauxSeuls: perEleve.reduce((total, each) => total + each.niveauxSeuls, 0),
  };
}

function niveauxSeulsDe(page: Page | undefined, { colonnes }: Groupe, lire: Lire): number {
  const isSeul = (colonne: Colonne) =>
    colonne.objet === "positionnement" &&
    existeSur(page, colonne) &&
    isNiveau(lire(colonne)) &&
    lire({ ...colonne, objet: "elements" }) === null;
  return colonnes.filter(isSeul).length;
}
