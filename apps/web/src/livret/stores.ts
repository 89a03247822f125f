import type { Grille } from "@navette/server/api";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { AppError } from "../api/app-error.ts";
import { type Session, sessionKey, useSession } from "../api/session.ts";
import { surveille } from "../api/suspens.ts";
import { enSuspens } from "./cell-queue.ts";
import { type CellStore, createCellStore } from "./cell-store.ts";
import { pertesDe } from "./pertes.ts";
import { envoyerSaisies } from "./queries.ts";
import { tabMemory } from "./tab-memory.ts";

/** One a class and period, for as long as the tab lives: what waits for the network goes on waiting on another page. */
const stores = new Map<string, CellStore>();

/** The cells of a grid, filled with what the server says each time it says it. */
export function useCellStore(grille: Grille): CellStore {
  const client = useQueryClient();
  const { compte } = useSession();
  const periodeId = grille.periode.id;
  const store = useMemo(() => {
    const cle = `${compte.id} ${periodeId}`;
    const connu = stores.get(cle);
    if (connu) return connu;
    const nouveau = createCellStore({
      envoyer: async (entrees) => {
        // What one person typed never leaves in the name of the next one to log in here.
        if (client.getQueryData<Session | null>(sessionKey)?.compte.id !== compte.id) throw autreSession();
        return (await envoyerSaisies(periodeId, entrees)).resultats;
      },
      garde: tabMemory(window.sessionStorage, { compteId: compte.id, periodeId }),
      now: () => new Date(),
      onSessionTerminee: () => void client.invalidateQueries({ queryKey: sessionKey }),
    });
    nouveau.charge(grille.saisies);
    window.addEventListener("online", () => void nouveau.flush());
    surveille({ envoyer: nouveau.flush, pertes: () => pertesDe(enSuspens(nouveau.file())) });
    stores.set(cle, nouveau);
    return nouveau;
  }, [client, compte.id, periodeId, grille.saisies]);
  useEffect(() => store.charge(grille.saisies), [store, grille.saisies]);
  useEffect(
    () => () => {
      void store.flush();
      void client.invalidateQueries({ queryKey: ["livret"] });
    },
    [store, client],
  );
  return store;
}

/** As when nobody answers: it waits for the return of its author. */
const autreSession = () =>
  new AppError({ code: "autre-session", status: 0, message: "Une autre session est ouverte dans cet onglet." });
