import type {
  DemandeEleves,
  Eleve,
  EleveModifie,
  Eleves,
  NouveauPersonnel,
  Personnel,
  PersonnelModifie,
  Personnels,
} from "@navette/server/api";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";

/** Pupils asked for at once: a school of the premier degré fits in one or two pages. */
const PAGE = 500;

export type FiltreListe = Pick<DemandeEleves, "recherche" | "filtre" | "classeId">;

/**
 * The list. Its pages are read one after the other until all are here: filters and figures come from the server,
 * scrolling never waits for it. What was shown stays readable while another search is answered.
 */
export function useEleves({ recherche = "", filtre = "actifs", classeId }: FiltreListe) {
  const query = useInfiniteQuery({
    queryKey: ["eleves", { recherche, filtre, classeId }],
    queryFn: ({ pageParam, signal }) => {
      const body: DemandeEleves = { recherche, filtre, classeId, depuis: pageParam, limite: PAGE };
      return api<Eleves>("/api/personnes/eleves/recherche", { method: "POST", body, signal });
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, { eleves }) => sum + eleves.length, 0);
      return last.eleves.length > 0 && read < last.total ? read : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetching, error, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  return query;
}

export function useEleve(eleveId: string) {
  return useQuery({ queryKey: ["eleve", eleveId], queryFn: () => api<Eleve>(`/api/personnes/eleves/${eleveId}`) });
}

export const useModifierEleve = (eleveId: string) =>
  useEcriture((body: EleveModifie) => api(`/api/personnes/eleves/${eleveId}`, { method: "PATCH", body }));

export const useLibererChamp = (eleveId: string) =>
  useEcriture((champ: string) => api(`/api/personnes/eleves/${eleveId}/verrous/${champ}`, { method: "DELETE" }));

export function usePersonnels() {
  return useQuery({ queryKey: ["personnels"], queryFn: () => api<Personnels>("/api/personnes/personnels") });
}

export const useCreerPersonnel = () =>
  useEcriture((body: NouveauPersonnel) => api<Personnel>("/api/personnes/personnels", { method: "POST", body }));

export const useModifierPersonnel = (personnelId: string) =>
  useEcriture((body: PersonnelModifie) => api(`/api/personnes/personnels/${personnelId}`, { method: "PATCH", body }));
