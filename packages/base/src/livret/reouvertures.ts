import type { Etat } from "@navette/livret";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { journal } from "../journal/tables.ts";

/** Why the bilans of a period are open again, as the journal keeps it. */
export interface Reouverture {
  readonly le: string;
  readonly auteur: string;
  readonly motif: string;
}

/** By period, its last change of state when that was a reopening with a reason: once the bilans moved on, it is history. */
export async function readReouvertures(
  trx: Trx,
  periodeIds: readonly string[],
): Promise<ReadonlyMap<string, Reouverture>> {
  if (periodeIds.length === 0) return new Map();
  const { objetId: periodeId, le, auteur, apres } = journal;
  const derniers = await trx
    .selectDistinctOn([periodeId], { periodeId, le, auteur, apres })
    .from(journal)
    .where(and(eq(journal.objet, "periode"), inArray(periodeId, [...periodeIds]), eq(journal.action, "periode.etat")))
    .orderBy(periodeId, desc(journal.numero));
  return new Map(
    derniers.flatMap(({ periodeId, le, auteur, apres }) => {
      const { etat, motif } = apres as { readonly etat: Etat; readonly motif?: string };
      return etat === "en-saisie" && motif !== undefined ? [[periodeId, { le, auteur, motif }]] : [];
    }),
  );
}
