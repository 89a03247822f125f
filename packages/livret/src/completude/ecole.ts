import type { ClasseBilans, EcoleBilans, EleveBilan } from "../bilans.ts";
import { type BilanPrepare, prepareBilan } from "./bilan.ts";
import { checkClasse, checkEcole } from "./classe.ts";
import type { Constat } from "./constat.ts";
import { ineEnDouble } from "./constats-bilan.ts";

export interface ClassePreparee {
  readonly classe: ClasseBilans;
  /** About the class itself. */
  readonly constats: readonly Constat[];
  readonly bilans: readonly BilanPrepare[];
}

/** All that would leave for LSU, and all that is wrong with it: what examine shows and what collect sends. */
export interface EcolePreparee {
  readonly ecole: EcoleBilans;
  /** About the school itself. */
  readonly constats: readonly Constat[];
  readonly classes: readonly ClassePreparee[];
}

export function prepareEcole(ecole: EcoleBilans): EcolePreparee {
  const partages = inesPartages(ecole);
  return {
    ecole,
    constats: checkEcole(ecole),
    classes: ecole.classes.map((classe) => ({
      classe,
      constats: checkClasse(ecole, classe),
      bilans: classe.bilans.map((bilan) => {
        const prepare = prepareBilan(bilan, { ecole, classe });
        const { ine } = bilan.eleve;
        if (prepare.page === undefined || ine === null || !partages.has(ine)) return prepare;
        return { ...prepare, constats: [ineEnDouble({ ecole, classe, bilan }, { ine }), ...prepare.constats] };
      }),
    })),
  };
}

/** The INE that two different pupils carry. */
function inesPartages({ classes }: EcoleBilans): ReadonlySet<string> {
  const porteurs = new Map<string, EleveBilan["id"]>();
  const partages = new Set<string>();
  for (const { eleve } of classes.flatMap((classe) => classe.bilans)) {
    if (eleve.ine === null) continue;
    const porteur = porteurs.get(eleve.ine) ?? eleve.id;
    if (porteur !== eleve.id) partages.add(eleve.ine);
    porteurs.set(eleve.ine, porteur);
  }
  return partages;
}

export function isBloquant(constat: Constat): boolean {
  return constat.effet === "bloquant";
}

export function isManquant(constat: Constat): boolean {
  return constat.effet === "manquant";
}
