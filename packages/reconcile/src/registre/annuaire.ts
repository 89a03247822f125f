import type { ContentEleve, ContentEnfantNomme, StructureRef } from "@navette/formats";
import type { Genre } from "./genres.ts";

/**
 * Where each object a file names is found: its identifier in the base, or what stands for it in the plan. Filled genre
 * after genre, in the order they are written; an object that nobody knows is `undefined`, and what names it is dropped.
 */
export interface Annuaire {
  readonly annee: number;
  /** By the code or label of the division. */
  readonly classe: (code: string) => string | undefined;
  /** By ELEVE_ID. */
  readonly eleve: (identifiant: string) => string | undefined;
  /** The pupil of a row of the file; `undefined` for one who is gone and was never here. */
  readonly ligne: (row: ContentEleve) => string | undefined;
  /** By the names ONDE writes; `undefined` for nobody, and for homonyms, who are never guessed. */
  readonly enfant: (enfant: ContentEnfantNomme) => string | undefined;
  /** Whether those names are of several pupils. */
  readonly homonymes: (enfant: ContentEnfantNomme) => boolean;
  readonly note: (genre: Genre, cle: string, reference: string) => void;
  readonly trouve: (genre: Genre, cle: string) => string | undefined;
  /** How a reference is shown. */
  readonly libelle: (reference: string) => string;
  readonly nomme: (reference: string, libelle: string) => void;
}

/** The fields of a structure: one of the two, the other empty. */
export interface StructureChamps {
  readonly classe: string | null;
  readonly groupe: string | null;
}

/** `undefined` for a structure that neither the file nor the base knows. */
export function structureOf(
  { type, code }: StructureRef | { readonly type?: undefined; readonly code: string },
  { classe, trouve }: Annuaire,
): StructureChamps | undefined {
  const division = type === "groupe" ? undefined : classe(code);
  if (division) return { classe: division, groupe: null };
  const groupe = type === "division" ? undefined : trouve("groupe", code);
  return groupe ? { classe: null, groupe } : undefined;
}

export function newTables(): Pick<Annuaire, "note" | "trouve" | "libelle" | "nomme"> {
  const tables = new Map<string, string>();
  const libelles = new Map<string, string>();
  return {
    note: (genre, cle, reference) => tables.set(`${genre} ${cle}`, reference),
    trouve: (genre, cle) => tables.get(`${genre} ${cle}`),
    libelle: (reference) => libelles.get(reference) ?? "",
    nomme: (reference, libelle) => libelles.set(reference, libelle),
  };
}
