/** What is not the same from one year to the next, as it shows in the files. */
export interface Changement {
  readonly genre: GenreChangement;
  /** ELEVE_ID, PERSONNE_ID, "type:ID" of STS-Web, or the code of a structure: the one of the new year, unless it is gone. */
  readonly cle: string;
  /** A French sentence. */
  readonly quoi: string;
}

export type GenreChangement =
  | "montee"
  | "redoublement"
  | "depart-an-dernier"
  | "depart-en-cours"
  | "arrivee-6e"
  | "arrivee"
  | "retour"
  | "ine-tardif"
  | "demenagement"
  | "nom-usage"
  | "division-renommee"
  | "groupe-scinde"
  | "agent-parti"
  | "agent-arrive";

/** Keeps the changes as they are made. */
export interface Annonces {
  readonly liste: readonly Changement[];
  annoncer(genre: GenreChangement, cle: string | number, quoi: string): void;
}

export function nouvellesAnnonces(): Annonces {
  const liste: Changement[] = [];
  return {
    liste,
    annoncer(genre, cle, quoi) {
      liste.push({ genre, cle: String(cle), quoi });
    },
  };
}
