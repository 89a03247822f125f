import type { FiltreEleves } from "@navette/server/api";
import { useEffect, useState } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { useDelayed } from "../ui/use-delayed.ts";
import type { FiltreListe } from "./queries.ts";
import { FILTRES } from "./words.ts";

/**
 * Which pupils are asked for. Filter and class stand in the address; the words searched never do, as they name people:
 * they stay in the state of the history entry, so that coming back finds them again.
 */
export function useChoixEleves() {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(() => searched(location.state));
  const recherche = useDelayed(typed.trim());
  const { pathname, search } = location;
  useEffect(() => {
    void navigate({ pathname, search }, { replace: true, state: { recherche }, preventScrollReset: true });
  }, [navigate, pathname, search, recherche]);
  const filtre = FILTRES.find(({ valeur }) => valeur === params.get("filtre"))?.valeur ?? "actifs";
  const classeId = params.get("classe") ?? undefined;
  const set = (key: string, value: string | undefined) =>
    setParams(
      (current) => {
        if (value === undefined) current.delete(key);
        else current.set(key, value);
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  const choix: FiltreListe & { readonly filtre: FiltreEleves; readonly recherche: string } = {
    recherche,
    filtre,
    classeId,
  };
  return {
    choix,
    typed,
    setTyped,
    setFiltre: (next: FiltreEleves) => set("filtre", next === "actifs" ? undefined : next),
    setClasse: (next: string | undefined) => set("classe", next),
  };
}

function searched(state: unknown): string {
  const { recherche } = (state ?? {}) as { readonly recherche?: string };
  return recherche ?? "";
}
