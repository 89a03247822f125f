import { randomUUID } from "node:crypto";
import { equation, fingerprint, inverse, type Operation, operations, undecided } from "@navette/reconcile";
import { eq, sql } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireAnneeOuverte } from "../etablissement/annee-ouverte.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { abandonDepasses } from "./abandon-depasses.ts";
import { runOperations } from "./appliers.ts";
import { seeIdentifiants } from "./close-a-jour.ts";
import { elevesLaisses } from "./eleves-laisses.ts";
import { findDevenusAnciens } from "./find-anciens.ts";
import { findRestes } from "./find-restes.ts";
import { type Importation, lockImport, lockObjets, requireEtat } from "./importation.ts";
import { entreeOf } from "./journal-of.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { type BilanImport, importation } from "./tables.ts";

export type ApplyResult =
  | { readonly outcome: "applique" | "deja-applique"; readonly bilan: BilanImport }
  /** Nothing is accepted: the import goes on waiting, and the history has no line for it. */
  | { readonly outcome: "rien-a-ecrire" }
  /** The base changed since the plan was made: it must be made again and looked at again. */
  | { readonly outcome: "plan-perime" };

/**
 * Writes what was decided, in one transaction: all of it, or nothing. Asked twice, it is done once.
 * What still waits for a decision is left as it is, and counted in the report. Refuses a year closed since (`annee.close`).
 */
export async function applyImport(db: EtablissementDb, id: string, acte: Acte): Promise<ApplyResult> {
  try {
    return await db.transaction((trx) => applyLocked(trx, id, acte));
  } catch (error) {
    // A refusal says itself what to do; a failure leaves its mark, and must stay the error that is told.
    if (!(error instanceof AppError)) await markFailed(db, id).catch(() => undefined);
    throw error;
  }
}

async function applyLocked(trx: Trx, id: string, acte: Acte): Promise<ApplyResult> {
  const found = await lockImport(trx, id);
  if (found.etat === "applique" && found.bilan) return { outcome: "deja-applique", bilan: found.bilan };
  requireEtat(found, "analyse", "echoue");
  await requireAnneeOuverte(trx, found.annee);
  await lockObjets(trx, found.annee);
  if (await isPerime(trx, found)) return { outcome: "plan-perime" };
  const now = acte.now.toISOString();
  const writes = operations(found.plan, found.decisions, randomUUID);
  if (writes.length === 0) return { outcome: "rien-a-ecrire" };
  await runOperations(trx, writes, now);
  await seeIdentifiants(trx, found, now);
  await record(trx, acte, [
    { action: "import.appliquer", objet: "import", objetId: id, importId: id, apres: { operations: writes.length } },
    ...writes.map((operation) => entreeOf(operation, id)),
  ]);
  const bilan = await makeBilan(trx, found, { writes, today: jourLocal(acte.now) });
  await trx
    .update(importation)
    .set({ etat: "applique", appliqueLe: now, bilan, inverse: inverse(writes), contenus: null, echec: null })
    .where(eq(importation.id, id));
  await abandonDepasses(trx, acte);
  return { outcome: "applique", bilan };
}

/** Whether the base changed since the plan was made: it can no longer be applied as it was shown. */
export async function isPerime(trx: Trx, { annee, plan }: Pick<Importation, "annee" | "plan">): Promise<boolean> {
  return fingerprint(await readSnapshot(trx, annee)) !== plan.fingerprint;
}

async function makeBilan(
  trx: Trx,
  found: Importation,
  { writes, today }: { readonly writes: readonly Operation[]; readonly today: string },
): Promise<BilanImport> {
  const { plan, decisions } = found;
  const appliques = new Set(writes.map(({ changeId }) => changeId)).size;
  const enAttente = undecided(plan, decisions).length;
  const inchanges = plan.changes.filter(({ groupe }) => groupe === "inchange").length;
  return {
    counts: equation(plan, decisions),
    appliques,
    enAttente,
    ignores: plan.changes.length - inchanges - appliques - enAttente,
    restes: await findRestes(trx, { annee: found.annee, today }),
    eleves: elevesLaisses(found),
    anciens: await findDevenusAnciens(
      trx,
      writes.flatMap((operation) => (operation.kind === "eleve.desactiver" ? [operation.eleveId] : [])),
    ),
  };
}

/** Written after the rollback, in its own transaction: the failed one has left no trace. */
async function markFailed(db: EtablissementDb, id: string): Promise<void> {
  await db.transaction(async (trx) => {
    await trx
      .update(importation)
      .set({ etat: "echoue", echec: "L’application a été interrompue\u00a0; rien n’a été changé." })
      .where(sql`${importation.id} = ${id} and ${importation.etat} = 'analyse'`);
  });
}
