import { eq, lt, sql } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Trx } from "../db/base.ts";
import { tentative } from "./tables.ts";

/** Failures that cost nothing; each one after them doubles the wait, which begins at two seconds. */
const FREE_FAILURES = 5;
const LONGEST_MS = 15 * 60_000;
const FORGOTTEN_MS = 24 * 60 * 60_000;

const waitAfter = (echecs: number) =>
  echecs < FREE_FAILURES ? 0 : Math.min(2 ** (echecs - FREE_FAILURES + 1) * 1000, LONGEST_MS);

/**
 * Counts one try of a password, as a failure until `forgetTries` says otherwise: tries made at the same time all count.
 * Throws `session.attente`, and counts nothing, when it comes too soon after those that failed. Its transaction must
 * end before the password is verified: a refusal would take the count back.
 */
export async function countTry(trx: Trx, identifiant: string, now: Date): Promise<void> {
  await trx.delete(tentative).where(lt(tentative.dernierLe, new Date(now.getTime() - FORGOTTEN_MS).toISOString()));
  const [seen] = await trx.select().from(tentative).where(eq(tentative.identifiant, identifiant)).for("update");
  if (seen) {
    const waitMs = Date.parse(seen.dernierLe) + waitAfter(seen.echecs) - now.getTime();
    if (waitMs > 0) throw attente(waitMs);
  }
  const dernierLe = now.toISOString();
  await trx
    .insert(tentative)
    .values({ identifiant, echecs: 1, dernierLe })
    .onConflictDoUpdate({
      target: [tentative.uai, tentative.identifiant],
      set: { echecs: sql`${tentative.echecs} + 1`, dernierLe },
    });
}

/** The password was right, or was just reset. */
export async function forgetTries(trx: Trx, identifiant: string): Promise<void> {
  await trx.delete(tentative).where(eq(tentative.identifiant, identifiant));
}

function attente(waitMs: number): AppError {
  const seconds = Math.ceil(waitMs / 1000);
  const delay = seconds < 120 ? `${seconds} secondes` : `${Math.ceil(seconds / 60)} minutes`;
  return new AppError({
    nature: "attente",
    code: "session.attente",
    message: "Trop d’essais ont échoué pour cet identifiant.",
    remedy: `Réessayez dans ${delay}.`,
  });
}
