import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { insertRows } from "../db/bulk.ts";
import { correspondance, gesteCorrespondance, type LigneChangee, type LigneCorrespondance } from "./tables.ts";

/** Every name of every year: the years before are the memory. */
export async function readLignes(trx: Trx): Promise<LigneCorrespondance[]> {
  const rows = await trx.select().from(correspondance);
  return rows.map(({ uai: _, ...ligne }) => ligne);
}

type Cle = Pick<LigneCorrespondance, "annee" | "genre" | "nom">;

/** Takes rows out, then puts rows in: in that order, for two of them may exchange what they are paired with. */
export async function writeLignes(trx: Trx, changes: readonly LigneChangee[]): Promise<void> {
  const touched = changes
    .map(({ avant, apres }) => apres ?? avant)
    .filter((each): each is LigneCorrespondance => each !== null);
  const cles = touched.map(({ annee, genre, nom }): Cle => ({ annee, genre, nom }));
  if (cles.length === 0) return;
  await trx.execute(sql`
    delete from ${correspondance} using jsonb_to_recordset(${JSON.stringify(cles)}::jsonb) as cle(annee int, genre text, nom text)
    where ${correspondance.annee} = cle.annee and ${correspondance.genre} = cle.genre and ${correspondance.nom} = cle.nom`);
  await insertRows(
    trx,
    correspondance,
    changes.flatMap(({ apres }) => apres ?? []),
  );
}

export type Geste = Omit<typeof gesteCorrespondance.$inferSelect, "uai">;

export async function insertGeste(trx: Trx, geste: Omit<Geste, "numero" | "defaitPar" | "defaitLe">): Promise<void> {
  await trx.insert(gesteCorrespondance).values(geste);
}

/** The last act of the year that nobody has undone. */
export async function lastGeste(trx: Trx, annee: number): Promise<Geste | undefined> {
  const [found] = await trx
    .select()
    .from(gesteCorrespondance)
    .where(and(eq(gesteCorrespondance.annee, annee), isNull(gesteCorrespondance.defaitLe)))
    .orderBy(desc(gesteCorrespondance.numero))
    .limit(1);
  return found;
}

/** The last file of the software that stands. */
export async function lastDepot(trx: Trx, annee: number): Promise<Pick<Geste, "fichier" | "par" | "le"> | undefined> {
  const [found] = await trx
    .select({ fichier: gesteCorrespondance.fichier, par: gesteCorrespondance.par, le: gesteCorrespondance.le })
    .from(gesteCorrespondance)
    .where(
      and(
        eq(gesteCorrespondance.annee, annee),
        eq(gesteCorrespondance.nature, "deposer"),
        isNull(gesteCorrespondance.defaitLe),
      ),
    )
    .orderBy(desc(gesteCorrespondance.numero))
    .limit(1);
  return found;
}

export async function markUndone(trx: Trx, numero: number, par: string, le: string): Promise<void> {
  await trx
    .update(gesteCorrespondance)
    .set({ defaitPar: par, defaitLe: le })
    .where(eq(gesteCorrespondance.numero, numero));
}
