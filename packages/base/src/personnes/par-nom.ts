const { compare } = new Intl.Collator("fr", { numeric: true });

/** By NOM then Prénom, as lists are read. */
export function parNom<T extends { readonly id: string; readonly nom: string; readonly prenom: string }>(
  one: T,
  other: T,
): number {
  return compare(one.nom, other.nom) || compare(one.prenom, other.prenom) || (one.id < other.id ? -1 : 1);
}

interface Responsable {
  readonly id: string;
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string | null;
}

/** Responsables by the name that is shown: the one they use, before the one they were born with. */
export function parNomMontre(one: Responsable, other: Responsable): number {
  const montre = ({ id, nom, nomUsage, prenom }: Responsable) => ({ id, nom: nomUsage ?? nom, prenom: prenom ?? "" });
  return parNom(montre(one), montre(other));
}
