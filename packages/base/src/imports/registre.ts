import { type BaseFiche, type Champs, GENRES, type Genre } from "@navette/reconcile";
import { asc, eq, getTableColumns } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Trx } from "../db/base.ts";
import * as structures from "../enseignements/tables.ts";
import { foyer, responsabilite, responsable } from "../familles/tables.ts";
import { personnel } from "../personnes/tables.ts";

/** A table of fiches: its fields, and what all of them carry (`suivi`). */
export type TableDeFiches = PgTable & Record<"uai" | "id" | "actif" | "origine", PgColumn>;

/** Where the fiches of each genre are kept; their fields are the columns, under the same names. */
export const TABLES: Readonly<Record<Genre, TableDeFiches>> = {
  ...structures,
  personnel,
  foyer,
  responsable,
  responsabilite,
};

/** Columns that no file gives. */
const PROPRES: ReadonlySet<string> = new Set(["uai", "id", "origine", "actif", "retireLe", "creeLe", "directeur"]);

type Row = Readonly<Record<string, unknown>> & Pick<BaseFiche, "id" | "actif" | "origine">;

/** Every fiche of the school, in force or over; of the year for those that belong to one. */
export async function readFiches(
  trx: Trx,
  annee: number,
  histories: Pick<Histories, "identifiants" | "verrous">,
): Promise<BaseFiche[]> {
  const all: BaseFiche[] = [];
  for (const genre of GENRES) {
    const rows = await trx.select().from(TABLES[genre]).where(ofYear(TABLES[genre], annee));
    all.push(...(rows as unknown as Row[]).map((row) => ficheOf(genre, row, histories)));
  }
  return all;
}

/** Holds those same fiches until the end of the transaction. */
export async function lockFiches(trx: Trx, annee: number): Promise<void> {
  for (const genre of GENRES) {
    const { id } = TABLES[genre];
    await trx.select({ id }).from(TABLES[genre]).where(ofYear(TABLES[genre], annee)).orderBy(asc(id)).for("update");
  }
}

/** The fiches of a year, where they have one. */
function ofYear(table: TableDeFiches, annee: number) {
  const { annee: year } = getTableColumns(table) as Record<string, PgColumn>;
  return year && eq(year, annee);
}

interface Histories {
  readonly identifiants: ReadonlyMap<string, BaseFiche["identifiants"]>;
  readonly verrous: ReadonlyMap<string, BaseFiche["verrous"]>;
}

function ficheOf(genre: Genre, row: Row, { identifiants, verrous }: Histories): BaseFiche {
  const { id, actif, origine } = row;
  const champs = Object.fromEntries(Object.entries(row).filter(([name]) => !PROPRES.has(name))) as Champs;
  return {
    id,
    genre,
    champs,
    actif,
    origine,
    identifiants: identifiants.get(id) ?? [],
    verrous: verrous.get(id) ?? [],
  };
}
