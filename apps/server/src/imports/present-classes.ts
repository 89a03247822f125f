import { classesDuPlan, type Decision, isEffective, type Plan, type Settled, writes } from "@navette/reconcile";
import type { ClasseDuPlan } from "./plan-schemas.ts";
import { entrainesPar } from "./suites.ts";

const { compare } = new Intl.Collator("fr", { numeric: true });

/** What the plan says of each class, by name, with what is decided of it as a whole. */
export function presentClasses(plan: Plan, settled: readonly Settled[]): ClasseDuPlan[] {
  const classes = classesDuPlan(plan);
  const byId = new Map(settled.map((each) => [each.change.id, each]));
  const cles = new Map(classes.flatMap(({ cle, changeIds }) => [...changeIds].map((id) => [id, cle] as const)));
  const suites = entrainesPar(settled, ({ id }) => cles.get(id));
  return classes
    .map(({ cle, libelle, changeIds }) => {
      const own = [...changeIds].flatMap((id) => byId.get(id) ?? []);
      return {
        cle,
        libelle,
        nombre: own.length,
        proposes: own.filter(({ change }) => isAccepted(change.defaut)).length,
        ecrits: own.filter((each) => isEffective(each) && writes(each)).length,
        decision: decisionOf(own),
        suites: suites.get(cle) ?? [],
      };
    })
    .toSorted((a, b) => compare(a.libelle, b.libelle) || (a.cle < b.cle ? -1 : 1));
}

const isAccepted = (decision: Decision | null): boolean => decision?.choix === "accepter";

function decisionOf(own: readonly Settled[]): ClasseDuPlan["decision"] {
  if (own.every(({ change, decision }) => decision?.choix === change.defaut?.choix)) return "proposer";
  return own.every(({ decision }) => decision?.choix === "ignorer") ? "ignorer" : "mixte";
}
