import type { Entree } from "./cell-queue.ts";

/** Where what was typed survives a reload of the tab while the network is away. */
export interface Garde {
  readonly lire: () => readonly Entree[];
  readonly ecrire: (entrees: readonly Entree[]) => void;
}

const PREFIXE = "navette.saisies.";

interface Titulaire {
  readonly compteId: string;
  readonly periodeId: string;
}

/**
 * Keeps them in the tab, under the account: what another account left there is erased, for these are personal data.
 * Nothing is left once all is saved.
 */
export function tabMemory(stockage: Storage, { compteId, periodeId }: Titulaire): Garde {
  const mienne = `${PREFIXE}${compteId}.`;
  for (const cle of Object.keys(stockage)) {
    if (cle.startsWith(PREFIXE) && !cle.startsWith(mienne)) stockage.removeItem(cle);
  }
  const cle = mienne + periodeId;
  return {
    lire: () => lis(stockage.getItem(cle)),
    ecrire: (entrees) => {
      if (entrees.length === 0) stockage.removeItem(cle);
      else ecris(stockage, cle, JSON.stringify(entrees));
    },
  };
}

/** A full or forbidden storage only loses the safety net: the values are still on the screen. */
function ecris(stockage: Storage, cle: string, texte: string): void {
  try {
    stockage.setItem(cle, texte);
  } catch {
    stockage.removeItem(cle);
  }
}

/** Written by this very code; anything else found there is dropped. */
function lis(texte: string | null): readonly Entree[] {
  try {
    const lu: unknown = JSON.parse(texte ?? "[]");
    return Array.isArray(lu) ? lu.filter(isEntree) : [];
  } catch {
    return [];
  }
}

function isEntree(lu: unknown): lu is Entree {
  if (typeof lu !== "object" || lu === null) return false;
  return "cellule" in lu && "valeur" in lu && "version" in lu && typeof lu.version === "number";
}
