import { canonical, digest } from "../canonical.ts";
import { type Champs, cleOf, type FicheEntrante } from "./fiche.ts";
import { isPersonne } from "./genres.ts";

/** What two files both give is given once: the first to speak is heard, the second completes it. */
export function unique(entrantes: readonly FicheEntrante[]): FicheEntrante[] {
  const byId = new Map<string, FicheEntrante>();
  for (const entrante of entrantes) {
    const id = newId(entrante);
    const first = byId.get(id);
    byId.set(id, first ? { ...first, champs: completed(first.champs, entrante.champs) } : entrante);
  }
  return [...byId.values()];
}

function completed(first: Champs, second: Champs): Champs {
  const missing = Object.entries(second).filter(([champ]) => (first[champ] ?? null) === null);
  return { ...first, ...Object.fromEntries(missing) };
}

/** What stands for an entrante that the plan would add: of its content, so that it depends on no order. */
export function newId(entrante: FicheEntrante): string {
  const { genre, champs, identifiants, enfants = [] } = entrante;
  const identity = isPersonne(genre) ? canonical([champs, identifiants, enfants]) : cleOf(entrante);
  return `fiche:${genre}:${digest(identity)}`;
}
