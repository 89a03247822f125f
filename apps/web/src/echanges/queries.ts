import type {
  BilanEnvoye,
  Decoupe,
  DepotLsu,
  EnvoiDetaille,
  Envois,
  Exporte,
  ExportLsu,
  PeriodesLsu,
  Repetition,
} from "@navette/server/api";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";

const at = "/api/echanges";

/** Which sending: one period, cut into files one way. */
export interface Choix {
  readonly indice: number;
  readonly nombre: number;
  readonly decoupe: Decoupe;
}

export function usePeriodesLsu() {
  return useQuery({ queryKey: ["echanges", "periodes"], queryFn: () => api<PeriodesLsu>(`${at}/periodes`) });
}

/** Plays the sending. Asked of nobody until a period is known. */
export function useRepetition(choix: Choix | undefined) {
  return useQuery({
    queryKey: ["echanges", "lsu", choix],
    queryFn: ({ signal }) => api<Repetition>(`${at}/lsu?${queryOf(choix)}`, { signal }),
    enabled: choix !== undefined,
  });
}

function queryOf(choix: Choix | undefined): URLSearchParams {
  return new URLSearchParams(Object.entries(choix ?? {}).map(([nom, valeur]) => [nom, String(valeur)]));
}

export const usePreparer = () => useEcriture((body: ExportLsu) => api<Exporte>(`${at}/lsu`, { method: "POST", body }));

export function useEnvois() {
  return useQuery({ queryKey: ["echanges", "envois"], queryFn: () => api<Envois>(`${at}/envois`) });
}

export function useEnvoi(envoiId: string) {
  return useQuery({
    queryKey: ["echanges", "envois", envoiId],
    queryFn: () => api<EnvoiDetaille>(`${at}/envois/${envoiId}`),
  });
}

export function useBilanEnvoye(envoiId: string, eleveId: string) {
  return useQuery({
    queryKey: ["echanges", "envois", envoiId, eleveId],
    queryFn: () => api<BilanEnvoye>(`${at}/envois/${envoiId}/bilans/${eleveId}`),
  });
}

export const useDeposer = () => useEcriture((body: DepotLsu) => api<Envois>(`${at}/depots`, { method: "POST", body }));

/** Where the bytes of a file are. */
export const fichierAt = (envoiId: string): string => `${at}/envois/${envoiId}/fichier`;
