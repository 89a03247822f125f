import { eq, lt, sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { tentative } from "./tables.ts";

/** Failures that cost nothing; each one after them doubles the wait, which begins at two seconds. */
const FREE_FAILURES = 5;
const LONGEST_MS = 15 * 60_000;
const FORGOTTEN_MS = 24 * 60 * 60_000;

const waitAfter = (echecs: number) =>
  echecs < FREE_FAILURES ? 0 : Math.min(2 ** (echecs - FREE_FAILURES + 1) * 1000, LONGEST_MS);

/**
 * Counts one try to log in, as a failure until `forgetTries` says otherwise: tries made at the same time all count.
 * Gives the time still to wait, in ms; the try is only counted, and may only go on, when it is 0.
 */
export async function countTry(trx: Trx, identifiant: string, now: Date): Promise<number> {
  await trx.delete(tentative).where(lt(tentative.dernierLe, new Date(now.getTime() - FORGOTTEN_MS).toISOString()));
  const [seen] = await trx.select().from(tentative).where(eq(tentative.identifiant, identifiant)).for("update");
  if (seen) {
    const waitMs = Date.parse(seen.dernierLe) + waitAfter(seen.echecs) - now.getTime();
    if (waitMs > 0) return waitMs;
  }
  const dernierLe = now.toISOString();
  await trx
    .insert(tentative)
    .values({ identifiant, echecs: 1, dernierLe })
    .onConflictDoUpdate({
      target: [tentative.uai, tentative.identifiant],
      set: { echecs: sql`${tentative.echecs} + 1`, dernierLe },
    });
  return 0;
}

/** The password was right, or was just reset. */
export async function forgetTries(trx: Trx, identifiant: string): Promise<void> {
  await trx.delete(tentative).where(eq(tentative.identifiant, identifiant));
}
