import { type CleSaisie, LIMITES, type Page } from "@navette/livret";
import type { Cellule, EleveGrille, Grille, SaisieEcrite, ValeurCellule } from "@navette/server/api";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Entree, File } from "./cell-queue.ts";
import { valeurDe } from "./cell-queue.ts";
import type { CellStore } from "./cell-store.ts";
import { cleDe } from "./cellules.ts";
import type { Groupe } from "./groupes.ts";

/** A row of the grid: a pupil, or the class itself for what is written once for all. */
export interface Ligne {
  readonly cible: string;
  readonly nom: string;
  readonly prenom: string;
  /** Absent for the class. */
  readonly eleve?: EleveGrille;
  readonly page?: Page;
}

/** What every field of the screen needs to know. */
export interface Atelier {
  readonly store: CellStore;
  readonly grille: Grille;
  readonly groupes: readonly Groupe[];
  readonly saisissable: boolean;
  /** « Claire Lenoir »: one's own name is not repeated under one's own texts. */
  readonly lecteur: string;
  /** Opens the tools of a field: comments, éléments, both texts of a conflict. */
  readonly outiller: (cellule: Cellule) => void;
}

const AtelierContext = createContext<Atelier | undefined>(undefined);
export const AtelierProvider = AtelierContext.Provider;

export function useAtelier(): Atelier {
  const atelier = useContext(AtelierContext);
  if (atelier === undefined) throw new Error("a field of the livret stands outside its grid");
  return atelier;
}

export function useFile(store: CellStore): File {
  return useSyncExternalStore(store.subscribe, store.file);
}

export interface CelluleVue {
  readonly valeur: ValeurCellule;
  /** What the server keeps, who typed it and when. */
  readonly saisie: SaisieEcrite | undefined;
  /** Only while it is not kept. */
  readonly entree: Entree | undefined;
}

/** One cell. Redrawn only when this cell changes. */
export function useCellule(cellule: Cellule): CelluleVue {
  const { store } = useAtelier();
  const cle = cleDe(cellule);
  const saisie = useSyncExternalStore(store.subscribe, () => store.file().connues.get(cle));
  const entree = useSyncExternalStore(store.subscribe, () => store.file().entrees.get(cle));
  return { saisie, entree, valeur: valeurDe(store.file(), cellule) };
}

/** What the same pupil had for the period before; `null` when nothing. */
export function precedenteDe({ precedentes }: Grille, { cible, rubrique, objet }: Cellule): ValeurCellule {
  const found = precedentes.find((each) => each.cible === cible && each.rubrique === rubrique && each.objet === objet);
  return found?.valeur ?? null;
}

/** Longest text of a field; LSU's own limit (`LIMITES`), éléments being counted one by one. */
export function limiteDe({ objet }: CleSaisie): number {
  return objet === "positionnement" ? 0 : LIMITES[objet];
}
