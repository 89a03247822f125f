import { isNiveau } from "../echelles.ts";
import type { Page } from "../pages.ts";
import { CLE_APPRECIATION_GENERALE, type Saisie, valeurOf } from "../saisies.ts";

/** How much of what is expected is typed. */
export interface Avancement {
  readonly faits: number;
  readonly attendus: number;
  /** 0 to 100, rounded down: 100 only when nothing is missing. */
  readonly pourcent: number;
}

function avancement(faits: number, attendus: number): Avancement {
  return { faits, attendus, pourcent: attendus === 0 ? 0 : Math.floor((faits * 100) / attendus) };
}

/**
 * The one meaning of "finished", wherever it is said: nothing that is expected is missing. Where nothing is expected, there
 * is nothing to finish.
 */
export function estFini({ faits, attendus }: Pick<Avancement, "faits" | "attendus">): boolean {
  return attendus > 0 && faits === attendus;
}

/** How many expected values are still to be typed. */
export function resteOf({ faits, attendus }: Pick<Avancement, "faits" | "attendus">): number {
  return attendus - faits;
}

export function totalOf(parts: readonly Avancement[]): Avancement {
  const sum = (field: "faits" | "attendus") => parts.reduce((total, part) => total + part[field], 0);
  return avancement(sum("faits"), sum("attendus"));
}

/**
 * Expected of a pupil: a positionnement and its éléments for each rubrique that takes them, and the appréciation générale.
 * A status instead of a niveau asks for no élément. Appréciations by domain, parcours and modalités are free, so not counted.
 */
export function avancementOf(page: Page, saisies: readonly Saisie[]): Avancement {
  const { rubrique, objet } = CLE_APPRECIATION_GENERALE;
  const mesurees = page.rubriques.filter(({ objets }) => objets.includes("positionnement"));
  const faits = mesurees.map(({ code }) => {
    const valeur = valeurOf(saisies, code, "positionnement");
    const sansElement = valeur !== undefined && valeur !== "en-attente" && !isNiveau(valeur);
    const positionne = valeur !== undefined && valeur !== "en-attente" ? 1 : 0;
    return positionne + (sansElement || valeurOf(saisies, code, "elements") !== undefined ? 1 : 0);
  });
  const general = valeurOf(saisies, rubrique, objet) === undefined ? 0 : 1;
  return avancement(
    faits.reduce((total, fait) => total + fait, general),
    mesurees.length * 2 + 1,
  );
}
