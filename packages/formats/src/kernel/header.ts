/** A column's name reduced to what never changes between two spellings, and the number some files put at its end. */
export interface HeaderKey {
  /** `Nom d’usage Elève` → `nomdusageeleve`. Empty for an unnamed column. */
  readonly key: string;
  /** The final number of `Prénom élève 2`. */
  readonly rank?: number;
}

/** Reduces a header for comparison: no case, accent, apostrophe, blank, star or BOM; a final ` 2` becomes the rank (onde.md §7.2). */
export function headerKey(header: string): HeaderKey {
  const reduced = header
    .normalize("NFD")
    .replace(/[\u0300-\u036f\ufeff*]/g, "")
    .trim();
  const numbered = /^(.*\S)\s+(\d{1,2})$/.exec(reduced);
  const key = (numbered?.[1] ?? reduced).toLowerCase().replace(/[\s'’‘`´\u200b]/g, "");
  return numbered ? { key, rank: Number(numbered[2]) } : { key };
}
