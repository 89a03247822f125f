import type {
  Correspondances,
  DepotCorrespondances,
  NomsAjoutes,
  NomsSaisis,
  PairesVoulues,
  Refus,
  Retrait,
  Separation,
} from "@navette/server/api";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";
import { upload } from "../api/upload.ts";

const at = "/api/correspondances";
const queryKey = ["correspondances"];

export function useCorrespondances() {
  return useQuery({ queryKey, queryFn: () => api<Correspondances>(at) });
}

/** What is answered is the page as it becomes: one pair after another, without asking again. */
function useGeste<Demande = void>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Demande) => api<Correspondances>(`${at}/${path}`, { method: "POST", body: body ?? undefined }),
    onSuccess: (vue) => client.setQueryData(queryKey, vue),
  });
}

export const useAssocier = () => useGeste<PairesVoulues>("paires");
export const useSeparer = () => useGeste<Separation>("separations");
export const useRefuser = () => useGeste<Refus>("refus");
export const useRetirer = () => useGeste<Retrait>("retraits");
export const useDefaire = () => useGeste("defaire");

export const useSaisir = () =>
  useEcriture((body: NomsSaisis) => api<NomsAjoutes>(`${at}/noms`, { method: "POST", body }));

export const useDeposer = () =>
  useEcriture((fichiers: File[]) => upload<DepotCorrespondances>(`${at}/depots`, fichiers));

export const pairesAt = `${at}/paires.csv`;
