import type { DemandeRecherche, Trouvailles } from "@navette/server/api";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";

/** What the school holds that answers these words; nothing is asked for less than two letters. */
export function useRecherche(recherche: string) {
  return useQuery({
    queryKey: ["recherche", recherche],
    queryFn: ({ signal }) =>
      api<Trouvailles>("/api/recherche", {
        method: "POST",
        body: { recherche } satisfies DemandeRecherche,
        signal,
      }),
    enabled: recherche.length >= 2,
    // The words name people: they are forgotten with the dialog.
    gcTime: 0,
  });
}
