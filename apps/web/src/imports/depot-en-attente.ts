import type { ApercuColonnes, AssociationColonnes, ListeAAssocier } from "@navette/server/api";
import type { Dispatch, SetStateAction } from "react";
import { useOutletContext } from "react-router";

/** Files that were dropped, of which some are lists whose columns nobody has named yet. */
export interface DepotEnAttente {
  readonly fichiers: readonly File[];
  readonly listes: readonly ListeAAssocier[];
}

/** The deposit that waits for its columns, kept from the page of the deposit to the next. */
export const useDepotEnAttente = () =>
  useOutletContext<[DepotEnAttente | undefined, Dispatch<SetStateAction<DepotEnAttente | undefined>>]>();

/** Lists that have the same headers are read the same way: the files of each, and what is said of the first. */
export function parEntetes(
  listes: readonly ListeAAssocier[],
): { readonly liste: ListeAAssocier; readonly noms: string[] }[] {
  const groups = new Map<string, { readonly liste: ListeAAssocier; readonly noms: string[] }>();
  for (const liste of listes) {
    const key = JSON.stringify(liste.entetes);
    const group = groups.get(key) ?? { liste, noms: [] };
    group.noms.push(liste.nom);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What a list is taken for from the start: what the school said before, else the likeliest. */
export function associationInitiale({ retenue, propositions }: ListeAAssocier): AssociationColonnes {
  const [first] = propositions;
  return retenue?.association ?? proposee(first);
}

/** The proposition for a kind, as it is accepted whole. */
export function proposee(proposition: ListeAAssocier["propositions"][number] | undefined): AssociationColonnes {
  const { format = "", colonnes = [] } = proposition ?? {};
  return { format, colonnes: colonnes.map(({ entete, champ }) => ({ entete, champ })) };
}

/** The same association where one column is taken for something else. */
export function avecChamp(association: AssociationColonnes, index: number, champ: string | null): AssociationColonnes {
  const colonnes = association.colonnes.map((each, at) => (at === index ? { ...each, champ } : each));
  return { ...association, colonnes };
}

/** `0` → « A », `27` → « AB »: how spreadsheets call a column that has no header. */
export function lettre(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${lettre(Math.floor(index / 26) - 1)}${last}`;
}

/** What makes an association unusable, whatever the rows hold. */
export const isFaute = ({ code }: ApercuColonnes["diagnostics"][number]): boolean =>
  code.startsWith("tableur.association.");
