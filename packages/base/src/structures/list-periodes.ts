import type { Etat, Periodicite } from "@navette/livret";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { periodiciteOf } from "./periodicite.ts";
import { periode } from "./tables.ts";

/** One period of one class. */
export interface PeriodeClasse {
  readonly id: string;
  readonly classeId: string;
  readonly periodicite: Periodicite;
  readonly indice: number;
  readonly nombre: number;
  readonly debut: string;
  readonly fin: string;
  readonly etat: Etat;
  /** Values typed in it. */
  readonly saisies: number;
}

/** The periods of every class of a school year, in order. Those that were set aside are left out. */
export async function listPeriodes(trx: Trx, annee: number): Promise<readonly PeriodeClasse[]> {
  const rows = await trx
    .select({
      id: periode.id,
      classeId: periode.classeId,
      indice: periode.indice,
      nombre: periode.nombre,
      debut: periode.debut,
      fin: periode.fin,
      etat: periode.etat,
      saisies: sql<number>`(select count(*) from saisie x where x.periode_id = periode.id and x.valeur is not null)`,
    })
    .from(periode)
    .where(and(eq(periode.annee, annee), periode.active))
    .orderBy(asc(periode.classeId), asc(periode.indice));
  return rows.map((row) => ({ ...row, periodicite: periodiciteOf(row.nombre) }));
}
