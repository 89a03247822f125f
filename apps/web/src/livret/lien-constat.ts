import { MODALITES, type Objet, PARCOURS, RUBRIQUE_BILAN } from "@navette/livret";
import type { ConstatEcrit } from "@navette/server/api";
import { versChamp } from "./adresse.ts";

/** The address of the very field a finding is about, as near as it says; `undefined` for the school itself. */
export function lienDe({ code, classe, eleve, rubrique }: ConstatEcrit, indice: number): string | undefined {
  if (classe === undefined) return undefined;
  const cle = rubrique === undefined ? undefined : { rubrique, objet: objetDe(rubrique, code) };
  return versChamp({ classe, indice, ...(eleve === undefined ? {} : { eleve }) }, cle);
}

function objetDe(rubrique: string, code: string): Objet {
  if (rubrique === RUBRIQUE_BILAN) return "appreciation-generale";
  if (PARCOURS.some((each) => each.code === rubrique)) return "parcours";
  if (MODALITES.some((each) => each.code === rubrique)) return "modalite";
  return code === "livret.niveau-sans-element" ? "elements" : "positionnement";
}
