/** A group draws pupils from one or several divisions (siecle.md §4, sts-web.md §3.4). */
export interface ContentGroupe {
  readonly code: string;
  readonly libelle?: string | null;
  /** Codes of its divisions. */
  readonly divisions: readonly string[];
  /** CODE_MEF of those who may attend it. */
  readonly mefs: readonly string[];
}

/** A formation: the module élémentaire de formation of a pupil (siecle.md §5.2). */
export interface ContentMef {
  /** CODE_MEF, eleven characters. */
  readonly code: string;
  readonly libelle: string;
  readonly libelleEdition?: string | null;
  /** The national MEF this one hangs on. */
  readonly rattachement?: string | null;
  readonly mefstat11?: string | null;
  /** Whether pupils can be enrolled in it here. */
  readonly ouvert?: boolean | null;
}

export interface ContentMatiere {
  /** CODE_MATIERE, six characters: a text, its leading zeros matter. */
  readonly code: string;
  readonly codeGestion?: string | null;
  readonly libelleCourt?: string | null;
  readonly libelleLong?: string | null;
  readonly libelleEdition?: string | null;
}

/** What may be taught in a MEF, and how it is chosen: the modalité is SIECLE's alone (sts-web.md §3.2). */
export interface ContentProgramme {
  readonly mef: string;
  readonly matiere: string;
  readonly modalite?: string;
  /** Weekly hours. */
  readonly horaire?: number | null;
}

/** One teaching: a matière, a modalité de cours, a structure (sts-web.md §3.4). */
export interface ContentService {
  readonly structure: StructureRef;
  readonly matiere: string;
  /** CODE_MOD_COURS: "CG" is the ordinary one. */
  readonly modaliteCours: string;
  /** Weekly hours the structure receives. */
  readonly heures?: number | null;
  readonly coEnseignement?: boolean | null;
  readonly enseignants: readonly ContentEnseignantDeService[];
}

export interface ContentEnseignantDeService {
  /** Key of the personnel: see `ContentPersonnel.identifiant`. */
  readonly personnel: string;
  /** Weekly hours. */
  readonly heures?: number | null;
}

/** Divisions and groups share one space of codes in STS-Web, not in SIECLE: a structure is known by both. */
export interface StructureRef {
  readonly type: "division" | "groupe";
  readonly code: string;
}

/** The year of the pupils and of the teachers; dates are ISO (siecle.md §6). */
export interface ContentCalendrier {
  readonly debutEleves?: string | null;
  readonly finEleves?: string | null;
  readonly debutEnseignants?: string | null;
  readonly finEnseignants?: string | null;
  readonly periodes?: readonly ContentPeriode[];
}

export interface ContentPeriode {
  readonly libelle: string;
  readonly debut: string;
  readonly fin: string;
}
