import { isNiveau, isStatut, libellePositionnement } from "@navette/livret";
import type { ValeurCellule } from "@navette/server/api";
import { heure } from "../ui/mots.ts";
import { complementDe, elementsDe } from "./cellules.ts";

const jour = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long" });

/** « 10 h 42 » today, « hier, 17 h 05 », then « 12 mars ». */
export function quand(iso: string, now: Date): string {
  const date = new Date(iso);
  if (date.toDateString() === now.toDateString()) return heure(iso);
  const hier = new Date(now);
  hier.setDate(now.getDate() - 1);
  if (date.toDateString() === hier.toDateString()) return `hier, ${heure(iso)}`;
  return jour.format(date).replace(/^1 /, "1er ");
}

/** A value as it is said in a sentence or a preview: « 3 (Atteints) », « En attente », the text itself. */
export function valeurEnMots(valeur: ValeurCellule): string {
  if (valeur === null) return "vide";
  if (isNiveau(valeur)) return `${valeur} (${libellePositionnement(valeur)})`;
  if (isStatut(valeur)) return libellePositionnement(valeur);
  if (typeof valeur === "string") return valeur;
  const complement = complementDe(valeur);
  if (complement !== undefined) return complement === "" ? "oui" : complement;
  return elementsDe(valeur).join(" · ");
}

/** NOM Prénom, as in every list. */
export const nomDe = ({ nom, prenom }: { readonly nom: string; readonly prenom: string }): string =>
  [nom, prenom].filter(Boolean).join(" ");
