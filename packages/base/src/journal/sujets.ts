import { libellePeriode } from "@navette/livret";
import { sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { eleve } from "../personnes/tables.ts";
import { periodiciteOf } from "../structures/periodicite.ts";
import { classe, periode } from "../structures/tables.ts";

/** Whom and what a line of the journal bears on, as they are called today; `null` where it bears on none. */
export interface Sujet {
  readonly eleve: { readonly id: string; readonly nom: string; readonly prenom: string } | null;
  readonly classe: { readonly id: string; readonly libelle: string } | null;
  /** `libelle` as people say it: "Trimestre 1". */
  readonly periode: { readonly indice: number; readonly libelle: string } | null;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly nom: string | null;
  readonly prenom: string | null;
  readonly classeId: string | null;
  readonly libelle: string | null;
  readonly indice: number | null;
  readonly nombre: number | null;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * The subject of each of these objects, in one query for all. The id of an object is that of a pupil, a class or a
 * period, or names several (`celluleId`: a period, then a pupil or a class). Ids are unique whatever they name.
 */
export async function sujetsOf(trx: Trx, objetIds: readonly string[]): Promise<ReadonlyMap<string, Sujet>> {
  const named = new Map(objetIds.map((objetId) => [objetId, objetId.match(UUID) ?? []]));
  const rows = await readNamed(trx, [...new Set([...named.values()].flat())]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map([...named].map(([objetId, ids]) => [objetId, sujetOf(ids.flatMap((id) => byId.get(id) ?? []))]));
}

async function readNamed(trx: Trx, ids: readonly string[]): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const wanted = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  return await trx.execute<Row>(sql`
    select ${eleve.id} as id, ${eleve.nom} as nom, ${eleve.prenom} as prenom,
           null::uuid as "classeId", null as libelle, null::int as indice, null::int as nombre
    from ${eleve} where ${eleve.id} in ${wanted}
    union all
    select ${classe.id}, null, null, ${classe.id}, ${classe.libelle}, null, null
    from ${classe} where ${classe.id} in ${wanted}
    union all
    select ${periode.id}, null, null, ${classe.id}, ${classe.libelle}, ${periode.indice}, ${periode.nombre}
    from ${periode} join ${classe} on ${classe.id} = ${periode.classeId} where ${periode.id} in ${wanted}`);
}

export const SANS_SUJET: Sujet = { eleve: null, classe: null, periode: null };

const sujetOf = (rows: readonly Row[]): Sujet => Object.assign({ ...SANS_SUJET }, ...rows.map(partOf));

function partOf({ id, nom, prenom, classeId, libelle, indice, nombre }: Row): Partial<Sujet> {
  return {
    ...(nom !== null && prenom !== null && { eleve: { id, nom, prenom } }),
    ...(classeId !== null && libelle !== null && { classe: { id: classeId, libelle } }),
    ...(indice !== null &&
      nombre !== null && { periode: { indice, libelle: libellePeriode(periodiciteOf(nombre), indice) } }),
  };
}
