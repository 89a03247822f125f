import { type ClasseBilans, decidePassage, pageForNiveau, type Role } from "@navette/livret";
import { eq } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { periode } from "../structures/tables.ts";
import type { FichierPrepare, PreparationLsu } from "./prepare-lsu.ts";

/** The least of those who may prepare a file for LSU. */
const EXPORTE: Role = "directeur";

/**
 * Declares "exporté" each class of which every bilan is in a file, of now or before and unchanged since. A class of which a
 * pupil was kept back, or one level only was sent, stays "complet": it has to leave again.
 */
export async function markExported(
  trx: Trx,
  { ecole, classes, fichiers }: PreparationLsu,
  written: readonly FichierPrepare[],
  acte: Acte,
): Promise<void> {
  const sentNow = new Set(written.flatMap(({ recolte }) => recolte.exported.map(({ classe }) => classe)));
  const sent = new Set([
    ...written.flatMap(({ recolte }) => recolte.exported.map(({ eleve }) => eleve)),
    ...fichiers.flatMap(({ identiques }) => identiques.map(({ eleveId }) => eleveId)),
  ]);
  const whole = new Set(
    ecole.classes.filter((each) => sentNow.has(each.id) && isWhole(each, sent)).map(({ id }) => id),
  );
  for (const { periodeId, classeId, etat } of classes) {
    if (!whole.has(classeId) || !decidePassage({ de: etat, vers: "exporte", role: EXPORTE }).permis) continue;
    await trx
      .update(periode)
      .set({ etat: "exporte", etatLe: acte.now.toISOString(), etatPar: acte.auteur.nom })
      .where(eq(periode.id, periodeId));
    await record(trx, acte, {
      action: "periode.etat",
      objet: "periode",
      objetId: periodeId,
      avant: { etat },
      apres: { etat: "exporte" },
    });
  }
}

/** A pupil whose level has no bilan périodique is not awaited; one whose level is unknown is. */
function isWhole({ bilans }: ClasseBilans, sent: ReadonlySet<string>): boolean {
  return bilans.every(({ eleve: { id, niveau } }) => sent.has(id) || (niveau && !pageForNiveau(niveau)));
}
