import type {
  Calendrier,
  Divisions,
  ElevesAInscrire,
  EtatGroupe,
  FicheDivision,
  FicheGroupe,
  Formations,
  GroupeModifie,
  Groupes,
  Matieres,
  NouveauGroupe,
  ScolariteCollege,
  Services,
} from "@navette/server/api";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";

const at = "/api/enseignements";

function useLecture<T>(path: string) {
  return useQuery({ queryKey: ["enseignements", path], queryFn: () => api<T>(`${at}/${path}`) });
}

export const useDivisions = () => useLecture<Divisions>("divisions");
export const useGroupes = () => useLecture<Groupes>("groupes");
export const useMatieres = () => useLecture<Matieres>("matieres");
export const useFormations = () => useLecture<Formations>("formations");
export const useCalendrier = () => useLecture<Calendrier>("calendrier");
export const useScolarite = (eleveId: string) => useLecture<ScolariteCollege>(`eleves/${eleveId}`);

const fiche = (path: string, jour: string | undefined) => ({
  queryKey: ["enseignements", path, jour],
  path: `${at}/${path}${jour === undefined ? "" : `?jour=${jour}`}`,
});

/** A division on a day, today when none is said. What was shown stays readable while another day is read. */
export function useDivision(divisionId: string, jour?: string) {
  const { queryKey, path } = fiche(`divisions/${divisionId}`, jour);
  return useQuery({
    queryKey,
    queryFn: () => api<FicheDivision>(path),
    placeholderData: (previous) => (previous?.id === divisionId ? previous : undefined),
  });
}

/** A group, likewise. */
export function useGroupe(groupeId: string, jour?: string) {
  const { queryKey, path } = fiche(`groupes/${groupeId}`, jour);
  return useQuery({
    queryKey,
    queryFn: () => api<FicheGroupe>(path),
    placeholderData: (previous) => (previous?.id === groupeId ? previous : undefined),
  });
}

/** The services on a day, likewise. */
export function useServices(jour?: string) {
  const { queryKey, path } = fiche("services", jour);
  return useQuery({ queryKey, queryFn: () => api<Services>(path), placeholderData: keepPreviousData });
}

export const useCreerGroupe = () =>
  useEcriture((body: NouveauGroupe) => api<{ id: string }>(`${at}/groupes`, { method: "POST", body }));

export const useRenommerGroupe = (groupeId: string) =>
  useEcriture((libelle: string) =>
    api(`${at}/groupes/${groupeId}`, { method: "PATCH", body: { libelle: libelle || null } satisfies GroupeModifie }),
  );

export const useLibererGroupe = (groupeId: string) =>
  useEcriture(() => api(`${at}/groupes/${groupeId}/verrous/libelle`, { method: "DELETE" }));

export const useFinirGroupe = (groupeId: string) =>
  useEcriture((body: EtatGroupe) => api(`${at}/groupes/${groupeId}/etat`, { method: "PUT", body }));

export const useInscrire = (groupeId: string) =>
  useEcriture((body: ElevesAInscrire) => api(`${at}/groupes/${groupeId}/eleves`, { method: "POST", body }));

export const useDesinscrire = (groupeId: string) =>
  useEcriture((eleveId: string) => api(`${at}/groupes/${groupeId}/eleves/${eleveId}`, { method: "DELETE" }));
