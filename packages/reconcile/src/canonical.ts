/** JSON with the keys of every object sorted: equal values give equal texts, whatever order they were built in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const held = Object.entries(value).filter(([, part]) => part !== undefined);
  held.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${held.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}

/**
 * FNV-1a, 64 bits, of the UTF-8 bytes, as 16 hexadecimal digits. It tells that something changed; it is not a seal:
 * anyone can forge a text with a given digest.
 */
export function digest(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    // Times the prime 2^40 + 0x1b3, in two halves small enough to stay exact.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + low * 0x100) >>> 0;
    low = product >>> 0;
  }
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, "0");
}

/** Same value, keys in any order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  return a === b || canonical(a) === canonical(b);
}
