import { NIVEAUX_1D } from "@navette/formats";
import { aDesBilans } from "@navette/livret";
import { type SQL, sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { CODES_RESTES, type CodeReste, type Reste } from "./tables.ts";

const MAX_EXEMPLES = 5;

interface Jour {
  readonly annee: number;
  /** ISO. */
  readonly today: string;
}

/**
 * What an import leaves to do by hand that day, counted on the base as it is after it. Nothing is known yet of the tables it
 * has just filled, and a join would be planned as if they were empty: what a pupil has is asked of sets made once (`in`), and his scolarité one by one.
 */
export async function findRestes(trx: Trx, jour: Jour): Promise<readonly Reste[]> {
  const { degre } = await requireEtablissement(trx);
  const cases = [...restesCommuns, ...(degre === 2 ? restesCollege(jour) : restesEcole(jour))];
  const rows = await trx.execute<{ code: CodeReste; nombre: number; exemples: string }>(sql`
    with actifs as (
      select upper(e.nom) || ' ' || e.prenom as nom, s.classe_id, s.niveau, s.mef,
             e.id in (select objet_id from identifiant where objet = 'eleve' and source = 'ine' and actuel) as a_ine,
             e.id in (select eleve_id from responsabilite where actif) as a_responsable,
             e.id in (select eleve_id from responsabilite where actif and niveau is not null) as a_legal
      from eleve e left join lateral (
        select classe_id, niveau, mef from scolarite where eleve_id = e.id and annee = ${jour.annee}::int limit 1) s on true
      where e.actif
    ), restes as (${sql.join(
      cases.map(([code, names]) => sql`select ${code}::text as code, reste.nom from (${names}) reste`),
      sql` union all `,
    )})
    select code, count(*) as nombre, to_json((array_agg(nom order by nom))[1:${sql.raw(String(MAX_EXEMPLES))}]) as exemples
    from restes group by code`);
  // JSON comes as text on both engines.
  const restes = rows.map(({ exemples, ...rest }) => ({ ...rest, exemples: JSON.parse(exemples) as string[] }));
  return restes.sort((a, b) => CODES_RESTES.indexOf(a.code) - CODES_RESTES.indexOf(b.code));
}

/** A code, and the names of what it concerns. */
type Cas = readonly [code: CodeReste, names: SQL];

const restesCommuns: readonly Cas[] = [
  ["eleves-sans-ine", sql`select nom from actifs where not a_ine`],
  ["eleves-sans-classe", sql`select nom from actifs where classe_id is null`],
  // Nobody in the base at all: the families were never imported, which is not a fault of each pupil.
  [
    "eleves-sans-responsable",
    sql`select nom from actifs where not a_responsable and exists (select from responsabilite)`,
  ],
  // ONDE does not say what a responsable is to a child, and nobody invents it.
  ["responsables-a-preciser", sql`select nom from actifs where a_responsable and not a_legal`],
];

/** A class that has a livret to fill, as the home page counts them: one of maternelle has none. */
const A_DES_BILANS = sql`(c.niveaux = '[]'::jsonb or exists (
  select from jsonb_array_elements_text(c.niveaux) n where n in (${sql.join(
    NIVEAUX_1D.filter((niveau) => aDesBilans([niveau])).map((niveau) => sql`${niveau}`),
    sql`, `,
  )})))`;

function restesEcole({ annee, today }: Jour): readonly Cas[] {
  return [
    ["eleves-sans-niveau", sql`select nom from actifs where niveau is null`],
    [
      "classes-sans-enseignant",
      sql`select c.libelle as nom from classe c where c.annee = ${annee}::int and not c.archivee and ${A_DES_BILANS} and not exists (
        select from enseignant_classe p where p.classe_id = c.id and (p.fin is null or p.fin >= ${today}::date))`,
    ],
  ];
}

function restesCollege({ annee, today }: Jour): readonly Cas[] {
  return [
    ["eleves-sans-mef", sql`select nom from actifs where mef is null`],
    [
      "divisions-sans-professeur-principal",
      sql`select c.libelle as nom from classe c where c.annee = ${annee}::int and not c.archivee and not exists (
        select from professeur_principal p
        where p.classe_id = c.id and p.actif and (p.fin is null or p.fin >= ${today}::date))`,
    ],
    [
      "services-sans-enseignant",
      sql`select concat(coalesce(m.libelle_edition, m.libelle_long, s.matiere), ', ', coalesce(c.libelle, g.code)) as nom
        from service s left join matiere m on m.uai = s.uai and m.code = s.matiere
        left join classe c on c.uai = s.uai and c.id = s.classe_id
        left join groupe g on g.uai = s.uai and g.id = s.groupe_id
        where s.annee = ${annee}::int and s.actif and s.enseignants = '[]'::jsonb`,
    ],
    // SIECLE gave them, and nobody has taken them yet.
    [
      "classes-sans-periodes",
      sql`select c.libelle as nom from classe c where c.annee = ${annee}::int and not c.archivee
        and exists (select from calendrier k where k.annee = ${annee}::int and k.actif and jsonb_array_length(k.periodes) > 0)
        and c.id not in (select classe_id from periode where active)`,
    ],
  ];
}
