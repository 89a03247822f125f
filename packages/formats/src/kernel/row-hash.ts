/** Tells rows apart without keeping their cells: 53 bits, so that two different rows of a school never share one. */
export function rowHash(cells: readonly string[]): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  const mix = (code: number) => {
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  };
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at++) mix(cell.charCodeAt(at));
    mix(END_OF_CELL);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}

/** No character has this code. */
const END_OF_CELL = 0x110000;
