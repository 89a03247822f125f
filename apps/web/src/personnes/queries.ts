import type {
  ChampPersonnel,
  DemandeEleves,
  Eleve,
  EleveModifie,
  Eleves,
  NouveauPersonnel,
  Personnel,
  PersonnelModifie,
  Personnels,
} from "@navette/server/api";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";
import { useListe } from "../api/liste.ts";

export type FiltreListe = Pick<DemandeEleves, "recherche" | "filtre" | "classeId">;

/** The whole list at once: the server reads every pupil whatever the page, and scrolling never waits for it. */
export const useEleves = ({ recherche = "", filtre = "actifs", classeId }: FiltreListe) =>
  useListe<Eleves, DemandeEleves>("/api/personnes/eleves/recherche", { recherche, filtre, classeId });

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

export const useLibererPersonnel = (personnelId: string) =>
  useEcriture((champ: ChampPersonnel) =>
    api(`/api/personnes/personnels/${personnelId}/verrous/${champ}`, { method: "DELETE" }),
  );

export const useModifierPersonnel = (personnelId: string) =>
  useEcriture((body: PersonnelModifie) => api(`/api/personnes/personnels/${personnelId}`, { method: "PATCH", body }));
