import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { identifiantsVus } from "./identifiants-vus.ts";
import type { Importation } from "./importation.ts";
import { importation } from "./tables.ts";

/**
 * Closes an import whose files say nothing new: nobody has anything to decide, and the school is known to be as fresh as
 * they are. The ones before it that said the same of the same kinds of files leave the history: a nightly import would fill it.
 */
export async function closeAJour(
  trx: Trx,
  found: Pick<Importation, "id" | "fichiers" | "contenus">,
  { now }: Pick<Acte, "now">,
): Promise<void> {
  await seeIdentifiants(trx, found, now.toISOString());
  await trx.update(importation).set({ etat: "a-jour", contenus: null }).where(eq(importation.id, found.id));
  const others = await trx
    .select({ id: importation.id, fichiers: importation.fichiers })
    .from(importation)
    .where(and(eq(importation.etat, "a-jour"), ne(importation.id, found.id)));
  const same = others.filter(({ fichiers }) => formatsOf(fichiers) === formatsOf(found.fichiers));
  const ids = same.map(({ id }) => id);
  if (ids.length > 0) await trx.delete(importation).where(inArray(importation.id, ids));
}

function formatsOf(fichiers: Importation["fichiers"]): string {
  return [...new Set(fichiers.map(({ format = "" }) => format))].sort().join();
}

/** An identifier met again in a file was seen until today: that is how a stale one is told from one in use. */
export async function seeIdentifiants(
  trx: Trx,
  { contenus }: Pick<Importation, "contenus">,
  now: string,
): Promise<void> {
  const seen = (contenus ?? []).flatMap(identifiantsVus);
  if (seen.length === 0) return;
  await trx.execute(sql`update identifiant i set vu_jusque = ${now}::timestamptz
    from (select distinct objet, source, valeur from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb)
      as (objet text, source text, valeur text)) vu
    where i.actuel and i.objet = vu.objet and i.source = vu.source and i.valeur = vu.valeur`);
}
