import type { Accueil } from "@navette/server/api";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";

export function useAccueil() {
  return useQuery({ queryKey: ["accueil"], queryFn: () => api<Accueil>("/api/accueil") });
}
