import { compareNames, fold, joined } from "../match/fold.ts";
import type { Cote } from "./comparaison.ts";
import { type Preuve, preuve } from "./preuves.ts";

/** Small words that initials leave out: "Éducation physique et sportive" is EPS. */
const PETITS_MOTS = new Set(["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"]);

const wordsOf = (folded: string): string[] => folded.split(" ").filter((word) => word !== "");

/** What two labels, folded, have in common; the strongest only. `shown` is the second one as it is written. */
export function compareLibelles(a: string, b: string, shown: string): Preuve | undefined {
  if (a === "" || b === "") return undefined;
  if (joined(a) === joined(b)) return preuve("libelle-replie");
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.toSorted().join(" ") === right.toSorted().join(" ")) return preuve("memes-mots");
  if (isSigle(a, right)) return preuve("sigle", shown);
  if (abbreviates(left, right)) return preuve("abreviation", shown);
  const accord = compareNames(a, b);
  if (accord === "une-lettre" || accord === "deux-lettres") return preuve(accord);
  return undefined;
}

function isSigle(a: string, words: readonly string[]): boolean {
  const whole = words.filter((word) => !PETITS_MOTS.has(word));
  return whole.length > 1 && joined(a) === whole.map((word) => word.charAt(0)).join("");
}

/** "hist geo" for "histoire geographie": every word begins one of the other's, in order, the first one the first. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const [rank, word] of short.entries()) {
    while (at < long.length && !long[at]?.startsWith(word)) at += 1;
    if (at >= long.length || (rank === 0 && at > 0)) return false;
    at += 1;
  }
  return (short[0]?.length ?? 0) >= 3;
}

/** Under these, two labels that `compareLibelles` finds alike stand together. */
function clesDeLibelle(folded: string, cote: Cote): string[] {
  if (folded === "") return [];
  const words = wordsOf(folded);
  const whole = joined(folded);
  const initials = words.filter((word) => !PETITS_MOTS.has(word)).map((word) => word.charAt(0));
  return [
    `texte ${whole}`,
    `mots ${words.toSorted().join(" ")}`,
    `sigle ${cote === "nom" ? whole : initials.join("")}`,
    `debut ${whole.slice(0, 3)}`,
    `fin ${whole.slice(-4)}`,
  ];
}

/** The same for several. */
export const clesDeTextes = (textes: ReadonlyMap<string, string>, cote: Cote): string[] =>
  [...textes.keys()].flatMap((folded) => clesDeLibelle(folded, cote));

/** The folded texts of a thing, each with the way it is written. */
export function foldedTexts(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(texts.map((text) => [fold(text), text] as const).filter(([folded]) => folded !== ""));
}
