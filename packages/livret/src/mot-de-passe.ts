export const MOT_DE_PASSE_REMEDY = "Quatre mots sans rapport entre eux font un bon mot de passe.";

/** The least a password may count. */
export const MOT_DE_PASSE_MIN = 12;
/** A longer text adds no safety. */
const MAX_CHARS = 256;
/** Different characters that must remain once the guessable words are taken out. */
const MIN_DISTINCT = 5;

const GUESSABLE = [
  "motdepasse",
  "password",
  "azertyuiop",
  "qwertyuiop",
  "bonjour",
  "ecole",
  "directeur",
  "directrice",
  "navette",
  "0123456789",
  "123456789",
  "12345678",
  "123456",
];

/** Why a password is too weak, in a sentence; nothing when it is not. `known` are words that others know: the identifiant, the names, the school's. */
export function faiblesse(motDePasse: string, known: readonly string[]): string | undefined {
  const length = [...motDePasse].length;
  if (length < MOT_DE_PASSE_MIN) return `Choisissez un mot de passe d’au moins ${MOT_DE_PASSE_MIN} caractères.`;
  if (length > MAX_CHARS) return `Choisissez un mot de passe d’au plus ${MAX_CHARS} caractères.`;
  if (new Set(motDePasse).size < MIN_DISTINCT) return "Ce mot de passe répète trop les mêmes caractères.";
  const words = [...known.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]), ...GUESSABLE]
    .map(simplify)
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), simplify(motDePasse));
  return new Set(rest).size < MIN_DISTINCT
    ? "Ce mot de passe se devine trop facilement\u00a0: il reprend un nom, un identifiant ou une suite connue."
    : undefined;
}

/** Case, accents and blanks do not make a word harder to guess. */
const simplify = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\p{M}\s]/gu, "")
    .toLowerCase();
