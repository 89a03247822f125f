import type { Prng } from "./prng.ts";

/** The levels of the children one family has in the school, eldest first; twins repeat a level. */
export type Fratrie<Niveau> = readonly Niveau[];

/**
 * Shares the places of the school among families: most have one child in it, some two or three.
 * Siblings who are not twins are `ecart` levels apart or more, so that their births are.
 * @param effectifs the places of each level, the youngest level first
 */
export function inventFratries<Niveau>(
  draw: Prng,
  effectifs: ReadonlyMap<Niveau, number>,
  ecart = 2,
): readonly Fratrie<Niveau>[] {
  const ordre = [...effectifs.keys()];
  const rang = (niveau: Niveau) => ordre.indexOf(niveau);
  const apart = (one: Niveau, other: Niveau) => Math.abs(rang(one) - rang(other)) >= ecart;
  const places = { left: new Map(effectifs), apart };
  const fratries: Fratrie<Niveau>[] = [];
  for (let first = takeOne(draw, places, []); first !== undefined; first = takeOne(draw, places, [])) {
    fratries.push([...inventFratrie(draw, places, first)].sort((a, b) => rang(b) - rang(a)));
  }
  return fratries;
}

interface Places<Niveau> {
  readonly left: Map<Niveau, number>;
  readonly apart: (one: Niveau, other: Niveau) => boolean;
}

function inventFratrie<Niveau>(draw: Prng, places: Places<Niveau>, first: Niveau): Fratrie<Niveau> {
  if (draw.chance(0.015) && (places.left.get(first) ?? 0) > 0) {
    take(places.left, first);
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
    const next = takeOne(draw, places, fratrie);
    if (next === undefined) break;
    fratrie.push(next);
  }
  return fratrie;
}

function takeOne<Niveau>(draw: Prng, { left, apart }: Places<Niveau>, siblings: Fratrie<Niveau>): Niveau | undefined {
  const free = [...left].filter(([niveau, places]) => places > 0 && siblings.every((other) => apart(niveau, other)));
  if (free.length === 0) return undefined;
  const niveau = draw.weighted(free);
  take(left, niveau);
  return niveau;
}

function take<Niveau>(left: Map<Niveau, number>, niveau: Niveau): void {
  left.set(niveau, (left.get(niveau) ?? 0) - 1);
}
