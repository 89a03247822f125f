/** What the content says alike of pupils, responsables and staff. */
export type Sexe = "M" | "F";
export type Civilite = "M" | "MME";

export interface ContentAdresse {
  /** Its lines, from the street on, separated by line feeds. ONDE puts everything in one. */
  readonly ligne: string | null;
  readonly codePostal: string | null;
  readonly commune: string | null;
  readonly pays: string | null;
}
