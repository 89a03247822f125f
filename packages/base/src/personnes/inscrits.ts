import { and, eq, inArray, not } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import { anneeScolaire } from "../etablissement/tables.ts";
import { groupBy } from "../group-by.ts";
import { eleve, scolarite } from "./tables.ts";

/** What is needed of a school year to tell who was there at its end. */
export type FinAnnee = Pick<typeof anneeScolaire.$inferSelect, "fin" | "close">;

export async function readFins(trx: Trx, annees: readonly number[]): Promise<ReadonlyMap<number, FinAnnee>> {
  if (annees.length === 0) return new Map();
  const rows = await trx
    .select({ annee: anneeScolaire.annee, fin: anneeScolaire.fin, close: anneeScolaire.close })
    .from(anneeScolaire)
    .where(inArray(anneeScolaire.annee, [...annees]));
  return new Map(rows.map(({ annee, ...fin }) => [annee, fin]));
}

type Suivi = Pick<typeof eleve.$inferSelect, "actif" | "retireLe"> & Pick<typeof scolarite.$inferSelect, "partiLe">;

/**
 * The day a pupil enrolled in a school year was found gone from it, ISO; `null` while he is of its classes. Who was
 * withdrawn after its last day was there until its end. Of a closed year only its scolarités tell: what happens to a
 * pupil afterwards, a departure or a return, changes nothing of it.
 */
export function departOf({ actif, retireLe, partiLe }: Suivi, annee: FinAnnee | undefined): string | null {
  if (annee?.close) return partiLe;
  if (actif || retireLe === null) return null;
  const jour = jourLocal(new Date(retireLe));
  return annee && jour > annee.fin ? null : jour;
}

/** Writes in the scolarités of a school year that closes who is gone from it. */
export async function keepDeparts(trx: Trx, annee: number): Promise<void> {
  const fin = (await readFins(trx, [annee])).get(annee);
  const rows = await trx
    .select({ id: scolarite.id, actif: eleve.actif, retireLe: eleve.retireLe, partiLe: scolarite.partiLe })
    .from(scolarite)
    .innerJoin(eleve, eq(eleve.id, scolarite.eleveId))
    .where(and(eq(scolarite.annee, annee), not(eleve.actif)));
  const partis = rows.flatMap(({ id, ...suivi }) => {
    const jour = departOf(suivi, fin);
    return jour === null ? [] : [{ id, jour }];
  });
  for (const [partiLe, own] of groupBy(partis, ({ jour }) => jour)) {
    const ids = own.map(({ id }) => id);
    await trx.update(scolarite).set({ partiLe }).where(inArray(scolarite.id, ids));
  }
}

/** Takes back what `keepDeparts` wrote, for a school year that opens again. */
export async function forgetDeparts(trx: Trx, annee: number): Promise<void> {
  await trx.update(scolarite).set({ partiLe: null }).where(eq(scolarite.annee, annee));
}
