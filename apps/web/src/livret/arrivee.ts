import type { Cellule, ValeurCellule } from "@navette/server/api";
import { useEffect, useRef } from "react";
import type { Adresse } from "./adresse.ts";
import { focusChamp } from "./champ-focus.ts";
import type { Plan } from "./keyboard.ts";

/** The first field of the screen that waits for a value; the first of all when none does. An appréciation of a domain is free. */
export function premiereCase(
  { cibles, cles, existe }: Plan,
  valeurDe: (cellule: Cellule) => ValeurCellule,
): Cellule | undefined {
  const cases = cibles
    .flatMap((cible) => cles.map(({ rubrique, objet }) => ({ cible, rubrique, objet })))
    .filter(existe);
  return cases.find((each) => ATTENDUS.has(each.objet) && valeurDe(each) === null) ?? cases[0];
}

const ATTENDUS: ReadonlySet<Cellule["objet"]> = new Set(["positionnement", "elements", "appreciation-generale"]);

/**
 * Where the focus goes: to the field that the address names; on the first opening, to the one to type in. Not with a
 * finger: a field would bring its keyboard over the page. Nor when somebody has already gone elsewhere.
 */
export function useArrivee({ eleve, champ }: Adresse, premiere: Cellule | undefined): void {
  const arrive = useRef(false);
  useEffect(() => {
    const [rubrique, objet] = champ?.split("/") ?? [];
    if (eleve === null || rubrique === undefined || objet === undefined) return;
    arrive.current = true;
    focusChamp({ cible: eleve, rubrique, objet: objet as Cellule["objet"] });
  }, [eleve, champ]);
  useEffect(() => {
    if (!arrive.current && premiere && isSouris() && isNullePart()) focusChamp(premiere);
    arrive.current = true;
  }, [premiere]);
}

const isSouris = (): boolean => window.matchMedia("(hover: hover) and (pointer: fine)").matches;

const isNullePart = (): boolean =>
  document.activeElement === document.body || document.activeElement?.tagName === "MAIN";
