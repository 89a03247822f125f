import type { Decoupe, PeriodeLsu } from "@navette/server/api";
import { useSearchParams } from "react-router";
import type { Choix } from "./queries.ts";
import { DECOUPES } from "./words.ts";

/** What is sent, kept in the address: the period asked, else the first that has something to send, else the first. */
export function useChoix(
  periodes: readonly PeriodeLsu[],
): readonly [(Choix & { readonly libelle: string }) | undefined, (suite: Partial<Choix>) => void] {
  const [params, setParams] = useSearchParams();
  const asked = (nom: "indice" | "nombre") => Number(params.get(nom));
  const periode =
    periodes.find(({ indice, nombre }) => indice === asked("indice") && nombre === asked("nombre")) ??
    periodes.find(({ completes }) => completes > 0) ??
    periodes[0];
  const decoupe: Decoupe = DECOUPES.find(({ valeur }) => valeur === params.get("decoupe"))?.valeur ?? "classe";
  const choix = periode && { indice: periode.indice, nombre: periode.nombre, decoupe, libelle: periode.libelle };
  const choisir = (suite: Partial<Choix>) => {
    if (!choix) return;
    const { libelle, ...avant } = choix;
    const apres = Object.entries({ ...avant, ...suite }).map(([nom, valeur]) => [nom, String(valeur)]);
    setParams(Object.fromEntries(apres) as Record<string, string>, { replace: true });
  };
  return [choix, choisir];
}
