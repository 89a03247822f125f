import type {
  DemandeResponsables,
  Famille,
  LiensModifies,
  NouveauLien,
  NouveauResponsable,
  ResponsableModifie,
  Responsables,
} from "@navette/server/api";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";
import { type OptionsListe, useListe } from "../api/liste.ts";

export type ListeDemandee = Pick<DemandeResponsables, "recherche" | "filtre">;

export const useResponsables = ({ recherche = "", filtre = "actifs" }: ListeDemandee, options?: OptionsListe) =>
  useListe<Responsables, DemandeResponsables>("/api/familles/responsables/recherche", { recherche, filtre }, options);

const useFamille = (membre: "responsables" | "eleves", id: string) =>
  useQuery({ queryKey: ["famille", membre, id], queryFn: () => api<Famille>(`/api/familles/${membre}/${id}`) });

export const useFamilleResponsable = (id: string) => useFamille("responsables", id);
export const useFamilleEleve = (id: string) => useFamille("eleves", id);

export const useAjouterResponsable = () =>
  useEcriture((body: NouveauResponsable) =>
    api<{ id: string }>("/api/familles/responsables", { method: "POST", body }),
  );

export const useLierResponsable = () =>
  useEcriture((body: NouveauLien) => api<{ id: string }>("/api/familles/liens", { method: "POST", body }));

export const useModifierResponsable = (id: string) =>
  useEcriture((body: ResponsableModifie) => api(`/api/familles/responsables/${id}`, { method: "PATCH", body }));

export const useLibererResponsable = (id: string) =>
  useEcriture((champ: string) => api(`/api/familles/responsables/${id}/verrous/${champ}`, { method: "DELETE" }));

const dire = (body: LiensModifies) => api("/api/familles/liens", { method: "PATCH", body });

/** One change said of the links of a page. */
export const useModifierLiens = (liens: readonly string[]) =>
  useEcriture((modifie: LiensModifies["modifie"]) => dire({ liens: [...liens], modifie }));

/** The same, of links chosen as one goes. */
export const useDire = () => useEcriture(dire);

export const useLibererLien = (id: string) =>
  useEcriture((champs: readonly string[]) =>
    api(`/api/familles/liens/${id}/rendre`, { method: "POST", body: { champs } }),
  );
