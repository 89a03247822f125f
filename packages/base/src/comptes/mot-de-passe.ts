import { randomBytes, randomInt } from "node:crypto";
import { faiblesse, MOT_DE_PASSE_REMEDY } from "@navette/livret";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "../app-error.ts";

/** argon2id, three times the passes OWASP asks at least: 32 MiB and some 30 ms a try. */
const COST = { memoryCost: 32 * 1024, timeCost: 3, parallelism: 1 };

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

/** Neither O and 0 nor I, L and 1: it is read on paper. */
const LISIBLES = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to hand over once, as `kfm3-9xpa-t7wd-hh2c`: 79 bits. */
export function temporaryMotDePasse(): string {
  const group = () => Array.from({ length: 4 }, () => LISIBLES[randomInt(LISIBLES.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
