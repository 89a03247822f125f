import { sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { DevenuAncien } from "./tables.ts";

/** The responsables who answer for nobody any more, now that these pupils left: what `presenceOf` calls anciens, by name. */
export async function findDevenusAnciens(trx: Trx, partis: readonly string[]): Promise<readonly DevenuAncien[]> {
  if (partis.length === 0) return [];
  const rows = await trx.execute<DevenuAncien & Record<string, unknown>>(sql`
    select concat_ws(' ', upper(coalesce(r.nom_usage, r.nom)), r.prenom) as nom, r.civilite
    from responsable r
    where r.actif and r.id in (
      select l.responsable_id from responsabilite l where l.actif and l.eleve_id in (
        select value::uuid from jsonb_array_elements_text(${JSON.stringify(partis)}::jsonb)))
    and not exists (
      select from responsabilite l join eleve e on e.uai = l.uai and e.id = l.eleve_id
      where l.uai = r.uai and l.responsable_id = r.id and l.actif and e.actif)`);
  return rows.map(({ nom, civilite }) => ({ nom, civilite })).sort((a, b) => a.nom.localeCompare(b.nom, "fr"));
}
