import { compteLus, type Decisions, type Plan, settle } from "@navette/reconcile";
import type { Importation } from "./importation.ts";
import { countRefusees } from "./lignes-refusees.ts";
import type { ElevesLaisses } from "./tables.ts";

type Lu = Pick<Importation, "fichiers" | "diagnostics"> & { readonly plan: Plan; readonly decisions: Decisions };

/** Pupils the files list and of whom nothing is written without anybody having wished it for good; `null` when they list none. */
export function elevesLaisses({ plan, decisions, ...lus }: Lu): ElevesLaisses | null {
  const refuses = countRefusees(lus, (fichier) => fichier?.counts.eleves !== undefined);
  const compte = compteLus(plan, settle(plan, decisions)).find(({ objet }) => objet === "eleve");
  if (!compte) return null;
  return { aArbitrer: compte.devenirs.arbitrer, laisses: compte.devenirs.laisse, refuses };
}
