/**
 * Whether a file writes a known value in another way, or spoiled: a telephone with or without its country, a name of which
 * SIECLE lost a letter and put a question mark (siecle.md §11). The known writing is then the good one.
 */
export function isMemeEcrit(champ: string, avant: unknown, apres: unknown): boolean {
  if (typeof avant !== "string" || typeof apres !== "string") return false;
  if (champ.startsWith("telephone")) return chiffres(avant) === chiffres(apres);
  return apres.includes("?") && !avant.includes("?") && isSpoiled(avant, apres);
}

function isSpoiled(avant: string, apres: string): boolean {
  const [known, said] = [[...avant.normalize("NFC")], [...apres.normalize("NFC")]];
  return known.length === said.length && said.every((letter, rank) => letter === "?" || letter === known[rank]);
}

/** A French number as it is dialled in France; another as it is written. */
function chiffres(telephone: string): string {
  return telephone.replace(/[\s.-]/g, "").replace(/^(?:\+|00)33(?:\(0\))?/, "0");
}
