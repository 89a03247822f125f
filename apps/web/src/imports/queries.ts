import type {
  Annulation,
  ApercuColonnes,
  Applique,
  Arbitrages,
  AssociationColonnes,
  Changement,
  Changements,
  Choisir,
  Colonnes,
  Constats,
  Decision,
  DemandeChangements,
  Depot,
  EtatSource,
  Import,
  ImportListe,
  ListeAAssocier,
  Modele,
} from "@navette/server/api";
import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";
import { upload } from "../api/upload.ts";

/** Which changes are looked at. */
export type Filtre = Partial<
  Pick<DemandeChangements, "kind" | "groupe" | "rubrique" | "recherche" | "classe" | "objet" | "devenir">
>;

/** Changes and cases asked for at once. */
export const PAGE_CHANGEMENTS = 100;
export const PAGE_ARBITRAGES = 20;

const keys = {
  liste: ["imports"] as const,
  un: (id: string) => ["imports", id] as const,
  diagnostics: (id: string) => ["imports", id, "diagnostics"] as const,
  changements: (id: string) => ["imports", id, "changements"] as const,
  page: (id: string, filtre: Filtre, page: number) => ["imports", id, "changements", filtre, page] as const,
  arbitrages: (id: string) => ["imports", id, "arbitrages"] as const,
  annulation: (id: string) => ["imports", id, "annulation"] as const,
};

export function useImports() {
  return useQuery({
    queryKey: [...keys.liste, "liste"],
    queryFn: () => api<{ imports: readonly ImportListe[]; sources: readonly EtatSource[] }>("/api/imports"),
  });
}

export function useImport(id: string) {
  return useQuery({ queryKey: [...keys.un(id), "resume"], queryFn: () => api<Import>(`/api/imports/${id}`) });
}

export function useConstats(id: string) {
  return useQuery({ queryKey: keys.diagnostics(id), queryFn: () => api<Constats>(`/api/imports/${id}/diagnostics`) });
}

/** The pages of changes that the screen needs, in the order asked. */
export function useChangements(id: string, filtre: Filtre, pages: readonly number[]) {
  return useQueries({
    queries: pages.map((page) => ({
      queryKey: keys.page(id, filtre, page),
      queryFn: ({ signal }: { signal: AbortSignal }) => {
        const body = { ...filtre, depuis: page * PAGE_CHANGEMENTS, limite: PAGE_CHANGEMENTS };
        return api<Changements>(`/api/imports/${id}/changements/recherche`, { method: "POST", body, signal });
      },
    })),
  });
}

export function useArbitrages(id: string, page: number) {
  const depuis = page * PAGE_ARBITRAGES;
  return useQuery({
    queryKey: [...keys.arbitrages(id), page],
    queryFn: () => api<Arbitrages>(`/api/imports/${id}/arbitrages?depuis=${depuis}&limite=${PAGE_ARBITRAGES}`),
    placeholderData: keepPreviousData,
  });
}

/** What undoing would keep, asked when the question is. */
export function useAnnulation(id: string) {
  return useQuery({
    queryKey: keys.annulation(id),
    queryFn: () => api<Annulation>(`/api/imports/${id}/annulation`),
    staleTime: 0,
  });
}

/**
 * One at a time, in the order they are made. The row shows its decision at once; what the server keeps is read again
 * after the last one, or those still waiting would seem undone meanwhile. `onRefus` hears of each one that fails.
 */
export function useDecider(id: string, onRefus?: (error: unknown) => void) {
  const client = useQueryClient();
  const mutationKey = [...keys.un(id), "decisions"];
  return useMutation({
    mutationKey,
    scope: { id: `decisions ${id}` },
    mutationFn: (body: Choisir) => api<Import>(`/api/imports/${id}/decisions`, { method: "PUT", body }),
    onMutate: ({ decisions = {} }) => {
      client.setQueriesData<Changements>(
        { queryKey: keys.changements(id) },
        (page) => page && decided(page, decisions),
      );
    },
    onSuccess: (found) => client.setQueryData([...keys.un(id), "resume"], found),
    onError: (error) => onRefus?.(error),
    onSettled: async () => {
      // This one still counts.
      if (client.isMutating({ mutationKey }) > 1) return;
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.changements(id) }),
        client.invalidateQueries({ queryKey: keys.arbitrages(id) }),
      ]);
    },
  });
}

function decided(page: Changements, decisions: Readonly<Record<string, Decision | null>>): Changements {
  const choose = (ligne: Changement) => ({ ...ligne, decision: decisions[ligne.id] ?? ligne.decision });
  return { ...page, lignes: page.lignes.map(choose) };
}

export function useDeposer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ fichiers, associations = [], ...options }: Depose) => {
      const champs = associations.length > 0 ? { associations: JSON.stringify(associations) } : {};
      return upload<Depot | Colonnes>("/api/imports", fichiers, { ...options, champs });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.liste }),
  });
}

interface Depose {
  readonly fichiers: readonly File[];
  /** What the columns of its lists are. */
  readonly associations?: readonly AssociationColonnes[];
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
}

/** The first rows of each list as its association makes them read. */
export function useApercus(
  listes: readonly { readonly liste: ListeAAssocier; readonly association: AssociationColonnes }[],
) {
  return useQueries({
    queries: listes.map(({ liste: { nom, lignes }, association }) => ({
      queryKey: [...keys.liste, "apercu", nom, association],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api<ApercuColonnes>("/api/imports/apercu-colonnes", { method: "POST", body: { association, lignes }, signal }),
      placeholderData: keepPreviousData,
    })),
  });
}

export function useModeles() {
  return useQuery({
    queryKey: [...keys.liste, "modeles"],
    queryFn: () => api<{ modeles: readonly Modele[] }>("/api/imports/modeles"),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const post = <Reponse>(id: string, verb: string) => api<Reponse>(`/api/imports/${id}/${verb}`, { method: "POST" });

export const useActualiser = (id: string) => useEcriture(() => post<Import>(id, "actualiser"));
export const useAppliquer = (id: string) => useEcriture(() => post<Applique>(id, "appliquer"));
export const useAnnuler = (id: string) => useEcriture(() => post<Annulation>(id, "annuler"));
export const useAbandonner = (id: string) => useEcriture(() => post(id, "abandonner"));
