import type { Civilite, Sexe } from "./identite.ts";
import type { StructureRef } from "./structures.ts";

/** A member of staff (sts-web.md §3.3). */
export interface ContentPersonnel {
  readonly line: number;
  /** "TYPE:ID" of STS-Web ("epp:41207": neither is enough alone), or the free number of a spreadsheet. */
  readonly identifiant?: string;
  readonly civilite?: Civilite | null;
  /** Name in use. */
  readonly nom: string;
  readonly nomPatronymique?: string | null;
  readonly prenom: string;
  readonly sexe?: Sexe | null;
  /** ISO date. */
  readonly naissance?: string | null;
  /** FONCTION: "ENS", "DIR", "EDU"…; absent for someone the school created in STS-Web, who teaches. */
  readonly fonction?: string | null;
  readonly grade?: string | null;
  readonly courriel?: string | null;
  readonly disciplines?: readonly ContentDiscipline[];
  /** Replaces somebody: known by his suppléances alone (sts-web.md §3.5). */
  readonly suppleant?: boolean;
  /** Codes of structures, where a spreadsheet names them beside the person. */
  readonly structures?: readonly StructureRef[];
}

/** What a teacher may teach, and the weekly hours due for it. */
export interface ContentDiscipline {
  readonly code: string;
  readonly libelle: string | null;
  readonly heures: number | null;
}

export interface ContentProfesseurPrincipal {
  readonly personnel: string;
  readonly division: string;
  /** ISO dates. */
  readonly debut?: string | null;
  readonly fin?: string | null;
}

/** Somebody teaches a service in place of an absent, who remains its teacher in the file (sts-web.md §3.5). */
export interface ContentSuppleance {
  readonly suppleant: string;
  readonly absent: string;
  readonly structure: StructureRef | { readonly type?: undefined; readonly code: string };
  readonly matiere: string;
  readonly modaliteCours: string;
  /** ISO dates. */
  readonly debut: string;
  /** Absent when the file gives one that comes before. */
  readonly fin?: string;
  /** Weekly hours. */
  readonly heures?: number | null;
}
