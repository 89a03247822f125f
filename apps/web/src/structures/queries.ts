import type {
  Annees,
  ClasseModifiee,
  Classes,
  DatesAnnee,
  DatesRattachement,
  Decoupage,
  Ouverture,
  Periodes,
  PeriodiciteChoisie,
  Proposition,
  Reprise,
} from "@navette/server/api";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";

const at = "/api/structures";

export function useClasses() {
  return useQuery({ queryKey: ["classes"], queryFn: () => api<Classes>(`${at}/classes`) });
}

export function usePeriodes() {
  return useQuery({ queryKey: ["periodes"], queryFn: () => api<Periodes>(`${at}/periodes`) });
}

export function useProposition(periodicite: PeriodiciteChoisie) {
  return useQuery({
    queryKey: ["periodes", "proposition", periodicite],
    queryFn: () => api<Proposition>(`${at}/periodes/proposition?periodicite=${periodicite}`),
  });
}

export const useRenommer = (classeId: string) =>
  useEcriture((libelle: string) =>
    api(`${at}/classes/${classeId}`, { method: "PATCH", body: { libelle } satisfies ClasseModifiee }),
  );

export const useLibererNom = (classeId: string) =>
  useEcriture(() => api(`${at}/classes/${classeId}/verrous/libelle`, { method: "DELETE" }));

/** Who is tied to which class. */
interface Lien {
  readonly classeId: string;
  readonly personnelId: string;
}

const lienAt = ({ classeId, personnelId }: Lien) => `${at}/classes/${classeId}/enseignants/${personnelId}`;

export const useRattacher = () =>
  useEcriture(({ dates = {}, ...lien }: Lien & { readonly dates?: DatesRattachement }) =>
    api(lienAt(lien), { method: "PUT", body: dates }),
  );

export const useDetacher = () => useEcriture((lien: Lien) => api(lienAt(lien), { method: "DELETE" }));

export const useDecouper = () =>
  useEcriture((body: Decoupage) => api<Periodes>(`${at}/periodes`, { method: "PUT", body }));

/** The dates that SIECLE gives and that are not here yet; only a collège has any. */
export function useReprise({ enabled }: { readonly enabled: boolean }) {
  return useQuery({
    queryKey: ["periodes", "calendrier"],
    queryFn: () => api<{ reprise: Reprise | null }>(`${at}/periodes/calendrier`),
    enabled,
  });
}

export const useReprendre = () =>
  useEcriture((confirme: boolean) => api<Periodes>(`${at}/periodes/calendrier`, { method: "PUT", body: { confirme } }));

export function useAnnees() {
  return useQuery({ queryKey: ["annees"], queryFn: () => api<Annees>("/api/etablissement/annees") });
}

export const useModifierAnnee = (annee: number) =>
  useEcriture((body: DatesAnnee) => api(`/api/etablissement/annees/${annee}`, { method: "PUT", body }));

/** What opening the next school year would leave behind. */
export function useOuverture() {
  return useQuery({
    queryKey: ["annees", "suivante"],
    queryFn: () => api<Ouverture>("/api/etablissement/annees/suivante"),
  });
}

/** Closes the current school year and opens the next one; `confirme` stops one that still runs. */
export const useOuvrirAnnee = () =>
  useEcriture((body: { readonly confirme: boolean; readonly reconduire: boolean }) =>
    api("/api/etablissement/annees", { method: "POST", body }),
  );

/** Goes back to the year before, as long as nothing was imported for the one that was opened. */
export const useAnnulerOuverture = () =>
  useEcriture(() => api("/api/etablissement/annees/derniere", { method: "DELETE" }));
