import { Refus } from "../refus.ts";

/** Reads a whole number between two bounds. */
export function wholeNumber(option: string, { min, max }: { readonly min: number; readonly max: number }) {
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw badValue(option, text, `Donnez un nombre entier de ${min} à ${max}.`);
  };
}

/** Reads one of a few words. */
export function oneOf<const T extends string>(option: string, words: readonly T[]) {
  return (text: string): T => {
    const word = words.find((each) => each === text);
    if (word !== undefined) return word;
    throw badValue(option, text, `Choisissez parmi : ${words.join(", ")}.`);
  };
}

/** Reads a day of the calendar, `AAAA-MM-JJ`. */
export function isoDay(option: string) {
  return (text: string): string => {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
    if (isDay) return text;
    throw badValue(option, text, "Écrivez le jour comme 2026-09-01.");
  };
}

/** Gathers an option given several times. */
export function severalOf<const T extends string>(option: string, words: readonly T[]) {
  const read = oneOf(option, words);
  return (text: string, before: readonly T[] = []): readonly T[] => [...before, read(text)];
}

/** Gathers an option given several times, whatever it says. */
export function several(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function badValue(option: string, text: string, remedy: string): Refus {
  return new Refus({ code: "commande.valeur", message: `${option} : « ${text} » ne convient pas.`, remedy });
}
