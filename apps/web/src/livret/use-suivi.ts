import { type Enregistrement, useEnregistrement } from "../shell/enregistrement.tsx";
import { heure } from "../ui/mots.ts";
import { useFile } from "./atelier.ts";
import { enSuspens } from "./cell-queue.ts";
import type { CellStore } from "./cell-store.ts";

/** Tells the bar how the entries stand. */
export function useSuivi(store: CellStore): void {
  useFile(store);
  useEnregistrement(enregistrementDe(store));
}

function enregistrementDe(store: CellStore): Enregistrement | undefined {
  const phases = enSuspens(store.file()).map(({ phase }) => phase);
  const attend = phases.find((phase) => phase.nom === "attend");
  if (attend) return { etat: "attend", texte: `depuis ${heure(attend.depuis)}` };
  if (phases.some(({ nom }) => nom === "envoi")) return { etat: "en-cours" };
  if (phases.length > 0) return { etat: "modifie" };
  const dernier = store.dernierEnregistrement();
  return dernier === undefined ? undefined : { etat: "enregistre", texte: `à ${heure(dernier)}` };
}
