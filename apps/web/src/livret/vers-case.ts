import { type Objet, PAGES } from "@navette/livret";
import type { ConstatEcrit } from "@navette/server/api";
import { versChamp } from "./adresse.ts";

/** The address of the very field a finding is about, as near as it says; `undefined` for the school itself. A family is said on the pupil's own page. */
export function versCase({ code, classe, eleve, rubrique }: ConstatEcrit, indice: number): string | undefined {
  if (classe === undefined) return undefined;
  if (code === "livret.sans-responsable-legal" && eleve !== undefined) return `/personnes/eleves/${eleve}`;
  const objet = code === "livret.niveau-sans-element" ? "elements" : premierObjet(rubrique);
  const cle = rubrique === undefined || objet === undefined ? undefined : { rubrique, objet };
  return versChamp({ classe, indice, ...(eleve === undefined ? {} : { eleve }) }, cle);
}

/** What is typed first on a line of the livret. */
function premierObjet(code: string | undefined): Objet | undefined {
  const rubriques = PAGES.flatMap((page) => page.rubriques);
  return rubriques.find((rubrique) => rubrique.code === code)?.objets[0];
}
