import { sansAccents } from "./mots.ts";

/** Whether a text contains all the words looked for, in any order, case and accents aside. */
export function contient(texte: string, cherche: string): boolean {
  const plie = sansAccents(texte);
  return motsDe(cherche).every((mot) => plie.includes(mot));
}

export const filtre = <Chose>(choses: readonly Chose[], cherche: string, texteDe: (chose: Chose) => string): Chose[] =>
  choses.filter((chose) => contient(texteDe(chose), cherche));

/** The text cut around the first word looked for: before, the word, after. */
export function coupe(texte: string, cherche: string): readonly [string, string, string] {
  const [mot = ""] = motsDe(cherche);
  const debut = mot === "" ? -1 : sansAccents(texte).indexOf(mot);
  if (debut === -1) return [texte, "", ""];
  return [texte.slice(0, debut), texte.slice(debut, debut + mot.length), texte.slice(debut + mot.length)];
}

const motsDe = (cherche: string): string[] => sansAccents(cherche).split(/\s+/).filter(Boolean);
