import { normalizeIdentifiant } from "@navette/livret";
import { eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { type Etablissement, readEtablissement } from "../etablissement/etablissement.ts";
import { record } from "../journal/record.ts";
import { auteurOf, COLONNES, type Compte, lockCompte } from "./compte.ts";
import { verifyMotDePasse } from "./mot-de-passe.ts";
import { openSession } from "./sessions.ts";
import { compte } from "./tables.ts";
import { countTry, forgetTries } from "./tentatives.ts";

export interface Identifiants {
  readonly identifiant: string;
  readonly motDePasse: string;
}

export interface LoggedIn {
  readonly compte: Compte;
  readonly etablissement: Etablissement;
  /** For the cookie, and nowhere else. */
  readonly secret: string;
}

/**
 * Opens a session. Refuses with `session.refusee`, the same whatever is wrong (school, identifiant, password, disabled
 * account) and after the same work, or with `session.attente` when too many tries failed.
 */
export async function logIn(db: EtablissementDb, typed: Identifiants, now: Date): Promise<LoggedIn> {
  const identifiant = normalizeIdentifiant(typed.identifiant);
  const candidate = await db.transaction((trx) => prepare(trx, identifiant, now));
  const right = await verifyMotDePasse(candidate?.motDePasse, typed.motDePasse);
  if (!right || candidate === undefined) throw refusee();
  return db.transaction((trx) => open(trx, candidate, now));
}

type Candidate = NonNullable<Awaited<ReturnType<typeof byIdentifiant>>>;

/** What the base knows before the password is looked at, which takes too long for a transaction. */
async function prepare(trx: Trx, identifiant: string, now: Date) {
  // Tries at a school that does not exist are not written: anybody could fill the base with them.
  if ((await readEtablissement(trx)) === undefined) return undefined;
  await countTry(trx, identifiant, now);
  return await byIdentifiant(trx, identifiant);
}

async function byIdentifiant(trx: Trx, identifiant: string) {
  const [found] = await trx
    .select({ ...COLONNES, motDePasse: compte.motDePasse })
    .from(compte)
    .where(eq(compte.identifiant, identifiant));
  return found;
}

async function open(trx: Trx, candidate: Candidate, now: Date): Promise<LoggedIn> {
  const etablissement = await readEtablissement(trx);
  // Read again, and held: the account may be disabled, or its password changed, while the password is verified.
  const current = await lockCompte(trx, candidate.id);
  if (!etablissement || !current.actif || current.motDePasse !== candidate.motDePasse) throw refusee();
  await forgetTries(trx, current.identifiant);
  const secret = await openSession(trx, current.id, now);
  const acte = { auteur: auteurOf(current), now };
  await record(trx, acte, { action: "session.ouvrir", objet: "compte", objetId: current.id });
  const { motDePasse: _, ...opened } = current;
  return { compte: { ...opened, vuLe: now.toISOString() }, etablissement, secret };
}

function refusee(): AppError {
  return new AppError({
    nature: "session",
    code: "session.refusee",
    message: "L’identifiant ou le mot de passe n’est pas le bon.",
    remedy:
      "Vérifiez l’école, l’identifiant et les majuscules du mot de passe. L’administrateur peut vous donner un nouveau mot de passe.",
  });
}
