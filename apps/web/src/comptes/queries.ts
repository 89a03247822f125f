import type { ChangementMotDePasse, Compte, CompteModifie, CompteRemis, NouveauCompte } from "@navette/server/api";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";

export function useComptes({ enabled = true } = {}) {
  return useQuery({ queryKey: ["comptes"], queryFn: () => api<{ comptes: Compte[] }>("/api/comptes"), enabled });
}

/** Hands the password over as soon as it comes: it is said once, and the page that asked may change before the rest. */
type Remettre = (remis: CompteRemis) => void;

export const useCreerCompte = (remettre: Remettre) =>
  useEcriture(async (body: NouveauCompte) =>
    remettre(await api<CompteRemis>("/api/comptes", { method: "POST", body })),
  );

export const useModifierCompte = (compteId: string) =>
  useEcriture((body: CompteModifie) => api(`/api/comptes/${compteId}`, { method: "PATCH", body }));

export const useNouveauMotDePasse = (compteId: string, remettre: Remettre) =>
  useEcriture(async () =>
    remettre(await api<CompteRemis>(`/api/comptes/${compteId}/mot-de-passe`, { method: "POST" })),
  );

export const useFermerSessions = (compteId: string) =>
  useEcriture(() => api(`/api/comptes/${compteId}/sessions`, { method: "DELETE" }));

export const useChangerMotDePasse = () =>
  useEcriture((body: ChangementMotDePasse) => api("/api/compte/mot-de-passe", { method: "PUT", body }));

export const useFermerAutresSessions = () => useEcriture(() => api("/api/session/autres", { method: "DELETE" }));
