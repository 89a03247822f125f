import { NIVEAUX_1D, type Niveau1d } from "@navette/formats";
import type { Prng } from "./prng.ts";

/** The levels of the children one family has in the school, eldest first; twins repeat a level. */
export type Fratrie = readonly Niveau1d[];

/**
 * Shares the places of the school among families: most have one child in it, some two or three.
 * Siblings who are not twins are two levels apart or more, so that their births are.
 */
export function inventFratries(draw: Prng, effectifs: ReadonlyMap<Niveau1d, number>): readonly Fratrie[] {
  const left = new Map(effectifs);
  const fratries: Fratrie[] = [];
  for (let first = takeOne(draw, left, []); first !== undefined; first = takeOne(draw, left, [])) {
    fratries.push(inventFratrie(draw, left, first));
  }
  return fratries;
}

function inventFratrie(draw: Prng, left: Map<Niveau1d, number>, first: Niveau1d): Fratrie {
  if (draw.chance(0.015) && (left.get(first) ?? 0) > 0) {
    take(left, first);
    return [first, first];
  }
  const fratrie = [first];
  const wanted = draw.weighted([
    [1, 66],
    [2, 27],
    [3, 6],
    [4, 1],
  ]);
  while (fratrie.length < wanted) {
    const next = takeOne(draw, left, fratrie);
    if (next === undefined) break;
    fratrie.push(next);
  }
  return fratrie.sort((a, b) => NIVEAUX_1D.indexOf(b) - NIVEAUX_1D.indexOf(a));
}

function takeOne(draw: Prng, left: Map<Niveau1d, number>, siblings: Fratrie): Niveau1d | undefined {
  const free = [...left].filter(([niveau, places]) => places > 0 && siblings.every((other) => apart(niveau, other)));
  if (free.length === 0) return undefined;
  const niveau = draw.weighted(free);
  take(left, niveau);
  return niveau;
}

function take(left: Map<Niveau1d, number>, niveau: Niveau1d): void {
  left.set(niveau, (left.get(niveau) ?? 0) - 1);
}

function apart(one: Niveau1d, other: Niveau1d): boolean {
  return Math.abs(NIVEAUX_1D.indexOf(one) - NIVEAUX_1D.indexOf(other)) >= 2;
}
