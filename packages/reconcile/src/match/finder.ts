import { groupBy } from "./group.ts";
import type { Personne } from "./person.ts";

/** More persons than a school has who share so much with one: comparing them all would tell nothing, and never end. */
export const MAX_COMPARES = 40;

/** Finds who shares a key with a person, so that each is compared with a few and never with all. */
export interface Finder<T> {
  /** Those who share a key, in the order of the holders: at most `MAX_COMPARES`. */
  readonly find: (personne: Personne) => readonly T[];
  /** Whether more share a key than `find` gives: what it gives is then only an extract, which proves nothing. */
  readonly isCrowded: (personne: Personne) => boolean;
  /** All who share a key with one of these persons. */
  readonly around: (personnes: Iterable<Personne>) => ReadonlySet<T>;
}

export function finder<T extends { readonly personne: Personne }>(
  holders: Iterable<T>,
  keys: (personne: Personne) => readonly string[],
): Finder<T> {
  const index = groupBy(holders, ({ personne }) => keys(personne));
  const sharing = (personne: Personne) => firstOf(keys(personne).map((key) => index.get(key) ?? []));
  return {
    find: (personne) => [...sharing(personne)].slice(0, MAX_COMPARES),
    isCrowded: (personne) => sharing(personne).size > MAX_COMPARES,
    around: (personnes) => {
      const met = new Set([...personnes].flatMap(keys));
      return new Set([...met].flatMap((key) => index.get(key) ?? []));
    },
  };
}

/** One more than are compared: enough to know that there are too many. */
function firstOf<T>(groups: readonly (readonly T[])[]): Set<T> {
  const found = new Set<T>();
  for (const group of groups) {
    for (const each of group) {
      if (found.size > MAX_COMPARES) return found;
      found.add(each);
    }
  }
  return found;
}
