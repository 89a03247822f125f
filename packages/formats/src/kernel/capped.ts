import type { Level } from "./diagnostic.ts";

/** Enough to mend a file; a file where everything is wrong must not fill the memory. */
export const MAX_PER_KIND = 1_000;

interface Kind {
  readonly code: string;
  readonly level: Level;
}

/** What a kind that went over has more: the last item kept of it, and how many are only counted. */
export interface Overflow<Item> {
  readonly last: Item;
  readonly others: number;
}

/**
 * The first thousand items of each code at each level; the others are only counted. By level too, for one code may be of several:
 * a thousand values that are wrong must not hide the record that is lost.
 */
export class Capped<Item extends Kind> {
  readonly kept: Item[] = [];
  private readonly counts = new Map<string, { last: Item; count: number }>();

  add(item: Item): void {
    const key = `${item.level} ${item.code}`;
    const known = this.counts.get(key);
    if (known === undefined) this.counts.set(key, { last: item, count: 1 });
    else if (++known.count <= MAX_PER_KIND) known.last = item;
    else return;
    this.kept.push(item);
  }

  /** One for each kind that went over. */
  overflows(): Overflow<Item>[] {
    return [...this.counts.values()].flatMap(({ last, count }) =>
      count > MAX_PER_KIND ? [{ last, others: count - MAX_PER_KIND }] : [],
    );
  }
}
