import { type Codec, fault } from "../kernel/codec.ts";

/** The national code of a school, seven digits and a control letter (formerly RNE), always upper case. */
export type Uai = string & { readonly __brand: "Uai" };

const LETTRES = "ABCDEFGHJKLMNPRSTUVWXYZ";
const UAI = /^(\d{7})([A-HJ-NPR-Z])$/;
const RHODES = /^(\d{6})X([A-HJ-NPR-Z])$/;

/** Whether the text has the shape of a UAI, whatever its letter; blanks and lower case are not taken off. */
export const isFormeUai = (text: string): boolean => /^\d{7}[A-Z]$/.test(text);

/** Bodies outside education have a code of their own, with an X: `read` refuses it, this tells it apart (uai.json). */
export function isRhodes(text: string): boolean {
  const match = RHODES.exec(text);
  return match !== null && LETTRES[(Number(match[1]) * 8 + 1) % 23] === match[2];
}

/** The control letter of the seven digits of a UAI: their value modulo 23, in the alphabet without I, O, Q. */
export function lettreUai(chiffres: string): string | undefined {
  return /^\d{7}$/.test(chiffres) ? LETTRES[Number(chiffres) % 23] : undefined;
}

const uaiForme = fault({
  code: "uai.forme",
  level: "rejet",
  message: (text) => `«\u00a0${text}\u00a0» n’est pas un UAI\u00a0: il faut sept chiffres et une lettre.`,
  remedy: "Recopiez l’UAI (ancien RNE) de l’établissement tel qu’il figure sur ses documents officiels.",
});

const uaiCle = fault({
  code: "uai.cle",
  level: "rejet",
  message: (text) => `La lettre de l’UAI «\u00a0${text}\u00a0» ne correspond pas à ses chiffres.`,
  remedy:
    "Un caractère a sans doute été mal recopié\u00a0: vérifiez l’UAI sur un document officiel de l’établissement.",
});

const uaiRhodes = fault({
  code: "uai.rhodes",
  level: "rejet",
  message: (text) => `«\u00a0${text}\u00a0» est le code d’un organisme, pas celui d’un établissement scolaire.`,
  remedy: "Donnez l’UAI de l’établissement\u00a0: sept chiffres et une lettre.",
});

/** Upper-cased and trimmed, its letter checked and never repaired. */
export const uai: Codec<Uai> = {
  name: "UAI",
  read: (text) => {
    const code = text.trim().toUpperCase();
    const match = UAI.exec(code);
    if (match) return lettreUai(code.slice(0, 7)) === match[2] ? (code as Uai) : uaiCle(text);
    return isRhodes(code) ? uaiRhodes(text) : uaiForme(text);
  },
  write: (value) => value,
};
