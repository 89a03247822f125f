import { type Codec, fault } from "../kernel/codec.ts";

/** The national number of a pupil: eleven characters, upper case, no blank. */
export type Ine = string & { readonly __brand: "Ine" };

/** Shapes of `ine.json`, the first that fits names the INE; a text that only has eleven characters is of an unknown shape. */
const FORMES = {
  rnie: /^\d{9}[A-HJK]{2}$/,
  bea: /^\d{10}[A-HJ-NPR-Z]$/,
  sifa: /^\d{4}A\d{5}[A-HJ-NPR-Z]$/,
  provisoire: /^\d{4}D\d{5}[A-HJ-NPR-Z]$/,
  base36: /^[0-9A-Z]{10}\d$/,
} as const;

const ONZE_CARACTERES = /^[0-9A-Z]{11}$/;

/** Whether the text is written as an INE is, without blank nor lower case. */
export const isIne = (text: string): text is Ine => ONZE_CARACTERES.test(text);

const CHIFFRES_DE_CLE = "ABCDEFGHJK";

export type FormeIne = keyof typeof FORMES | "inconnue";

/** The shape of an INE: which service gave it. Numbers of Nouvelle-Calédonie have a shape of their own, "inconnue" here. */
export function formeIne(value: Ine): FormeIne {
  for (const [forme, motif] of Object.entries(FORMES)) {
    if (motif.test(value)) return forme as FormeIne;
  }
  return "inconnue";
}

/** The two letters that close an RNIE, from its nine digits: 97 − (n mod 97), written A=0 … J=8, K=9. */
export function cleRnie(chiffres: string): string {
  const cle = 97 - (Number(chiffres) % 97);
  return `${CHIFFRES_DE_CLE.charAt(Math.floor(cle / 10))}${CHIFFRES_DE_CLE.charAt(cle % 10)}`;
}

/**
 * Whether the key of an RNIE is right; the keys of the other shapes are not known, so they always pass.
 * A doubt only: no official text gives the algorithm, a wrong key must never refuse a pupil.
 */
export function cleIneVraisemblable(value: Ine): boolean {
  return formeIne(value) !== "rnie" || cleRnie(value.slice(0, 9)) === value.slice(9);
}

/** Whether an INE is worth a second look: of an unknown shape, or with a key that does not fit. */
export const isIneDouteux = (value: Ine): boolean => formeIne(value) === "inconnue" || !cleIneVraisemblable(value);

const ineForme = fault({
  code: "ine.forme",
  level: "anomalie",
  message: (text) => `«\u00a0${text}\u00a0» n’est pas un INE\u00a0: il faut onze chiffres et lettres.`,
  remedy: "Vérifiez l’INE de l’élève dans son dossier. Sans INE, l’élève est lu mais ne pourra pas être envoyé à LSU.",
});

/** Inner blanks are dropped and letters upper-cased; eleven characters are required, the key is not. */
export const ine: Codec<Ine> = {
  name: "INE",
  read: (text) => {
    const code = text.replace(/\s/g, "").toUpperCase();
    return isIne(code) ? code : ineForme(text);
  },
  write: (value) => value,
};
