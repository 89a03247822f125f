/** Seeded pseudo-random draws: the same seed gives the same draws on every machine. Good enough to invent, never to protect. */
export interface Prng {
  /** A number in [0, 1). */
  unit(): number;
  /** An integer between `min` and `max`, both possible. */
  int(min: number, max: number): number;
  /** True once in a while: `share` is between 0 (never) and 1 (always). */
  chance(share: number): boolean;
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** One of the values, as often as its weight says. At least one weight must be positive. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[];
  /** An independent generator: drawing more from one branch does not move the draws of another. */
  branch(name: string): Prng;
}

/** Makes a generator from any text. */
export function prng(graine: string): Prng {
  const next = mulberry32(hash(graine));
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));

  return {
    unit: next,
    int,
    chance: (share) => next() < share,
    pick: (list) => at(list, int(0, list.length - 1)),
    weighted(choices) {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const found = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? at(choices, choices.length - 1))[0];
    },
    shuffle(list) {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = int(0, last);
        [copy[last], copy[other]] = [at(copy, other), at(copy, last)];
      }
      return copy;
    },
    branch: (name) => prng(`${graine}/${name}`),
  };
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError("Nothing to draw from an empty list");
  return list[index] as T;
}

/** FNV-1a on UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, one number in [0, 1) a call. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
