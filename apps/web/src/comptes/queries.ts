import type { ChangementMotDePasse, Compte, CompteModifie, CompteRemis, NouveauCompte } from "@navette/server/api";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";

export function useComptes({ enabled = true } = {}) {
  return useQuery({ queryKey: ["comptes"], queryFn: () => api<{ comptes: Compte[] }>("/api/comptes"), enabled });
}

export const useCreerCompte = () =>
  useEcriture((body: NouveauCompte) => api<CompteRemis>("/api/comptes", { method: "POST", body }));

export const useModifierCompte = (compteId: string) =>
  useEcriture((body: CompteModifie) => api(`/api/comptes/${compteId}`, { method: "PATCH", body }));

export const useNouveauMotDePasse = (compteId: string) =>
  useEcriture(() => api<CompteRemis>(`/api/comptes/${compteId}/mot-de-passe`, { method: "POST" }));

export const useFermerSessions = (compteId: string) =>
  useEcriture(() => api(`/api/comptes/${compteId}/sessions`, { method: "DELETE" }));

export const useChangerMotDePasse = () =>
  useEcriture((body: ChangementMotDePasse) => api("/api/compte/mot-de-passe", { method: "PUT", body }));

export const useFermerAutresSessions = () => useEcriture(() => api("/api/session/autres", { method: "DELETE" }));
