import type { Cellule } from "@navette/server/api";
import { useEffect } from "react";
import type { CellStore } from "./cell-store.ts";
import { cleDe } from "./cellules.ts";
import { champAutour } from "./champ-focus.ts";
import { agit, type Clavier } from "./clavier.ts";
import { isBloc } from "./collage-grille.ts";
import { gesteDe } from "./keyboard.ts";

interface Ecoute extends Clavier {
  readonly store: CellStore;
  readonly active: Cellule | undefined;
  readonly onActive: (cellule: Cellule) => void;
  readonly onBloc: (depuis: Cellule, texte: string) => void;
  readonly onRaccourcis: () => void;
}

/** Listens to the page for every field at once: keys, the field one enters, the one one leaves, a pasted block. */
export function useEcoute(ecoute: Ecoute): void {
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener("keydown", (event) => onKey(ecoute, event), { signal });
    document.addEventListener("focusin", (event) => onFocus(ecoute, event), { signal });
    document.addEventListener("focusout", (event) => onLeave(ecoute, event), { signal });
    document.addEventListener("paste", (event) => onPaste(ecoute, event), { signal });
    return () => controller.abort();
  });
}

function onKey(ecoute: Ecoute, event: KeyboardEvent): void {
  const champ = champAutour(event.target);
  const geste = gesteDe(event, champ?.genre ?? "texte");
  if (geste?.nom === "raccourcis") ecoute.onRaccourcis();
  else if (geste === undefined || champ === undefined || event.target === null) return;
  else agit(ecoute, champ.cellule, geste, event.target);
  event.preventDefault();
}

function onFocus({ active, onActive }: Ecoute, { target }: FocusEvent): void {
  const champ = champAutour(target);
  if (champ && (active === undefined || cleDe(champ.cellule) !== cleDe(active))) onActive(champ.cellule);
}

function onLeave({ store }: Ecoute, { target, relatedTarget }: FocusEvent): void {
  const [quitte, gagne] = [champAutour(target), champAutour(relatedTarget)];
  if (quitte && (gagne === undefined || cleDe(gagne.cellule) !== cleDe(quitte.cellule))) void store.flush();
}

function onPaste({ saisissable, onBloc }: Ecoute, event: ClipboardEvent): void {
  const champ = champAutour(event.target);
  const texte = event.clipboardData?.getData("text/plain") ?? "";
  const html = event.clipboardData?.getData("text/html") ?? "";
  if (!champ || !saisissable || !isBloc({ texte, html, objet: champ.cellule.objet })) return;
  event.preventDefault();
  onBloc(champ.cellule, texte);
}
