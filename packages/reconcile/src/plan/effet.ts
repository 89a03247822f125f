import { promise, promisesOf } from "../registre/fiche.ts";
import { DECLARATIONS } from "../registre/genres.ts";
import type { Change, ClasseRef } from "./change.ts";
import { chosenFiche } from "./chosen.ts";
import type { Decision } from "./decision.ts";
import type { Settled } from "./settled.ts";

type Decided = Omit<Settled, "suit">;

/**
 * Decisions have consequences: what hangs on a change that is not written is not written either, and what means nothing by
 * itself is not when all that would refer to it is left out. `decided` is in the order of the plan, where what is named
 * comes before what names it: one way down for the first rule, one way up for the second.
 */
export function withSuites(decided: readonly Decided[]): Settled[] {
  return calledFor(carried(decided));
}

/** Whether it is written: somebody wants it, and so is all it hangs on. */
export function isEffective({ decision, suit }: Settled): boolean {
  return isRetained(decision) && suit === undefined;
}

function isRetained(decision: Decision | null): boolean {
  return decision !== null && decision.choix !== "ignorer";
}

function carried(decided: readonly Decided[]): Settled[] {
  const lost = new Map<string, string>();
  return decided.map((each) => {
    const { change, decision } = each;
    const needs = isRetained(decision) ? needsOf(change, decision) : [];
    const suit = needs.map((reference) => lost.get(reference)).find((cause) => cause !== undefined);
    if (suit !== undefined || !isRetained(decision)) lost.set(promise(change.id), suit ?? change.id);
    return suit === undefined ? each : { ...each, suit };
  });
}

function calledFor(settled: readonly Settled[]): Settled[] {
  const called = new Set<string>();
  const refused = new Map<string, string>();
  const back = settled.toReversed().map((each): Settled => {
    const { change, decision } = each;
    const id = promise(change.id);
    const cause = isNewAppelee(change, decision) && isEffective(each) && !called.has(id) ? refused.get(id) : undefined;
    const seen = cause === undefined ? each : { ...each, suit: cause };
    for (const reference of namedBy(change, decision)) {
      if (isEffective(seen)) called.add(reference);
      else refused.set(reference, seen.suit ?? change.id);
    }
    return seen;
  });
  return back.reverse();
}

function isNewAppelee(change: Change, decision: Decision | null): boolean {
  if (!("genre" in change) || !DECLARATIONS[change.genre].appelee) return false;
  return change.kind === "fiche.ajouter" || decision?.choix === "nouveau";
}

/** Without what a change would be another one: the class of a pupil, the enrolment it completes, the two ends of a link. */
function needsOf(change: Change, decision: Decision | null): string[] {
  switch (change.kind) {
    case "eleve.ajouter":
    case "eleve.arbitrer":
      return decision?.choix === "meme" ? [] : promiseOf(change.eleve.scolarite.classe);
    case "eleve.modifier":
    case "eleve.reactiver":
      return [
        ...(change.apres === undefined ? [] : [promise(change.apres)]),
        ...change.champs.flatMap((each) => (each.champ === "classe" ? promiseOf(each.apres) : [])),
      ];
    case "fiche.ajouter":
    case "fiche.arbitrer": {
      if (decision?.choix === "meme") return [];
      const { champs } = change.fiche;
      return DECLARATIONS[change.genre].cle.flatMap((champ) => promisesOf({ [champ]: champs[champ] ?? null }));
    }
    case "fiche.modifier": {
      const [only, ...others] = change.champs;
      const isWhole = others.length === 0 && change.identifiants.length === 0 && typeof only?.apres === "string";
      return isWhole ? promisesOf({ [only.champ]: only.apres }) : [];
    }
    default:
      return [];
  }
}

function promiseOf(classe: ClasseRef | null): string[] {
  return classe?.kind === "fichier" ? [promise(classe.changeId)] : [];
}

/** What the fiche refers to, as it would be written. */
function namedBy(change: Change, decision: Decision | null): string[] {
  if (!("genre" in change) || change.kind === "fiche.retirer") return [];
  const mise = change.kind === "fiche.arbitrer" ? chosenFiche(change, decision) : change;
  if (mise && "champs" in mise) return mise.champs.flatMap(({ champ, apres }) => promisesOf({ [champ]: apres }));
  return "fiche" in change ? promisesOf(change.fiche.champs) : [];
}
