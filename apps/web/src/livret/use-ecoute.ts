import type { Cellule } from "@navette/server/api";
import { useEffect } from "react";
import type { CellStore } from "./cell-store.ts";
import { cleDe } from "./cellules.ts";
import { champAutour, focusChamp } from "./champ-focus.ts";
import { agit, type Clavier } from "./clavier.ts";
import { natureDuCollage } from "./collage-grille.ts";
import type { Ouvert } from "./DialogueDe.tsx";
import { gesteDe } from "./keyboard.ts";

interface Ecoute extends Clavier {
  readonly store: CellStore;
  readonly active: Cellule | undefined;
  readonly onActive: (cellule: Cellule) => void;
  readonly onColler: (ouvert: Ouvert) => void;
  readonly onRaccourcis: () => void;
}

/** Listens to the page for every field at once: keys, the field one enters, the one one leaves, a pasted block. */
export function useEcoute(ecoute: Ecoute): void {
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener("keydown", (event) => onKey(ecoute, event), { signal });
    document.addEventListener("focusin", (event) => onFocus(ecoute, event), { signal });
    document.addEventListener("click", (event) => onClick(ecoute, event), { signal });
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

function onFocus({ active, onActive }: Ecoute, { target }: Event): void {
  const champ = champAutour(target);
  if (champ && (active === undefined || cleDe(champ.cellule) !== cleDe(active))) onActive(champ.cellule);
}

function onLeave({ store }: Ecoute, { target, relatedTarget }: FocusEvent): void {
  const [quitte, gagne] = [champAutour(target), champAutour(relatedTarget)];
  if (quitte && (gagne === undefined || cleDe(gagne.cellule) !== cleDe(quitte.cellule))) void store.flush();
}

/**
 * Some browsers give no focus to a key or a button that is clicked: the field is entered all the same. A click beside the
 * field, in its cell, enters it too.
 */
function onClick(ecoute: Ecoute, event: MouseEvent): void {
  const { target } = event;
  onFocus(ecoute, event);
  if (!(target instanceof Element) || target.closest("a, button, label, input, textarea, [data-champ]")) return;
  const voisin = champAutour(target.closest(".lv-grille td")?.querySelector("[data-champ]") ?? null);
  if (voisin && ecoute.saisissable) focusChamp(voisin.cellule);
}

/** The field that has the focus: on what is not a text, the browser tells where the last selection was. */
function onPaste({ saisissable, onColler }: Ecoute, event: ClipboardEvent): void {
  const lieu = document.activeElement;
  const champ = champAutour(lieu);
  const texte = event.clipboardData?.getData("text/plain") ?? "";
  const html = event.clipboardData?.getData("text/html") ?? "";
  if (!champ || !saisissable) return;
  const { cellule: depuis } = champ;
  const zone = lieu instanceof HTMLTextAreaElement ? lieu : undefined;
  const nature = natureDuCollage({ texte, html, dans: zone ? "texte" : depuis.objet });
  if (nature === "texte") return;
  event.preventDefault();
  const avant = zone?.value.slice(0, zone.selectionStart) ?? "";
  const apres = zone?.value.slice(zone.selectionEnd) ?? "";
  onColler(
    nature === "bloc"
      ? { nom: "collage", depuis, texte }
      : { nom: "choix-collage", depuis, texte, entier: `${avant}${texte}${apres}` },
  );
}
