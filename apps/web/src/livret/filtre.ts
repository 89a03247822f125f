/** Without case nor accents: « réd » is found by « red ». Keeps the length, so that what is found can be marked in the text. */
export const plie = (texte: string): string =>
  [...texte].map((lettre) => lettre.normalize("NFD").charAt(0).toLowerCase() || lettre).join("");

/** What contains all the words looked for, in any order. */
export function filtre<Chose>(choses: readonly Chose[], cherche: string, texteDe: (chose: Chose) => string): Chose[] {
  const mots = plie(cherche).split(/\s+/).filter(Boolean);
  return choses.filter((chose) => {
    const texte = plie(texteDe(chose));
    return mots.every((mot) => texte.includes(mot));
  });
}

/** The text cut around the first word looked for: before, the word, after. */
export function coupe(texte: string, cherche: string): readonly [string, string, string] {
  const mot = plie(cherche).trim().split(/\s+/)[0] ?? "";
  const debut = mot === "" ? -1 : plie(texte).indexOf(mot);
  if (debut === -1) return [texte, "", ""];
  return [texte.slice(0, debut), texte.slice(debut, debut + mot.length), texte.slice(debut + mot.length)];
}
