import { type Icon, IconCloudCheck, IconCloudOff, IconLoader2, IconPencil } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import { Icone } from "../ui/Icone.tsx";

/** What the bar says about the work on this page. `texte` completes it: « à 10 h 42 », « depuis 10 h 40 ». */
export interface Enregistrement {
  readonly etat: "enregistre" | "en-cours" | "attend" | "modifie";
  readonly texte?: string;
}

const mots: Record<Enregistrement["etat"], { mot: string; ton: string; icone: Icon }> = {
  enregistre: { mot: "Enregistré", ton: "ok", icone: IconCloudCheck },
  "en-cours": { mot: "Enregistre…", ton: "", icone: IconLoader2 },
  attend: { mot: "Attend le réseau", ton: "warn", icone: IconCloudOff },
  modifie: { mot: "Pas encore enregistré", ton: "", icone: IconPencil },
};

let current: Enregistrement | undefined;
const listeners = new Set<() => void>();

function show(next: Enregistrement | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A page tells the bar how its entries stand; the bar forgets it when the page closes. */
export function useEnregistrement(state: Enregistrement | undefined): void {
  const { etat, texte } = state ?? {};
  useEffect(() => {
    show(etat === undefined ? undefined : { etat, ...(texte === undefined ? {} : { texte }) });
    return () => show(undefined);
  }, [etat, texte]);
}

/** The place of the saved state in the bar; the only live region about saving. */
export function EtatEnregistrement() {
  const state = useSyncExternalStore(subscribe, () => current);
  const say = state && mots[state.etat];
  return (
    <span className={`sync ${say?.ton ?? ""}`} role="status">
      {say && (
        <>
          <Icone de={say.icone} />
          <span className="sync-text">{[say.mot, state.texte].filter(Boolean).join(" ")}</span>
        </>
      )}
    </span>
  );
}
