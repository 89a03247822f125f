import type { FileInput } from "@navette/formats";
import { type Prng, prng } from "../prng.ts";

/** One fault that was planted, and where. */
export interface DefautPlante {
  readonly code: string;
  readonly fichier: string;
  /** From 1; in a file with a header, the header is line 1. */
  readonly ligne: number;
  /** What a person would see, in French. */
  readonly quoi: string;
  /** The code of the diagnostic expected on that line when the files are checked together; null when the fault must be read without a word. */
  readonly diagnostic: string | null;
}

/** Spoils one file, and says with what. */
export type Planter = (draw: Prng, fichier: FileInput) => { fichier: FileInput; plantes: readonly DefautPlante[] };

/** Spoils files, each by draws of its own: the same seed plants the same faults. */
export function planterDans(
  fichiers: readonly FileInput[],
  graine: string,
  planter: Planter,
): { readonly fichiers: readonly FileInput[]; readonly plantes: readonly DefautPlante[] } {
  const draw = prng(graine);
  const spoiled = fichiers.map((fichier) => planter(draw.branch(fichier.name), fichier));
  return { fichiers: spoiled.map((each) => each.fichier), plantes: spoiled.flatMap((each) => each.plantes) };
}
