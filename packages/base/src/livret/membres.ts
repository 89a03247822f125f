import { sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";

/** A pupil of a class for one period. */
export interface Membre {
  readonly periodeId: string;
  readonly id: string;
  readonly ine: string | null;
  readonly nom: string;
  readonly prenom: string;
  readonly sexe: "M" | "F" | null;
  readonly naissance: string | null;
  readonly niveau: string | null;
  readonly entree: string | null;
  readonly sortie: string | null;
  /** Whether he is in the class now. */
  readonly present: boolean;
  /** Nothing is typed of him here, and something is in another class for the same period: his bilan is there. */
  readonly ailleurs: boolean;
}

const { compare } = new Intl.Collator("fr", { numeric: true });

/** By NOM then Prénom, as lists are read. */
export function parNom<T extends { readonly id: string; readonly nom: string; readonly prenom: string }>(
  one: T,
  other: T,
): number {
  return compare(one.nom, other.nom) || compare(one.prenom, other.prenom) || (one.id < other.id ? -1 : 1);
}

/**
 * The pupils of these periods: those who are in the class, and those who left it and of whom something was typed. The
 * day a withdrawn pupil was found missing stands for his departure when no other is known.
 */
export async function listMembres(trx: Trx, periodeIds: readonly string[]): Promise<readonly Membre[]> {
  if (periodeIds.length === 0) return [];
  const rows = await trx.execute<Membre & Record<string, unknown>>(sql`
    with choisie as (select id, classe_id, annee, indice, nombre from periode where id in ${[...periodeIds]}),
    membre as (
      select periode_id, eleve_id, bool_or(saisi) as saisi from (
        select p.id as periode_id, s.eleve_id, false as saisi
          from choisie p join scolarite s on s.annee = p.annee and s.classe_id = p.classe_id
        union all
        select p.id, x.cible_id, true from choisie p join saisie x on x.periode_id = p.id and x.valeur is not null
      ) each group by periode_id, eleve_id
    )
    select m.periode_id as "periodeId", e.id, i.valeur as ine, e.nom, e.prenom, e.sexe, e.naissance, s.niveau,
      s.debut as entree,
      coalesce(s.fin, case when not e.actif then (e.retire_le at time zone 'Europe/Paris')::date end) as sortie,
      e.actif and s.classe_id is not distinct from p.classe_id as present,
      not m.saisi and exists (
        select from saisie x join periode q on q.id = x.periode_id
        where x.cible_id = e.id and x.valeur is not null and q.active and q.annee = p.annee
          and q.indice = p.indice and q.nombre = p.nombre and q.id <> p.id) as ailleurs
    from membre m
      join choisie p on p.id = m.periode_id
      join eleve e on e.id = m.eleve_id
      join scolarite s on s.eleve_id = e.id and s.annee = p.annee
      left join identifiant i on i.objet = 'eleve' and i.objet_id = e.id and i.source = 'ine' and i.actuel
    where e.actif or m.saisi`);
  return rows.toSorted(parNom);
}
