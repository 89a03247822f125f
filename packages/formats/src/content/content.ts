import type { ContentAdresse, Sexe } from "./identite.ts";
import type { ContentPersonnel, ContentProfesseurPrincipal, ContentSuppleance } from "./personnels.ts";
import type { ContentResponsable } from "./responsables.ts";
import type {
  ContentCalendrier,
  ContentGroupe,
  ContentMatiere,
  ContentMef,
  ContentProgramme,
  ContentService,
} from "./structures.ts";

/**
 * What the exchange files say of a school, whoever sent them. Formats map to it; `reconcile` knows nothing else.
 *
 * A key that is absent was not in the file, `null` was in the file and empty, anything else is a value:
 * an empty value never erases what the base holds, and an absent one is not even compared. So it is with the lists:
 * one that is absent says nothing, one that is empty says that there is none.
 */
export interface Content {
  readonly source: Source;
  /** Absent when the file does not say (ONDE never does). */
  readonly uai?: string;
  /** The year the school year begins in; absent when the file does not say. */
  readonly annee?: number;
  /** ISO date of the export; absent when the file does not say. */
  readonly exporteLe?: string;
  /** What a timetable software answers to STS-Web, under its own names: what it does not list may well be (sts-web.md §10). */
  readonly complement?: true;
  readonly classes?: readonly ContentClasse[];
  readonly eleves?: readonly ContentEleve[];
  readonly responsables?: readonly ContentResponsable[];
  readonly groupes?: readonly ContentGroupe[];
  readonly mefs?: readonly ContentMef[];
  readonly matieres?: readonly ContentMatiere[];
  readonly programmes?: readonly ContentProgramme[];
  readonly personnels?: readonly ContentPersonnel[];
  readonly professeursPrincipaux?: readonly ContentProfesseurPrincipal[];
  readonly services?: readonly ContentService[];
  readonly suppleances?: readonly ContentSuppleance[];
  readonly calendrier?: ContentCalendrier;
}

export type Source = "onde" | "siecle" | "sts" | "tableur";

export { NIVEAUX_1D, NIVEAUX_COLLEGE, type Niveau1d } from "../codes/niveaux.ts";

export interface ContentClasse {
  /** What its application calls it: ONDE's "Identifiant classe", digits kept as text (absent from the BE1D files), or the code of the division. */
  readonly identifiant?: string;
  readonly libelle: string;
  /** The levels of its pupils, in pedagogical order; a multi-level class has several (onde.md §9.1). */
  readonly niveaux: readonly string[];
  /** CODE_MEF of the formations it holds (siecle.md §4). */
  readonly mefs?: readonly string[];
}

export interface ContentEleve {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly ine?: string | null;
  /** ELEVE_ID of SIECLE: what its other files, and LSU, call the pupil (siecle.md §1.4). */
  readonly siecleEleveId?: string | null;
  /** ELENOET: his number inside the school. */
  readonly elenoet?: string | null;
  /** Free number of a school outside SIECLE and ONDE. */
  readonly reference?: string | null;
  readonly nom: string;
  readonly nomUsage?: string | null;
  readonly prenom: string;
  /** ISO date. */
  readonly naissance?: string | null;
  readonly sexe?: Sexe | null;
  readonly prenom2?: string | null;
  readonly prenom3?: string | null;
  readonly lieuNaissance?: ContentLieuNaissance | null;
  /** CODE_PAYS of the nationality (siecle.md §2.1). */
  readonly nationalite?: string | null;
  readonly courriel?: string | null;
  readonly telephone?: string | null;
  readonly telephonePortable?: string | null;
  /** As in the file when it is a known level, else the text itself; `null` for a pupil of a mixed group (ULIS). */
  readonly niveau?: string | null;
  readonly cycle?: string | null;
  /** Refers to one of `classes`: by `identifiant` when there is one, else by `libelle`. `null`: the file gives no class. */
  readonly classe?: { readonly identifiant?: string; readonly libelle: string } | null;
  readonly adresse1?: ContentAdresse | null;
  readonly adresse2?: ContentAdresse | null;
  readonly scolarite?: ContentScolarite;
  /** Codes of the groups he attends, on the day of the export. */
  readonly groupes?: readonly string[];
}

/** Where a pupil was born, as codes: INSEE for the commune, the ministry's for the département and the country. */
export interface ContentLieuNaissance {
  readonly pays: string | null;
  readonly departement: string | null;
  readonly communeInsee: string | null;
  /** Given for those born abroad only. */
  readonly ville: string | null;
}

/** The enrolment of the year in a collège (siecle.md §2.1–2.5). Dates are ISO. */
export interface ContentScolarite {
  readonly mef?: string | null;
  readonly regime?: string | null;
  readonly statut?: string | null;
  readonly doublement?: boolean | null;
  readonly entree?: string | null;
  /** His last day; a pupil whose last day is past is gone, though the file still names him. */
  readonly sortie?: string | null;
  readonly motifSortie?: string | null;
  readonly options?: readonly ContentOption[];
  readonly anDernier?: ContentAnDernier | null;
}

export interface ContentOption {
  readonly rang: number;
  /** CODE_MATIERE. */
  readonly matiere: string;
  /** CODE_MODALITE_ELECT: what LSU calls modalité d'élection. */
  readonly modalite: string;
}

/** Where a pupil was last year: the file knows of no earlier one. */
export interface ContentAnDernier {
  readonly uai: string | null;
  readonly etablissement: string | null;
  readonly mef: string | null;
  readonly division: string | null;
}
