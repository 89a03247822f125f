import { and, eq } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { personnel } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";
import { enseignantClasse } from "../structures/tables-enseignants.ts";
import { anneeScolaire } from "./tables.ts";

/** The classes of closed years that were this person's, whenever he left them: they are only read. */
export async function classesCloses(trx: Trx, personnelId: string): Promise<readonly string[]> {
  const rows = await trx
    .select({ classeId: enseignantClasse.classeId })
    .from(enseignantClasse)
    .innerJoin(classe, eq(classe.id, enseignantClasse.classeId))
    .innerJoin(anneeScolaire, and(eq(anneeScolaire.annee, classe.annee), anneeScolaire.close))
    .innerJoin(personnel, and(eq(personnel.id, enseignantClasse.personnelId), personnel.actif))
    .where(eq(enseignantClasse.personnelId, personnelId));
  return rows.map(({ classeId }) => classeId);
}
