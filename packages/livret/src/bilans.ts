import type { Civilite } from "@navette/formats";
import type { Etat } from "./etats.ts";
import type { CodeParcours } from "./pages.ts";
import type { PeriodeDatee, Periodicite } from "./periodes.ts";
import type { Saisie } from "./saisies.ts";

/** A directeur or an enseignant, named as in ONDE: LSU recognises a person by these three alone (lsu.md §12.2). */
export interface Personne {
  readonly id: string;
  readonly civilite: Civilite | null;
  readonly nom: string | null;
  readonly prenom: string | null;
}

/** A représentant légal of a pupil, as LSU may receive him. */
export interface ResponsableBilan extends Personne {
  /** In words: "Mère". */
  readonly lienParente: string | null;
  /** `ligne`: its lines, separated by line feeds. */
  readonly adresse: {
    readonly ligne: string | null;
    readonly codePostal: string | null;
    readonly commune: string | null;
  } | null;
}

export interface EleveBilan {
  readonly id: string;
  readonly ine: string | null;
  readonly nom: string;
  readonly prenom: string;
  /** The pupil's own level, as ONDE writes it; it chooses the page. */
  readonly niveau: string | null;
  /** First and last day in the school, ISO; `null` when the base does not know. */
  readonly entree: string | null;
  readonly sortie: string | null;
  /** Représentants légaux, the first one first; absent when nobody said who they are. */
  readonly responsables?: readonly ResponsableBilan[];
}

/** One pupil, one period. */
export interface Bilan {
  readonly eleve: EleveBilan;
  readonly etat: Etat;
  /** When it was last declared complete: local time `AAAA-MM-JJThh:mm:ss`, LSU's `date-verrou`; `null` before. */
  readonly completLe: string | null;
  readonly saisies: readonly Saisie[];
}

/** The bilans of one class for one period. */
export interface ClasseBilans {
  readonly id: string;
  readonly libelle: string;
  /** ONDE "Identifiant classe". */
  readonly identifiantOnde: string | null;
  readonly enseignants: readonly Personne[];
  readonly periodicite: Periodicite;
  readonly periode: PeriodeDatee;
  /** What the whole class did in a parcours. */
  readonly parcours: readonly { readonly code: CodeParcours; readonly texte: string }[];
  readonly bilans: readonly Bilan[];
}

/** All that examine and collect look at. Nothing is fetched: the base gathers it, the clock is the caller's. */
export interface EcoleBilans {
  readonly uai: string;
  /** The year the school year begins in. */
  readonly annee: number;
  /** First day of class of the pupils, ISO; `null` when the school has not given it. */
  readonly rentree: string | null;
  readonly directeur: Personne | null;
  /** What the last import said; `null` when there was none. `uai` is absent from the files of ONDE. */
  readonly dernierImport: { readonly uai?: string; readonly classes: readonly string[] } | null;
  readonly classes: readonly ClasseBilans[];
}

/** "LEROUX Zoé". */
export function nomEleve({ nom, prenom }: Pick<EleveBilan, "nom" | "prenom">): string {
  return `${nom.toUpperCase()} ${prenom}`;
}

const CIVILITES: Readonly<Record<Civilite, string>> = { M: "M.", MME: "Mme" };

/** "Mme Claire Lenoir", with what is known. */
export function nomPersonne({ civilite, nom, prenom }: Personne): string {
  return [civilite && CIVILITES[civilite], prenom, nom].filter(Boolean).join(" ");
}
