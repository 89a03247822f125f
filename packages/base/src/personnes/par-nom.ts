const { compare } = new Intl.Collator("fr", { numeric: true });

/** By NOM then Prénom, as lists are read. */
export function parNom<T extends { readonly id: string; readonly nom: string; readonly prenom: string }>(
  one: T,
  other: T,
): number {
  return compare(one.nom, other.nom) || compare(one.prenom, other.prenom) || (one.id < other.id ? -1 : 1);
}
