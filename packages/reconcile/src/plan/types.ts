import type { Source } from "@navette/formats";
import type { Decideur } from "../content/join.ts";
import type { Releve } from "../registre/change.ts";
import type { RegistreCounts } from "../registre/count.ts";
import type { Change } from "./change.ts";
import type { OptionImport } from "./commun.ts";
import type { Garde, GardeCode } from "./garde.ts";
import type { Lus, ObjetLu } from "./lus.ts";

/** `presentes + ajoutees − retirees = resultantes`, always. */
export interface ClassesCounts {
  readonly presentes: number;
  readonly ajoutees: number;
  readonly modifiees: number;
  readonly retirees: number;
  readonly resultantes: number;
}

/** `presents + ajouter + reactiver − desactiver = resultants`, always. */
export interface ElevesCounts {
  readonly presents: number;
  readonly ajouter: number;
  readonly modifier: number;
  readonly desactiver: number;
  readonly reactiver: number;
  readonly inchange: number;
  /** Rows that still wait for a decision. */
  readonly arbitrer: number;
  readonly resultants: number;
}

export interface Counts {
  readonly classes: ClassesCounts;
  readonly eleves: ElevesCounts;
  readonly registre: RegistreCounts;
}

/** What an import would change: plain data, to be stored, shown, decided and applied as it is. */
export interface Plan {
  readonly source: Source;
  readonly annee: number;
  /** Of the base the plan saw: `fingerprint(snapshot)` must still give it when the plan is applied. */
  readonly fingerprint: string;
  readonly gardes: readonly Garde[];
  readonly changes: readonly Change[];
  /** What the base holds now: the left side of the equations. */
  readonly presents: { readonly classes: number; readonly eleves: number };
  /** The same of all the rest, and what of it the file leaves as it is. */
  readonly releve: Releve;
  /** Of the persons the files list. */
  readonly lus: Readonly<Partial<Record<ObjetLu, Lus>>>;
  /** How each object is called that a field of the plan refers to: by its identifier, or by its code ("matiere 030100"). */
  readonly libelles: Readonly<Record<string, string>>;
  /** With the default decisions. */
  readonly counts: Counts;
}

export interface PlanOptions {
  /** Guards the user lifted: they no longer hold anything back. */
  readonly leverGardes?: readonly GardeCode[];
  /** Rows of the file that could not be read: the pupil of such a row would pass for one who left. */
  readonly lignesRefusees?: number;
  /** ISO date: a pupil whose last day is before is gone. Absent: the day of the export, if the file says it. */
  readonly jour?: string;
  /** Who decides of divisions and groups when STS-Web and SIECLE differ; STS-Web when absent. */
  readonly structures?: Decideur;
  /** What the school lets its imports leave alone. */
  readonly ecartees?: readonly OptionImport[];
}
