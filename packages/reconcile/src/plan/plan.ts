import type { Content, ContentEleve } from "@navette/formats";
import { fingerprint } from "../fingerprint.ts";
import { type ClassePaire, classeKey, classesOf, matchClasses } from "../match/match-classes.ts";
import { type Matching, matchEleves } from "../match/match-eleves.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import type { ClasseRef } from "./change.ts";
import type { DiffContext } from "./diff-eleve.ts";
import { classeChangeId, classeChanges, sameEleves } from "./plan-classes.ts";
import { eleveChanges } from "./plan-eleves.ts";
import { findGardes, hold, keepInhabited } from "./policies.ts";
import { equation } from "./settle.ts";
import type { Plan, PlanOptions } from "./types.ts";

/**
 * What importing this content would change. Nothing is written, and the order of the lines is without effect.
 * A content without pupils (a file of responsables) proposes nothing about pupils nor classes.
 */
export function plan(content: Content, base: BaseSnapshot, options: PlanOptions = {}): Plan {
  const changes = !content.eleves?.length ? { gardes: [], changes: [] } : changesOf(content, base, options);
  const draft = {
    source: content.source,
    annee: base.annee,
    fingerprint: fingerprint(base),
    ...changes,
    presents: {
      classes: base.classes.filter(({ annee, archivee }) => annee === base.annee && !archivee).length,
      eleves: base.eleves.filter(({ actif }) => actif).length,
    },
  };
  return { ...draft, counts: equation(draft) };
}

function changesOf(content: Content, base: BaseSnapshot, options: PlanOptions): Pick<Plan, "gardes" | "changes"> {
  const file = classesOf(content.classes ?? []);
  const keyOf = ({ classe }: ContentEleve) => (classe ? classeKey(classe) : null);
  const { classes, matching } = matchAll(content, base, file, keyOf);
  const ids = new Map(classes.map(({ key, connue }) => [key, connue.id]));
  const labels = new Map(base.classes.map(({ id, libelle }) => [id, libelle]));
  const baseClasse = (classeId: string | null): ClasseRef | null =>
    classeId === null ? null : { kind: "base", classeId, libelle: labels.get(classeId) ?? "" };
  const context: DiffContext = {
    annee: base.annee,
    baseClasse,
    classeOf: (row) => {
      const key = keyOf(row);
      const classe = key === null ? undefined : file.get(key);
      if (key === null || !classe) return null;
      const known = ids.get(key);
      return known ? baseClasse(known) : { kind: "fichier", changeId: classeChangeId(key), libelle: classe.libelle };
    },
    mayTake: matching.mayTake,
  };
  const all = [...classeChanges(file, classes, base), ...eleveChanges(matching, base, context)];
  const gardes = findGardes(
    { content, base, matching, classes, changes: all, lignesRefusees: options.lignesRefusees ?? 0 },
    options.leverGardes ?? [],
  );
  return { gardes, changes: keepInhabited(hold(all, gardes), base) };
}

/** Classes known by themselves help to tell homonyms apart; the pupils then tell which of the other classes are the same. */
function matchAll(
  content: Content,
  base: BaseSnapshot,
  file: ReturnType<typeof classesOf>,
  keyOf: (row: ContentEleve) => string | null,
): { classes: ClassePaire[]; matching: Matching } {
  const known = matchClasses(file, base);
  const ids = new Map(known.map(({ key, connue }) => [key, connue.id]));
  const matching = matchEleves(content.eleves ?? [], base, (row) => ids.get(keyOf(row) ?? "") ?? null);
  return { classes: [...known, ...sameEleves(file, base, { known, pupils: matching.paires, keyOf })], matching };
}
