/**
 * What a text is sorted by, in code units: without accents nor case, ligatures in two letters, numbers by their value. The order of a
 * file must not depend on the tables of languages of a machine.
 */
export const cleDeTri = (text: string): string =>
  text
    .replace(/[œŒ]/g, "oe")
    .replace(/[æÆ]/g, "ae")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toUpperCase()
    .replace(/\d+/g, (digits) => digits.padStart(12, "0"));

/** A copy of the list, sorted by the keys of each item, the first that differ; items of the same keys keep their order. */
export function trierPar<Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): Item[] {
  return items
    .map((item) => ({ item, keys: keys(item).map(cleDeTri) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ item }) => item);
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const rank = a.findIndex((key, each) => key !== b[each]);
  if (rank === -1) return 0;
  return (a[rank] ?? "") < (b[rank] ?? "") ? -1 : 1;
}
