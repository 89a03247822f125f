import type { EcoleBilans } from "@navette/livret";
import type { GardeCode } from "@navette/reconcile";
import { and, desc, eq, gte, sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { importation } from "../imports/tables.ts";
import { identifiant } from "../personnes/tables.ts";

/** The guards of a file that holds only part of the school: it does not say that the other classes are gone. */
const PARTIEL: readonly GardeCode[] = ["une-seule-classe", "classes-absentes"];

/**
 * The ids of ONDE met since the last import of the whole school; `null` when there was none this year. A plan of which
 * no change is of a class or of a pupil comes from a file of responsables alone, which names no class.
 */
export async function dernierImport(trx: Trx, annee: number): Promise<EcoleBilans["dernierImport"]> {
  const partiel = PARTIEL.map((code) => sql`${importation.plan}->'gardes' @> ${JSON.stringify([{ code }])}::jsonb`);
  const [last] = await trx
    .select({ le: importation.appliqueLe })
    .from(importation)
    .where(
      and(
        eq(importation.annee, annee),
        eq(importation.etat, "applique"),
        sql`${importation.plan} @? '$.changes[*].kind ? (!(@ starts with "fiche."))'`,
        sql`not (${sql.join(partiel, sql` or `)})`,
      ),
    )
    .orderBy(desc(importation.appliqueLe))
    .limit(1);
  if (!last?.le) return null;
  const seen = await trx
    .select({ valeur: identifiant.valeur })
    .from(identifiant)
    .where(and(eq(identifiant.objet, "classe"), eq(identifiant.source, "onde"), gte(identifiant.vuJusque, last.le)));
  return { classes: seen.map(({ valeur }) => valeur) };
}
