import type { FiltreResponsables } from "@navette/server/api";
import { useEffect, useState } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { useDelayed } from "../ui/use-delayed.ts";
import { FILTRES } from "./words.ts";

/**
 * Which responsables are asked for. The filter stands in the address; the words searched never do, as they name people:
 * they stay in the state of the history entry, so that coming back finds them again.
 */
export function useChoixResponsables() {
  const [params, setParams] = useSearchParams();
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(() => ((state ?? {}) as { readonly recherche?: string }).recherche ?? "");
  const recherche = useDelayed(typed.trim());
  useEffect(() => {
    void navigate({ pathname, search }, { replace: true, state: { recherche }, preventScrollReset: true });
  }, [navigate, pathname, search, recherche]);
  const filtre = FILTRES.find(({ valeur }) => valeur === params.get("filtre"))?.valeur ?? "actifs";
  const setFiltre = (next: FiltreResponsables) =>
    setParams(next === "actifs" ? {} : { filtre: next }, { replace: true, preventScrollReset: true });
  return { choix: { recherche, filtre }, typed, setTyped, setFiltre };
}
