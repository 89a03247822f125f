import type { Cellule } from "@navette/server/api";
import type { CellStore } from "./cell-store.ts";
import { focusChamp, focusCle } from "./champ-focus.ts";
import { type Geste, type Plan, voisin } from "./keyboard.ts";

export interface Clavier {
  readonly store: CellStore;
  readonly saisissable: boolean;
  readonly plan: Plan;
  /** Called when the field to go to is not on the screen: that of another pupil, in the view of one pupil. */
  readonly onAutreEleve: (cellule: Cellule) => void;
  readonly outiller: (cellule: Cellule) => void;
}

/** Carries out, in one field, what the keys ask for. */
export function agit(clavier: Clavier, cellule: Cellule, geste: Geste, target: EventTarget): void {
  switch (geste.nom) {
    case "eleve": {
      const suivante = voisin(clavier.plan, cellule, "eleve", geste.sens);
      if (suivante && !focusChamp(suivante)) clavier.onAutreEleve(suivante);
      return;
    }
    case "cle": {
      if (focusCle(target, geste.sens)) return;
      const suivante = voisin(clavier.plan, cellule, "cle", geste.sens);
      if (suivante) focusChamp(suivante);
      return;
    }
    case "outil":
      clavier.outiller(cellule);
      return;
    default:
      if (clavier.saisissable) ecrit(clavier.store, cellule, geste);
  }
}

function ecrit(store: CellStore, cellule: Cellule, geste: Geste): void {
  if (geste.nom === "niveau") store.tape(cellule, geste.valeur);
  if (geste.nom === "annuler") store.annule(cellule);
  if (geste.nom === "retablir") store.retablit(cellule);
  if (geste.nom === "restaurer") store.restaure(cellule);
  // A status takes the place of the four keys, and back: the focus would be lost with the one it was on.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusChamp(cellule);
  });
}
