import type { DemandeJournal, ExtraitJournal } from "@navette/server/api";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";

export type FiltreJournal = Pick<DemandeJournal, "action" | "compteId" | "depuis" | "importId" | "jusque">;

/** Large enough for most acts to come whole: the lines of one are shown as one. */
const LIGNES_PAR_PAGE = "200";

/** The journal, newest first, page after page as it is asked for. */
export function useJournal(filtre: FiltreJournal) {
  return useInfiniteQuery({
    queryKey: ["journal", filtre],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limite: LIGNES_PAR_PAGE });
      for (const [key, value] of Object.entries(filtre)) if (value !== undefined) query.set(key, value);
      if (pageParam !== null) query.set("avant", String(pageParam));
      return api<ExtraitJournal>(`/api/journal?${query.toString()}`, { signal });
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ suite }) => suite,
    placeholderData: keepPreviousData,
  });
}
