import { sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";

/** Somebody teaches in a class or a division. */
interface ClasseEnseignee {
  readonly personnelId: string;
  readonly classeId: string;
  /** By a rattachement made here, rather than by what STS-Web says alone. */
  readonly rattachee: boolean;
  /** False for who has only a group of it: he teaches these pupils, and not the others. */
  readonly entiere: boolean;
  /** Pupils of his groups in this class. */
  readonly eleves: readonly string[];
}

type Row = Omit<ClasseEnseignee, "eleves"> & { readonly eleves: string } & Record<string, unknown>;

/**
 * Who teaches where on that day (ISO), of every year: by a rattachement, or by what STS-Web says of a professeur
 * principal, the teacher of a service, the suppléant of one. A group gives its pupils, and names the divisions it draws
 * from. An absent keeps his divisions while he is replaced, and a past year what it had: its bilans stay readable. Who
 * left the school teaches nowhere. Everybody's when no person is named.
 */
export async function classesEnseignees(
  trx: Trx,
  { jour, personnelId }: { readonly jour: string; readonly personnelId?: string },
): Promise<readonly ClasseEnseignee[]> {
  const rows = await trx.execute<Row>(sql`
    with structures as (
      select (e.value ->> 'personnel')::uuid as personnel_id, s.classe_id, s.groupe_id
      from service s cross join jsonb_array_elements(s.enseignants) as e
      where s.actif
      union
      select s.suppleant_id, s.classe_id, s.groupe_id from suppleance s
      where s.actif and ${jour}::date between s.debut and s.fin
    ), groupes as (
      select t.personnel_id, g.id, g.annee, g.divisions from structures t join groupe g on g.id = t.groupe_id and g.actif
    ), enseignees as (
      select personnel_id, classe_id, null::uuid as eleve_id, true as entiere, false as rattachee
      from structures where classe_id is not null
      union all
      select g.personnel_id, d.classe_id::uuid, null, false, false
      from groupes g cross join jsonb_array_elements_text(g.divisions) as d(classe_id)
      union all
      select g.personnel_id, s.classe_id, i.eleve_id, false, false from groupes g
      join inscription i on i.groupe_id = g.id and i.actif
      join scolarite s on s.eleve_id = i.eleve_id and s.annee = g.annee
      where s.classe_id is not null
      union all
      select p.personnel_id, p.classe_id, null, true, false from professeur_principal p
      where p.actif and ${ceJour(jour, "p")}
      union all
      select r.personnel_id, r.classe_id, null, true, true from enseignant_classe r
      where ${ceJour(jour, "r")}
    )
    select e.personnel_id as "personnelId", e.classe_id as "classeId",
      bool_or(e.rattachee) as rattachee, bool_or(e.entiere) as entiere,
      coalesce(jsonb_agg(distinct e.eleve_id) filter (where e.eleve_id is not null), '[]') as eleves
    from enseignees e join personnel p on p.id = e.personnel_id and p.actif
    where ${personnelId === undefined ? sql`true` : sql`e.personnel_id = ${personnelId}::uuid`}
    group by e.personnel_id, e.classe_id`);
  return rows.map(({ eleves, ...row }) => ({ ...row, eleves: JSON.parse(eleves) as readonly string[] }));
}

/** Whether that day is between the two of a row, each of which may be open. */
function ceJour(jour: string, row: "p" | "r") {
  const [debut, fin] = [sql.raw(`${row}.debut`), sql.raw(`${row}.fin`)];
  return sql`(${debut} is null or ${debut} <= ${jour}::date) and (${fin} is null or ${fin} >= ${jour}::date)`;
}
