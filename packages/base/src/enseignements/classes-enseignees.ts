import { sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";

/**
 * The divisions where this person teaches on that day (ISO): professeur principal, teacher of a service, suppléant of
 * one. A group gives those it draws from and those of its pupils. An absent keeps his divisions while he is replaced, and
 * a past year what it had: its bilans stay readable.
 */
export async function classesEnseignees(trx: Trx, personnelId: string, jour: string): Promise<readonly string[]> {
  const rows = await trx.execute<{ classeId: string }>(sql`
    with structures as (
      select s.classe_id, s.groupe_id from service s
      where s.actif and s.enseignants @> jsonb_build_array(jsonb_build_object('personnel', ${personnelId}::text))
      union
      select s.classe_id, s.groupe_id from suppleance s
      where s.actif and s.suppleant_id = ${personnelId}::uuid and ${jour}::date between s.debut and s.fin
    ), groupes as (
      select g.id, g.annee, g.divisions from groupe g
      where g.actif and g.id in (select groupe_id from structures)
    )
    select classe_id as "classeId" from structures where classe_id is not null
    union
    select d.classe_id::uuid from groupes g cross join jsonb_array_elements_text(g.divisions) as d(classe_id)
    union
    select s.classe_id from groupes g
    join inscription i on i.groupe_id = g.id and i.actif
    join scolarite s on s.eleve_id = i.eleve_id and s.annee = g.annee
    where s.classe_id is not null
    union
    select p.classe_id from professeur_principal p
    where p.actif and p.personnel_id = ${personnelId}::uuid and (p.fin is null or p.fin >= ${jour}::date)`);
  return rows.map(({ classeId }) => classeId);
}
