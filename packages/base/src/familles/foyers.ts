import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { adresseCle } from "@navette/reconcile";
import { eq } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import type { Adresse } from "../personnes/tables.ts";
import { lockChamps } from "../personnes/verrous.ts";
import { foyer } from "./tables.ts";

/**
 * The household of an address: the one that is there however it was typed, or a new one; `null` for an empty address.
 * Typed otherwise than it was (an accent, a capital), the address is corrected for all who live there.
 */
export async function foyerOf(trx: Trx, adresse: Adresse | null, acte: Acte): Promise<string | null> {
  const cle = adresseCle(adresse);
  if (adresse === null || cle === undefined) return null;
  const [found] = await trx.select().from(foyer).where(eq(foyer.cle, cle)).for("update");
  if (found === undefined) {
    const id = randomUUID();
    await trx.insert(foyer).values({ id, cle, adresse, origine: "manuel", creeLe: acte.now.toISOString() });
    return id;
  }
  if (!isDeepStrictEqual(found.adresse, adresse)) await retype(trx, found, adresse, acte);
  return found.id;
}

async function retype(trx: Trx, found: typeof foyer.$inferSelect, adresse: Adresse, acte: Acte): Promise<void> {
  const { id: objetId } = found;
  await trx.update(foyer).set({ adresse }).where(eq(foyer.id, objetId));
  await lockChamps(trx, { objet: "foyer", objetId, champs: ["adresse"] }, acte);
  const values = { avant: { adresse: found.adresse }, apres: { adresse } };
  await record(trx, acte, { action: "foyer.modifier", objet: "foyer", objetId, ...values });
}

export async function adresseOf(trx: Trx, id: string | null): Promise<Adresse | null> {
  if (id === null) return null;
  const [found] = await trx.select({ adresse: foyer.adresse }).from(foyer).where(eq(foyer.id, id));
  return found?.adresse ?? null;
}
