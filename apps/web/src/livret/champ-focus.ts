import type { Cellule } from "@navette/server/api";
import { cleDe } from "./cellules.ts";
import type { GenreChamp } from "./keyboard.ts";

/** Marks the element of a field, so that keys find their cell and moves find their field. */
export const marque = (cellule: Cellule, genre: GenreChamp) => ({
  "data-champ": cleDe(cellule),
  "data-genre": genre,
});

/** The field around an element of the page. */
export function champAutour(element: EventTarget | null): { cellule: Cellule; genre: GenreChamp } | undefined {
  const champ = element instanceof Element ? element.closest<HTMLElement>("[data-champ]") : null;
  const [cible, rubrique, objet] = champ?.dataset.champ?.split("/") ?? [];
  if (cible === undefined || rubrique === undefined || objet === undefined) return undefined;
  const genre = element instanceof HTMLTextAreaElement ? "texte" : champ?.dataset.genre;
  return {
    cellule: { cible, rubrique, objet: objet as Cellule["objet"] },
    genre: genre === "niveau" || genre === "texte" ? genre : "bouton",
  };
}

/** Takes the focus to a field, in sight; whether there was one. */
export function focusChamp(cellule: Cellule): boolean {
  const champ = document.querySelector<HTMLElement>(`[data-champ="${CSS.escape(cleDe(cellule))}"]`);
  const cible = champ?.matches("textarea, button, input, .lv-lu")
    ? champ
    : (champ?.querySelector<HTMLElement>("input:checked") ?? champ?.querySelector<HTMLElement>("input, button"));
  if (!cible) return false;
  cible.focus();
  cible.scrollIntoView({ block: "nearest", inline: "nearest" });
  return true;
}

/** The keys of one level: the focus goes from one to the next; whether there was one. */
export function focusCle(depuis: EventTarget | null, sens: 1 | -1): boolean {
  if (!(depuis instanceof HTMLInputElement) || depuis.type !== "radio") return false;
  const cles = [...(depuis.closest("fieldset")?.querySelectorAll("input") ?? [])];
  const suivante = cles[cles.indexOf(depuis) + sens];
  suivante?.focus();
  return suivante !== undefined;
}

/**
 * Takes the focus to the tools of the field one is in: both texts of a conflict first, then what is looked for. The
 * statuses of a level have keys of their own.
 */
export function focusOutil(): void {
  requestAnimationFrame(() => {
    const outils = [".lv-conflit button", "[data-outil]", ".lv-statuts button"].map((outil) =>
      document.querySelector<HTMLElement>(`.side ${outil}`),
    );
    outils.find((outil) => outil !== null)?.focus();
  });
}
