import { nomPersonne } from "../bilans.ts";
import type { ContenuBilan } from "../completude/bilan.ts";
import { type Objet, RUBRIQUE_BILAN } from "../pages.ts";
import { cleTexte, type ValeurSaisie } from "../saisies.ts";
import type { ResponsableLsu } from "./responsables.ts";

/** Key of the représentants légaux who leave with a bilan: a text each, in their order. No cell has it. */
export const CLE_RESPONSABLES = "RESPONSABLES";

/**
 * What was sent of one pupil: cell ("FRA-LEC/positionnement") to value, cells in alphabetical order, then the adults.
 * Plain JSON, to be stored.
 */
export type ValeursEnvoyees = Readonly<Record<string, ValeurSaisie>>;

/** The exact values that leave for LSU, after repairs: a rubrique left out is not there, an adult who does not leave neither. */
export function valeursDe(contenu: ContenuBilan, responsables: readonly ResponsableLsu[]): ValeursEnvoyees {
  return { ...valeursDesCellules(contenu), [CLE_RESPONSABLES]: responsables.map(enTexte) };
}

/** "Mme Claire Lenoir, Mère, 12 rue des Lilas, 75011 Paris". */
function enTexte({ lienParente, adresse, ...personne }: ResponsableLsu): string {
  const { ligne1, ligne2, ligne3, ligne4, codePostal, commune } = adresse ?? {};
  const ville = [codePostal, commune].filter(Boolean).join(" ");
  return [nomPersonne({ id: "", ...personne }), lienParente, ligne1, ligne2, ligne3, ligne4, ville]
    .filter(Boolean)
    .join(", ");
}

function valeursDesCellules({ acquis, parcours, modalites, appreciationGenerale }: ContenuBilan): ValeursEnvoyees {
  const valeurs: [rubrique: string, objet: Objet, valeur: ValeurSaisie][] = [];
  for (const domaine of acquis) {
    for (const { code, positionnement, nonEvalue, elements } of [domaine, ...domaine.sousDomaines]) {
      if (positionnement !== undefined) valeurs.push([code, "positionnement", positionnement]);
      if (nonEvalue) valeurs.push([code, "positionnement", "non-evalue"]);
      if (elements.length > 0) valeurs.push([code, "elements", elements]);
    }
    if (domaine.appreciation !== undefined) valeurs.push([domaine.code, "appreciation", domaine.appreciation]);
  }
  for (const { code, texte } of parcours) valeurs.push([code, "parcours", texte]);
  for (const { code, complement } of modalites) {
    valeurs.push([code, "modalite", complement === undefined ? {} : { complement }]);
  }
  if (appreciationGenerale !== undefined) {
    valeurs.push([RUBRIQUE_BILAN, "appreciation-generale", appreciationGenerale]);
  }
  const entries = valeurs.map(([rubrique, objet, valeur]) => [cleTexte({ rubrique, objet }), valeur] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** One cell that is no longer what was sent; `null` where there is nothing. */
export interface Difference {
  readonly cle: string;
  readonly avant: ValeurSaisie | null;
  readonly apres: ValeurSaisie | null;
}

/**
 * What changed in a bilan since it was sent. LSU replaces the whole bilan at each import (lsu.md §12.4). The adults are
 * compared only where it was kept who they were.
 */
export function diffSince(envoyees: ValeursEnvoyees, maintenant: ValeursEnvoyees): readonly Difference[] {
  const cles = [...new Set([...Object.keys(envoyees), ...Object.keys(maintenant)])]
    .filter((cle) => cle !== CLE_RESPONSABLES || cle in envoyees)
    .toSorted();
  return cles
    .map((cle) => ({ cle, avant: envoyees[cle] ?? null, apres: maintenant[cle] ?? null }))
    .filter(({ avant, apres }) => JSON.stringify(avant) !== JSON.stringify(apres));
}
