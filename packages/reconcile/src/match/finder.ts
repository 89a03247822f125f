import { groupBy } from "./group.ts";

/** Who bears what is compared. */
export interface Porteur<P> {
  readonly personne: P;
}

/** More persons than a school has who share so much with one: comparing them all would tell nothing, and never end. */
export const MAX_COMPARES = 40;

/** Finds who shares a key with a person, so that each is compared with a few and never with all. */
export interface Finder<P, T> {
  /** Those who share a key, in the order of the holders: at most `MAX_COMPARES`. */
  readonly find: (personne: P) => readonly T[];
  /** Whether more share a key than `find` gives: what it gives is then only an extract, which proves nothing. */
  readonly isCrowded: (personne: P) => boolean;
  /** All who share a key with one of these persons. */
  readonly around: (personnes: Iterable<P>) => ReadonlySet<T>;
}

export function finder<P, T extends Porteur<P>>(
  holders: Iterable<T>,
  keys: (personne: P) => readonly string[],
): Finder<P, T> {
  const index = groupBy(holders, ({ personne }) => keys(personne));
  const sharing = (personne: P) => firstOf(keys(personne).map((key) => index.get(key) ?? []));
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
