import { libellePeriode } from "@navette/livret";
import { and, eq, min, sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { periodiciteOf } from "../structures/periodicite.ts";
import { classe, periode } from "../structures/tables.ts";

/** One period of the current year that may leave for LSU, over the classes that have it. */
export interface PeriodeLsu {
  readonly indice: number;
  readonly nombre: number;
  /** "Trimestre 2". */
  readonly libelle: string;
  /** Of the class that begins first, and of the one that ends last: ISO dates. */
  readonly debut: string;
  readonly fin: string;
  readonly classes: number;
  /** Classes declared complete that have not left whole. */
  readonly completes: number;
  readonly exportees: number;
}

/** In the order of the year; the periodicity of most classes first. */
export async function listPeriodesLsu(trx: Trx): Promise<readonly PeriodeLsu[]> {
  const { annee } = await requireEtablissement(trx);
  const count = (etat: string) => sql<number>`count(*) filter (where ${periode.etat} = ${etat})::int`;
  const rows = await trx
    .select({
      indice: periode.indice,
      nombre: periode.nombre,
      debut: min(periode.debut),
      fin: sql<string>`max(${periode.fin})`,
      classes: sql<number>`count(*)::int`,
      completes: count("complet"),
      exportees: count("exporte"),
    })
    .from(periode)
    .innerJoin(classe, eq(classe.id, periode.classeId))
    .where(and(eq(periode.annee, annee), periode.active, eq(classe.archivee, false)))
    .groupBy(periode.nombre, periode.indice)
    .orderBy(sql`sum(count(*)) over (partition by ${periode.nombre}) desc`, periode.nombre, periode.indice);
  return rows.map(({ debut, ...row }) => ({
    ...row,
    debut: debut ?? row.fin,
    libelle: libellePeriode(periodiciteOf(row.nombre), row.indice),
  }));
}
