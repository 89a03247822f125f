import type {
  DemandeResponsables,
  Famille,
  LiensModifies,
  NouveauResponsable,
  ResponsableModifie,
  Responsables,
} from "@navette/server/api";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";

/** Responsables asked for at once: every page reads all of them on the server, so few pages are faster than many. */
const PAGE = 2500;

export type ListeDemandee = Pick<DemandeResponsables, "recherche" | "filtre">;

/** The list, read page after page until all is here: scrolling never waits for it. See `useEleves`. */
export function useResponsables({ recherche = "", filtre = "actifs" }: ListeDemandee) {
  const query = useInfiniteQuery({
    queryKey: ["responsables", { recherche, filtre }],
    queryFn: ({ pageParam, signal }) => {
      const body: DemandeResponsables = { recherche, filtre, depuis: pageParam, limite: PAGE };
      return api<Responsables>("/api/familles/responsables/recherche", { method: "POST", body, signal });
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, { responsables }) => sum + responsables.length, 0);
      return last.responsables.length > 0 && read < last.total ? read : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetching, error, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  return query;
}

const useFamille = (membre: "responsables" | "eleves", id: string) =>
  useQuery({ queryKey: ["famille", membre, id], queryFn: () => api<Famille>(`/api/familles/${membre}/${id}`) });

export const useFamilleResponsable = (id: string) => useFamille("responsables", id);
export const useFamilleEleve = (id: string) => useFamille("eleves", id);

export const useAjouterResponsable = () =>
  useEcriture((body: NouveauResponsable) =>
    api<{ id: string }>("/api/familles/responsables", { method: "POST", body }),
  );

export const useModifierResponsable = (id: string) =>
  useEcriture((body: ResponsableModifie) => api(`/api/familles/responsables/${id}`, { method: "PATCH", body }));

export const useLibererResponsable = (id: string) =>
  useEcriture((champ: string) => api(`/api/familles/responsables/${id}/verrous/${champ}`, { method: "DELETE" }));

/** One change said of several links. */
export const useModifierLiens = (liens: readonly string[]) =>
  useEcriture((modifie: LiensModifies["modifie"]) =>
    api("/api/familles/liens", { method: "PATCH", body: { liens, modifie } }),
  );

export const useLibererLien = (id: string) =>
  useEcriture((champs: readonly string[]) =>
    api(`/api/familles/liens/${id}/rendre`, { method: "POST", body: { champs } }),
  );
