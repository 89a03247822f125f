import { isNiveau, isStatut, libellePositionnement } from "@navette/livret";
import type { ValeurCellule } from "@navette/server/api";
import { complementDe, elementsDe } from "./cellules.ts";

const heure = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit" });
const jour = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long" });

/** « 10 h 42 », in the reader's own time zone. */
export function aLHeure(iso: string): string {
  return heure
    .format(new Date(iso))
    .replace(/^0(?=\d)/, "")
    .replace(":", "\u00A0h\u00A0");
}

/** « 10 h 42 » today, « hier, 17 h 05 », then « 12 mars ». */
export function quand(iso: string, now: Date): string {
  const date = new Date(iso);
  if (date.toDateString() === now.toDateString()) return aLHeure(iso);
  const hier = new Date(now);
  hier.setDate(now.getDate() - 1);
  if (date.toDateString() === hier.toDateString()) return `hier, ${aLHeure(iso)}`;
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

/** The day of an instant where the reader is, `AAAA-MM-JJ`. */
export function jourDe(date: Date): string {
  const deux = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${deux(date.getMonth() + 1)}-${deux(date.getDate())}`;
}
