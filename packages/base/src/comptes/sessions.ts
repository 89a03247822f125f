import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, lt, ne } from "drizzle-orm";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { type Etablissement, readEtablissement } from "../etablissement/etablissement.ts";
import { COLONNES, type Compte } from "./compte.ts";
import { compte, session } from "./tables.ts";

const MINUTE = 60_000;
/** A session ends after that time without a request… */
const IDLE_MS = 8 * 60 * MINUTE;
/** …and that time after it was opened in any case. */
const LIFE_MS = 12 * 60 * MINUTE;
/** The end is not moved for less: most requests then only read. */
const SLIDE_MS = MINUTE;

/** Who an open session belongs to. */
export interface OpenSession {
  readonly compte: Compte;
  readonly etablissement: Etablissement;
}

/** A thief of the base must not be able to make a cookie out of it. */
const footprint = (secret: string) => createHash("sha256").update(secret).digest("hex");

const endOf = (openedMs: number, nowMs: number) => Math.min(nowMs + IDLE_MS, openedMs + LIFE_MS);

/** Opens a session, seen on the account, and gives its secret (256 random bits, base64url), which the base does not keep. */
export async function openSession(trx: Trx, compteId: string, now: Date): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await trx.delete(session).where(lt(session.expireLe, now.toISOString()));
  await trx.update(compte).set({ vuLe: now.toISOString() }).where(eq(compte.id, compteId));
  await trx.insert(session).values({
    empreinte: footprint(secret),
    compteId,
    creeLe: now.toISOString(),
    expireLe: new Date(endOf(now.getTime(), now.getTime())).toISOString(),
  });
  return secret;
}

/** The session of this secret, kept alive; `undefined` when it ended, was revoked, never was, or its account is disabled. */
export async function resumeSession(db: EtablissementDb, secret: string, now: Date): Promise<OpenSession | undefined> {
  return db.transaction(async (trx) => {
    const empreinte = footprint(secret);
    const [found] = await trx
      .select({ compte: COLONNES, openedLe: session.creeLe, expireLe: session.expireLe })
      .from(session)
      .innerJoin(compte, eq(compte.id, session.compteId))
      .where(
        and(
          eq(session.empreinte, empreinte),
          isNull(session.revoqueLe),
          gt(session.expireLe, now.toISOString()),
          compte.actif,
        ),
      );
    const etablissement = found && (await readEtablissement(trx));
    if (found === undefined || etablissement === undefined) return undefined;
    const end = endOf(Date.parse(found.openedLe), now.getTime());
    if (end - Date.parse(found.expireLe) >= SLIDE_MS) {
      const expireLe = new Date(end).toISOString();
      await trx.update(session).set({ expireLe }).where(eq(session.empreinte, empreinte));
    }
    return { compte: found.compte, etablissement };
  });
}

/** Ends the session of this secret. */
export async function revokeSession(trx: Trx, secret: string, now: Date): Promise<void> {
  await trx
    .update(session)
    .set({ revoqueLe: now.toISOString() })
    .where(and(eq(session.empreinte, footprint(secret)), isNull(session.revoqueLe)));
}

/** Ends every session of an account, save the one of `kept`. */
export async function revokeSessions(trx: Trx, compteId: string, now: Date, kept?: string): Promise<void> {
  await trx
    .update(session)
    .set({ revoqueLe: now.toISOString() })
    .where(
      and(
        eq(session.compteId, compteId),
        isNull(session.revoqueLe),
        kept === undefined ? undefined : ne(session.empreinte, footprint(kept)),
      ),
    );
}
