import type { NiveauResponsabilite } from "../content/responsables.ts";
import { type Accorde, accorde } from "./accord.ts";

const LIBELLES: Readonly<Record<NiveauResponsabilite, string>> = {
  legal: "Représentant légal",
  "en-charge": "Personne en charge",
  contact: "Personne à contacter",
};

/** What somebody is to a pupil: « Représentante légale » of a mother. */
export function libelleNiveau(niveau: NiveauResponsabilite, qui: Accorde = null): string {
  return niveau === "legal" ? accorde(qui, LIBELLES.legal, "Représentante légale") : LIBELLES[niveau];
}
