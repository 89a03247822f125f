import { fold } from "@navette/reconcile";

/** Whether every word of a search is somewhere in these texts, case, accents and hyphens aside. Nothing asked, all is found. */
export function holdsWords(texts: readonly (string | null | undefined)[], recherche: string): boolean {
  const text = fold(texts.filter(Boolean).join(" "));
  return fold(recherche)
    .split(" ")
    .every((word) => text.includes(word));
}
