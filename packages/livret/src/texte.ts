import type { Diagnostic, ReadResult } from "@navette/formats";
import { compte, hasInterdit, isBlanc, normaliseTexte } from "./limites.ts";

export interface Refus {
  readonly diagnostics: readonly Diagnostic[];
}

export function refus(code: string, message: string, remedy: string): Refus {
  return { diagnostics: [{ code: `livret.saisie.${code}`, level: "rejet", message, remedy, where: {} }] };
}

export const refusForme = (): Refus =>
  refus("forme", "Cette valeur ne convient pas à la rubrique.", "Saisissez-la de nouveau.");

/** Reads a free text: normalised; `null` when nothing can be read in it; refused when too long or unfit for XML. */
export function readTexte(valeur: unknown, limite: number): ReadResult<string | null> {
  if (typeof valeur !== "string") return refusForme();
  const text = normaliseTexte(valeur);
  if (isBlanc(text)) return { data: null, diagnostics: [] };
  if (hasInterdit(text)) {
    return refus(
      "caractere",
      "Le texte contient un caractère que LSU ne lit pas.",
      "Effacez-le : il vient souvent d’un copier-coller et ne se voit pas toujours.",
    );
  }
  const { depasse, reste } = compte(text, limite);
  return depasse ? tropLong(-reste, limite) : { data: text, diagnostics: [] };
}

function tropLong(excedent: number, limite: number): Refus {
  const message = `Le texte dépasse de ${excedent} caractère${excedent > 1 ? "s" : ""} les ${limite} que LSU accepte.`;
  return refus("trop-long", message, "Raccourcissez-le : rien n’a été coupé.");
}
