import type { Source } from "@navette/formats";
import type { Change } from "./change.ts";

export type GardeCode =
  | "annee-differente"
  | "fichier-an-dernier"
  | "fichier-an-prochain"
  | "une-seule-classe"
  | "classes-absentes"
  | "retraits-nombreux"
  | "classes-renommees";

/** A plausibility check that fired: what it saw, and the sentence that says it. */
export interface Garde {
  readonly code: GardeCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
  /** What it holds back by default: the withdrawals, or every change when the file is of another year. */
  readonly retient: "retraits" | "tout";
  /** The user lifted it: it is still said, and holds nothing back. */
  readonly levee: boolean;
}

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
  /** With the default decisions. */
  readonly counts: Counts;
}

export interface PlanOptions {
  /** Guards the user lifted: they no longer hold anything back. */
  readonly leverGardes?: readonly GardeCode[];
}
