import type { College, Enseignant } from "./college.ts";

/** A code of a nomenclature and its words; the code again where the school has none for it. */
export interface Nomme {
  readonly code: string;
  readonly libelle: string;
}

/** A division or a group, named as people do: "6A", "6A-AGLG1 (6A Anglais gr 1)". */
export interface StructureNommee {
  readonly type: "division" | "groupe";
  readonly id: string;
  /** The code of both: a division is called by it. */
  readonly code: string;
  readonly libelle: string | null;
}

const { compare } = new Intl.Collator("fr", { numeric: true });

/** By code, as lists are read: 6A, 6B, 10A. */
export const parCode = (a: { readonly code: string }, b: { readonly code: string }): number => compare(a.code, b.code);
export const parLibelle = (a: Nomme, b: Nomme): number => compare(a.libelle, b.libelle) || parCode(a, b);

export function matiereNommee({ matieres }: College, code: string): Nomme {
  const found = matieres.get(code);
  return { code, libelle: found?.libelleEdition ?? found?.libelleLong ?? found?.libelleCourt ?? code };
}

export function mefNomme({ mefs }: College, code: string): Nomme {
  const found = mefs.get(code);
  return { code, libelle: found?.libelleEdition ?? found?.libelle ?? code };
}

export function divisionNommee({ divisions }: College, id: string): StructureNommee {
  return { type: "division", id, code: divisions.get(id)?.libelle ?? "", libelle: null };
}

export function groupeNomme({ groupes }: College, id: string): StructureNommee {
  const found = groupes.get(id);
  return { type: "groupe", id, code: found?.code ?? "", libelle: found?.libelle ?? null };
}

/** Who is known of these, each once, by NOM. */
export function enseignantsNommes({ enseignants }: College, ids: readonly string[]): readonly Enseignant[] {
  return [...new Set(ids)].flatMap((id) => enseignants.get(id) ?? []).toSorted((a, b) => compare(a.nom, b.nom));
}
