/** Whom a file lists, one a line. */
export const OBJETS_LUS = ["eleve", "responsable"] as const;
export type ObjetLu = (typeof OBJETS_LUS)[number];

/** What the files list of a kind, before anything is decided of it. */
export interface Lus {
  readonly lignes: number;
  /** Lines that say again what another says. */
  readonly doubles: number;
  /** Those of whom nothing is written until others come: responsables whose children nobody here knows yet. */
  readonly enAttente: number;
}
