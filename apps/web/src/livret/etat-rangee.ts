import type { Ligne } from "./atelier.ts";
import { type File, valeurDe } from "./cell-queue.ts";
import { cleDe } from "./cellules.ts";
import { clesOf, type Groupe } from "./groupes.ts";
import { manquesDe } from "./manques.ts";

/** The gravest first: what asks for a hand comes before what goes by itself. */
const ORDRE = ["conflit", "refusee", "attend", "envoi", "modifiee"] as const;

export type EtatRangee =
  | { readonly nom: (typeof ORDRE)[number] | "a-saisir" | "vide" }
  /** When the last of its cells was kept, by whom, and how many expected values are still missing. */
  | { readonly nom: "enregistre"; readonly le: string; readonly auteur: string; readonly reste: number };

/** How a row stands on one screen, in one word. */
export function etatRangee(file: File, { cible, page }: Pick<Ligne, "cible" | "page">, groupe: Groupe): EtatRangee {
  const cellules = clesOf(groupe.colonnes).map((cle) => ({ cible, ...cle }));
  const phases = new Set(cellules.map((cellule) => file.entrees.get(cleDe(cellule))?.phase.nom));
  const pire = ORDRE.find((nom) => phases.has(nom));
  if (pire !== undefined) return { nom: pire };
  const reste = manquesDe(page, groupe, (cle) => valeurDe(file, { ...cle, cible }));
  const gardees = cellules.flatMap((cellule) => {
    const saisie = file.connues.get(cleDe(cellule));
    return saisie === undefined || saisie.valeur === null ? [] : [saisie];
  });
  const derniere = gardees.toSorted((une, autre) => (une.le < autre.le ? 1 : -1))[0];
  if (derniere !== undefined) return { nom: "enregistre", le: derniere.le, auteur: derniere.auteur, reste };
  return { nom: reste > 0 ? "a-saisir" : "vide" };
}
