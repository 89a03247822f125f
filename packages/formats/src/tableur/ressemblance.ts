/** Words that say nothing of a column. */
const VIDES: ReadonlySet<string> = new Set([
  "a",
  "au",
  "d",
  "de",
  "des",
  "du",
  "en",
  "et",
  "l",
  "la",
  "le",
  "les",
  "un",
]);

/** The words of a header that say something, reduced. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    // `eleves` is `eleve`.
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word))
    .filter((word) => word !== "" && !VIDES.has(word) && !/^\d+$/.test(word));

const pairsOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));

/** Dice's coefficient: how many pairs of letters two words share, from 0 to 1. */
function nearness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = pairsOf(a);
  const others = pairsOf(b);
  const most = (2 * Math.min(pairs.length, others.length)) / (pairs.length + others.length);
  if (pairs.length === 0 || others.length === 0 || most < PROCHE) return 0;
  let common = 0;
  const left = [...others];
  for (const pair of pairs) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return (2 * common) / (pairs.length + others.length);
}

/** Two words are the same, misspelt or cut (`tel`, `telephone`), from here on. */
const PROCHE = 0.75;
/** Below, two headers have only a word in common. */
const ASSEZ = 0.6;

const isCut = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));

/**
 * How much a header resembles another, from 0 (not at all) to 1: the words they share (`wordsOf`), among all their words.
 * `Prenom de l'éléve` and `Prénom élève` are the same; `Nom` and `Nom d'usage` are not.
 */
export function ressemblance(words: readonly string[], others: readonly string[]): number {
  if (words.length === 0 || others.length === 0) return 0;
  const score = (word: string, among: readonly string[]): number =>
    Math.max(...among.map((each) => (isCut(word, each) ? 0.9 : nearness(word, each))));
  const kept = (list: readonly string[], among: readonly string[]): number =>
    list.map((word) => score(word, among)).reduce((sum, each) => sum + (each >= PROCHE ? each : 0), 0);
  const total = (kept(words, others) + kept(others, words)) / (words.length + others.length);
  return total >= ASSEZ ? total : 0;
}
