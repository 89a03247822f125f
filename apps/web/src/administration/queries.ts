import type { EtablissementModifie, FicheEtablissement } from "@navette/server/api";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { useEcriture } from "../api/ecriture.ts";

const at = "/api/etablissement";

export function useEtablissement() {
  return useQuery({ queryKey: ["etablissement"], queryFn: () => api<FicheEtablissement>(at) });
}

/** The session names the school: it is read again too. */
export const useModifierEtablissement = () =>
  useEcriture((body: EtablissementModifie) => api<FicheEtablissement>(at, { method: "PATCH", body }));
