import type { FileInput } from "@navette/formats";
import type { DefautPlante, OptionsOnde } from "@navette/invent";

export interface GenerateOptions {
  readonly degre: number;
  readonly eleves: number;
  readonly seed: string;
  readonly out: string;
  readonly annee: number;
  readonly anSuivant?: boolean;
  readonly defauts?: boolean;
  readonly variante?: NonNullable<OptionsOnde["variante"]>;
  readonly encodage?: NonNullable<OptionsOnde["encoding"]>;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** An invented school, its files, and what was planted in them. */
export interface Invention {
  readonly uai: string;
  readonly nom: string;
  readonly annee: number;
  readonly counts: {
    readonly eleves: number;
    readonly classes: number;
    /** Of a collège only. */
    readonly groupes?: number;
    readonly personnels?: number;
  };
  readonly fichiers: readonly FileInput[];
  readonly plantes: readonly DefautPlante[];
}
