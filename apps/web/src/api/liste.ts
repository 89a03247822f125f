import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "./client.ts";

/** All of them: no school has more, and the server gives no more. */
const LISTE_MAX = 10_000;

export interface OptionsListe {
  /** False as long as there is nothing to ask. */
  readonly enabled?: boolean;
  /** Fewer than all: the first ones are enough. */
  readonly limite?: number;
}

/**
 * A list of persons, read whole by one request; the words that are searched travel in its body, never in an address.
 * What was shown stays readable while another search is answered.
 */
export function useListe<Reponse, Demande extends { limite?: unknown }>(
  path: string,
  demande: Omit<Demande, "limite">,
  { enabled = true, limite = LISTE_MAX }: OptionsListe = {},
) {
  return useQuery({
    queryKey: [path, demande, limite],
    queryFn: ({ signal }) => api<Reponse>(path, { method: "POST", body: { ...demande, limite }, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}
