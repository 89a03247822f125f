import { promise } from "../registre/fiche.ts";
import type { Change, ClasseRef } from "./change.ts";
import type { Decisions } from "./decision.ts";
import { decideAll } from "./settle.ts";
import type { Plan } from "./types.ts";

/** A class the plan speaks of: its identifier in the base, or what stands for one it adds. */
export interface ClasseDuPlan {
  readonly cle: string;
  readonly libelle: string;
  /** Identifiers of what it changes there: the class itself, who comes, who is there, who leaves the school from there. */
  readonly changeIds: ReadonlySet<string>;
}

/**
 * The changes by class, each in one class: the one the file puts a pupil in, the one he leaves when he leaves the school. A
 * pupil who only changes of class is told where he arrives.
 */
export function classesDuPlan({ changes, annee }: Pick<Plan, "changes" | "annee">): ClasseDuPlan[] {
  const arrivees = arriveesOf(changes);
  const libelles = libellesOf(changes);
  const found = new Map<string, Set<string>>();
  for (const change of changes) {
    if (change.groupe === "inchange") continue;
    const cle = cleOf(change, { arrivees, annee });
    if (!cle || !libelles.has(cle)) continue;
    const ids = found.get(cle);
    if (ids) ids.add(change.id);
    else found.set(cle, new Set([change.id]));
  }
  return [...found].map(([cle, changeIds]) => ({ cle, libelle: libelles.get(cle) ?? "", changeIds }));
}

/** Leaves out all that is proposed for a class, or takes it back as it was proposed. */
export function decideClasse(
  plan: Pick<Plan, "changes" | "annee">,
  decisions: Decisions,
  { cle, choix }: { readonly cle: string; readonly choix: "ignorer" | "proposer" },
): Decisions {
  const ids = classesDuPlan(plan).find((classe) => classe.cle === cle)?.changeIds ?? new Set<string>();
  if (choix === "ignorer") return decideAll(plan, decisions, { where: ({ id }) => ids.has(id), choix });
  return Object.fromEntries(Object.entries(decisions).filter(([id]) => !ids.has(id)));
}

interface Contexte {
  /** Where the file puts the pupils whom it moves. */
  readonly arrivees: ReadonlyMap<string, string>;
  readonly annee: number;
}

function cleOf(change: Change, { arrivees, annee }: Contexte): string | undefined {
  switch (change.kind) {
    case "classe.ajouter":
      return promise(change.id);
    case "eleve.ajouter":
    case "eleve.arbitrer":
      return cleDe(change.eleve.scolarite.classe);
    case "eleve.modifier":
    case "eleve.reactiver": {
      const { scolarite, eleveId } = change;
      const before = scolarite?.annee === annee ? scolarite.classeId : null;
      return arrivees.get(eleveId) ?? before ?? undefined;
    }
    case "eleve.desactiver":
      return change.quittee ?? undefined;
    case "fiche.ajouter":
      return typeof change.fiche.champs.classe === "string" ? change.fiche.champs.classe : undefined;
    default:
      return "classeId" in change ? change.classeId : undefined;
  }
}

function cleDe(classe: ClasseRef | null): string | undefined {
  if (classe === null) return undefined;
  return classe.kind === "base" ? classe.classeId : promise(classe.changeId);
}

function arriveesOf(changes: readonly Change[]): ReadonlyMap<string, string> {
  const moves = changes.flatMap((change) => {
    if (change.kind !== "eleve.modifier" && change.kind !== "eleve.reactiver") return [];
    const [cle] = change.champs.flatMap((each) => (each.champ === "classe" ? (cleDe(each.apres) ?? []) : []));
    return cle === undefined ? [] : [[change.eleveId, cle] as const];
  });
  return new Map(moves);
}

/** Only those of this year: the class of another year a pupil leaves is not one of the plan. */
function libellesOf(changes: readonly Change[]): ReadonlyMap<string, string> {
  const named = changes.flatMap((change) => {
    if (change.kind === "classe.ajouter") return [[promise(change.id), change.sujet] as const];
    return "classeId" in change ? [[change.classeId, change.sujet] as const] : [];
  });
  return new Map(named);
}
