import type { Role } from "../api/session.ts";

/** One thing a person comes to do: in order when it is a way to follow, as a list when it is to know. */
export interface Sujet {
  readonly titre: string;
  readonly roles: readonly Role[];
  readonly points: readonly string[];
  readonly enOrdre?: true;
  /** Where it is done. */
  readonly page?: { readonly vers: string; readonly libelle: string };
}
