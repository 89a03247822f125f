import { LONGUEURS_LSU } from "@navette/formats/codes/lsu";

/** Longest text of what is typed: LSU's own. */
export const LIMITES = {
  appreciation: LONGUEURS_LSU.appreciation,
  elements: LONGUEURS_LSU.elementProgramme,
  parcours: LONGUEURS_LSU.parcours,
  modalite: LONGUEURS_LSU.complementPpre,
  "appreciation-generale": LONGUEURS_LSU.appreciationGenerale,
} as const;

export interface Compte {
  readonly longueur: number;
  readonly limite: number;
  /** Negative when the text is too long. */
  readonly reste: number;
  readonly depasse: boolean;
}

/** Counter of a text field against its limit: the text is counted as it would be kept. */
export function compte(text: string, limite: number): Compte {
  const longueur = normaliseTexte(text).length;
  const reste = limite - longueur;
  return { longueur, limite, reste, depasse: reste < 0 };
}

/** Whether nothing can be read in the text. Stricter than the schema, for which a no-break space is a text (lsu.md §5). */
export function isBlanc(text: string): boolean {
  return !/[^\s\u200B-\u200D\u2060\uFEFF]/.test(text);
}

/**
 * The text as it is kept: composed accents, and LF for every kind of line break, the vertical tab of a word processor
 * included. A carriage return that reached LSU would void the file (lsu.md §5).
 */
export function normaliseTexte(text: string): string {
  return text.normalize("NFC").replace(/\r\n?|[\v\u0085\u2028\u2029]/g, "\n");
}

/** Whether the text holds a character XML cannot carry, or one that no keyboard types. Tab and line feed are allowed. */
export function hasInterdit(text: string): boolean {
  return /[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/u.test(text);
}
