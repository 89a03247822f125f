import { finder, type Porteur } from "./finder.ts";

/** Somebody of the file and somebody of the base, and what their comparison says. */
export interface Rencontre<E, C, I> {
  readonly entrant: E;
  readonly connu: C;
  readonly indices: I;
}

interface Rapprochement<P, E, C, I> {
  /** Only those who share a key are compared, and with a few of them: that is what keeps it fast. */
  readonly keys: (personne: P) => readonly string[];
  /** `undefined` for two who cannot be one. */
  readonly compare: (entrant: E, connu: C) => I | undefined;
}

/** The pairs of which neither side may be anybody else. In a crowd nobody is told from the others: none of it is paired. */
export function seulsEnsemble<P, E extends Porteur<P>, C extends Porteur<P>, I>(
  entrants: Iterable<E>,
  connus: Iterable<C>,
  { keys, compare }: Rapprochement<P, E, C, I>,
): Rencontre<E, C, I>[] {
  const { find, isCrowded, around } = finder(connus, keys);
  const all = [...entrants];
  const crowd = around(all.map(({ personne }) => personne).filter(isCrowded));
  const found = all
    .filter(({ personne }) => !isCrowded(personne))
    .map((entrant) => rencontres(entrant, find(entrant.personne), compare));
  const claims = new Map<C, number>();
  for (const { connu } of found.flat()) claims.set(connu, (claims.get(connu) ?? 0) + 1);
  return found.flatMap(([only, ...others]) => {
    if (!only || others.length > 0 || claims.get(only.connu) !== 1 || crowd.has(only.connu)) return [];
    return [only];
  });
}

/** Whom somebody of the file may be. */
export interface Possibles<E, C, I> {
  readonly entrant: E;
  /** The likeliest first, ten at most. */
  readonly candidats: readonly Rencontre<E, C, I>[];
  /** Whether there are more than are named, or so many that not all were compared. */
  readonly trop: boolean;
}

/** Past that nobody reads the suggestions: a person searches the lists instead. */
const MAX_CANDIDATS = 10;

/** Whom each may be; `tus`: those of the base somebody may be, and who are not named for want of room. */
export function possiblesDe<P, E extends Porteur<P>, C extends Porteur<P>, I>(
  entrants: Iterable<E>,
  connus: Iterable<C>,
  {
    keys,
    compare,
    byLikelihood,
  }: Rapprochement<P, E, C, I> & {
    readonly byLikelihood: (one: Rencontre<E, C, I>, other: Rencontre<E, C, I>) => number;
  },
): { readonly possibles: readonly Possibles<E, C, I>[]; readonly tus: ReadonlySet<C> } {
  const { find, isCrowded, around } = finder(connus, keys);
  const all = [...entrants];
  const found = all.map((entrant) => ({
    entrant,
    likely: rencontres(entrant, find(entrant.personne), compare).sort(byLikelihood),
  }));
  const crowd = around(all.map(({ personne }) => personne).filter(isCrowded));
  const beyond = found.flatMap(({ likely }) => likely.slice(MAX_CANDIDATS).map(({ connu }) => connu));
  return {
    possibles: found.map(({ entrant, likely }) => ({
      entrant,
      candidats: likely.slice(0, MAX_CANDIDATS),
      trop: likely.length > MAX_CANDIDATS || isCrowded(entrant.personne),
    })),
    tus: new Set([...beyond, ...crowd]),
  };
}

function rencontres<E, C, I>(
  entrant: E,
  connus: readonly C[],
  compare: (entrant: E, connu: C) => I | undefined,
): Rencontre<E, C, I>[] {
  return connus.flatMap((connu) => {
    const indices = compare(entrant, connu);
    return indices === undefined ? [] : [{ entrant, connu, indices }];
  });
}
