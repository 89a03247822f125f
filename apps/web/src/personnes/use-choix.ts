import { useEffect, useState } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { useDelayed } from "../ui/use-delayed.ts";

/**
 * Which persons of a list are asked for. The filter stands in the address; the words searched never do, as they name
 * people: they stay in the state of the history entry, so that coming back finds them again.
 */
export function useChoix<Filtre extends string>(filtres: readonly { readonly valeur: Filtre }[], defaut: Filtre) {
  const [params, setParams] = useSearchParams();
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(() => ((state ?? {}) as { readonly recherche?: string }).recherche ?? "");
  const recherche = useDelayed(typed.trim());
  useEffect(() => {
    void navigate({ pathname, search }, { replace: true, state: { recherche }, preventScrollReset: true });
  }, [navigate, pathname, search, recherche]);
  const filtre = filtres.find(({ valeur }) => valeur === params.get("filtre"))?.valeur ?? defaut;
  const set = (key: string, value: string | undefined) =>
    setParams(
      (current) => {
        if (value === undefined) current.delete(key);
        else current.set(key, value);
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  const setFiltre = (next: Filtre) => set("filtre", next === defaut ? undefined : next);
  return { recherche, filtre, params, set, typed, setTyped, setFiltre };
}
