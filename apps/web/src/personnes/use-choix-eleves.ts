import { useChoix } from "./use-choix.ts";
import { FILTRES } from "./words.ts";

/** Which pupils are asked for; the class stands in the address too. */
export function useChoixEleves() {
  const { recherche, filtre, params, set, ...choisir } = useChoix(FILTRES, "actifs");
  const classeId = params.get("classe") ?? undefined;
  return {
    ...choisir,
    choix: { recherche, filtre, classeId },
    setClasse: (next: string | undefined) => set("classe", next),
  };
}
