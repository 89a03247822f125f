import { sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Reste } from "./tables.ts";

const MAX_EXEMPLES = 5;

/** What an import leaves to do by hand that day (ISO), counted on the base as it is after it. */
export async function findRestes(
  trx: Trx,
  { annee, today }: { readonly annee: number; readonly today: string },
): Promise<readonly Reste[]> {
  const rows = await trx.execute<{ code: Reste["code"]; nombre: number; exemples: string }>(sql`
    with actifs as (
      select e.id, upper(e.nom) || ' ' || e.prenom as nom, s.classe_id, s.niveau
      from eleve e left join scolarite s on s.uai = e.uai and s.eleve_id = e.id and s.annee = ${annee}::int
      where e.actif
    ), restes as (
      select 'eleves-sans-ine' as code, nom from actifs a where not exists (
        select from identifiant i where i.objet = 'eleve' and i.objet_id = a.id and i.source = 'ine' and i.actuel)
      union all select 'eleves-sans-classe', nom from actifs where classe_id is null
      union all select 'eleves-sans-niveau', nom from actifs where niveau is null
      union all select 'classes-sans-enseignant', c.libelle from classe c
        where c.annee = ${annee}::int and not c.archivee and not exists (
          select from enseignant_classe p
          where p.classe_id = c.id and (p.fin is null or p.fin >= ${today}::date))
    )
    select code, count(*) as nombre, to_json((array_agg(nom order by nom))[1:${sql.raw(String(MAX_EXEMPLES))}]) as exemples
    from restes group by code order by code`);
  // JSON comes as text on both engines.
  return rows.map(({ code, nombre, exemples }) => ({ code, nombre, exemples: JSON.parse(exemples) as string[] }));
}
