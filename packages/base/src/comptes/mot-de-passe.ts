import { randomBytes, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "../app-error.ts";

/** argon2id, three times the passes OWASP asks at least: 32 MiB and some 30 ms a try. */
const COST = { memoryCost: 32 * 1024, timeCost: 3, parallelism: 1 };

const MIN_CHARS = 12;
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

export const hashMotDePasse = (motDePasse: string): Promise<string> => hash(motDePasse, COST);

let decoy: Promise<string> | undefined;

/**
 * Whether this is the password of this hash. Without a hash (nobody bears that identifiant) it takes the same time
 * against a hash that nothing opens, so that the answer never tells who exists.
 */
export async function verifyMotDePasse(kept: string | undefined, motDePasse: string): Promise<boolean> {
  decoy ??= hashMotDePasse(randomBytes(32).toString("base64"));
  const closed = await decoy;
  const opened = await verify(kept ?? closed, motDePasse);
  return kept !== undefined && opened;
}

/** Throws `mot-de-passe.faible`, on the field `champ`. `known` are words that others know: the identifiant, the names, the school's. */
export function requireStrong(motDePasse: string, known: readonly string[], champ = "motDePasse"): void {
  const message = faiblesse(motDePasse, known);
  if (message === undefined) return;
  throw new AppError({
    nature: "saisie",
    code: "mot-de-passe.faible",
    message,
    remedy: MOT_DE_PASSE_REMEDY,
    champs: { [champ]: message },
  });
}

export const MOT_DE_PASSE_REMEDY = "Quatre mots sans rapport entre eux font un bon mot de passe.";

/** Why a password is too weak, in a sentence; nothing when it is not. `known`: as for `requireStrong`. */
export function faiblesse(motDePasse: string, known: readonly string[]): string | undefined {
  const length = [...motDePasse].length;
  if (length < MIN_CHARS) return `Choisissez un mot de passe d’au moins ${MIN_CHARS} caractères.`;
  if (length > MAX_CHARS) return `Choisissez un mot de passe d’au plus ${MAX_CHARS} caractères.`;
  if (new Set(motDePasse).size < MIN_DISTINCT) return "Ce mot de passe répète trop les mêmes caractères.";
  const words = [...known.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]), ...GUESSABLE]
    .map(simplify)
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), simplify(motDePasse));
  return new Set(rest).size < MIN_DISTINCT
    ? "Ce mot de passe se devine trop facilement : il reprend un nom, un identifiant ou une suite connue."
    : undefined;
}

/** Case, accents and blanks do not make a word harder to guess. */
const simplify = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\p{M}\s]/gu, "")
    .toLowerCase();

/** Neither O and 0 nor I, L and 1: it is read on paper. */
const LISIBLES = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to hand over once, as `kfm3-9xpa-t7wd-hh2c`: 79 bits. */
export function temporaryMotDePasse(): string {
  const group = () => Array.from({ length: 4 }, () => LISIBLES[randomInt(LISIBLES.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
