const CHAMPS = 'input:not([type="radio"]):not([type="checkbox"]), input:checked, select, textarea';

/** What is to be filled first in a place. */
export const premierChamp = (place: HTMLElement): HTMLElement | null => place.querySelector<HTMLElement>(CHAMPS);

/**
 * Ref of what may leave the page with the focus in it: the nearest heading that stays then takes it, unless something
 * else did. The browser would begin the page again.
 */
export function rendLeFocus(place: HTMLElement | null) {
  if (place === null) return;
  return () => {
    if (!place.contains(document.activeElement)) return;
    const titres = titresAuDessus(place);
    queueMicrotask(() => {
      if (document.activeElement !== document.body) return;
      const titre = titres.find((each) => each.isConnected);
      if (titre === undefined) return;
      titre.tabIndex = -1;
      titre.focus();
    });
  };
}

/** Ref of what takes the focus when it comes. */
export function prendLeFocus(place: HTMLElement | null) {
  place?.focus();
  return rendLeFocus(place);
}

/** Ref of a place to fill: its first field takes the focus when it comes, or the place where there is none. */
export function ouvreSurChamp(place: HTMLElement | null) {
  if (place !== null) (premierChamp(place) ?? place).focus();
  return rendLeFocus(place);
}

/** Of the panel, then of the dialog or of the page. */
function titresAuDessus(element: HTMLElement): HTMLElement[] {
  const titres: HTMLElement[] = [];
  for (let place = element.parentElement; place !== null; place = place.parentElement) {
    const titre = place.matches("section, dialog, main") && place.querySelector<HTMLElement>("h1, h2, h3");
    if (titre && !element.contains(titre)) titres.push(titre);
  }
  return titres;
}
