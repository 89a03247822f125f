import { inverseKeeping, type Operation } from "@navette/reconcile";
import { eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireAnneeOuverte } from "../etablissement/annee-ouverte.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { runOperations } from "./appliers.ts";
import { explainGardees, findUsed } from "./explain-gardees.ts";
import { annulableJusque, type Importation, lockImport, lockObjets, readImport, requireEtat } from "./importation.ts";
import { entreeOf } from "./journal-of.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { type GardeeExpliquee, importation } from "./tables.ts";

/** What undoing did: how many writes went back, and what was kept because somebody changed it since. */
export interface UndoResult {
  readonly annulees: number;
  /** Links declared by hand since, which go with their pupils. */
  readonly declarations: number;
  readonly gardees: readonly GardeeExpliquee[];
}

/**
 * Undoes an applied import, within 30 days. What was changed or used since is kept, and listed. Refuses a year closed
 * since (`annee.close`): the next one already stands on what the import brought.
 */
export async function undoImport(db: EtablissementDb, id: string, acte: Acte): Promise<UndoResult> {
  return await db.transaction(async (trx) => {
    const found = await lockImport(trx, id);
    await lockObjets(trx, found.annee);
    const { operations, declarations, gardees } = await prepareUndo(trx, found, acte.now);
    const now = acte.now.toISOString();
    await runOperations(trx, operations, now);
    await record(trx, acte, [
      {
        action: "import.annuler",
        objet: "import",
        objetId: id,
        importId: id,
        apres: { operations: operations.length, gardees: gardees.length },
      },
      ...operations.map((operation) => entreeOf(operation, id)),
    ]);
    await trx.update(importation).set({ etat: "annule", annuleLe: now, gardees }).where(eq(importation.id, id));
    return { annulees: operations.length, declarations, gardees };
  });
}

/** What undoing an applied import would do now. Nothing is written. */
export async function foreseeUndo(db: EtablissementDb, id: string, now: Date): Promise<UndoResult> {
  return await db.transaction(async (trx) => {
    const { operations, ...rest } = await prepareUndo(trx, await readImport(trx, id), now);
    return { annulees: operations.length, ...rest };
  });
}

interface Prepared extends Omit<UndoResult, "annulees"> {
  readonly operations: readonly Operation[];
}

async function prepareUndo(trx: Trx, found: Importation, now: Date): Promise<Prepared> {
  requireEtat(found, "applique");
  await requireAnneeOuverte(trx, found.annee);
  const limite = annulableJusque(found);
  if (limite === null || now.toISOString() > limite) throw tooLate();
  const used = await findUsed(trx);
  const snapshot = await readSnapshot(trx, found.annee);
  const { operations, gardees } = inverseKeeping(found.inverse ?? [], snapshot, new Set(used.keys()));
  const declarations = operations.filter((each) => each.kind === "fiche.oter" && used.has(each.ficheId)).length;
  return { operations, declarations, gardees: await explainGardees(trx, gardees, found, used) };
}

/** Drops a plan that will not be applied. */
export async function abandonImport(db: EtablissementDb, id: string, acte: Acte): Promise<void> {
  await db.transaction(async (trx) => {
    const found = await lockImport(trx, id);
    requireEtat(found, "analyse", "echoue");
    await trx.update(importation).set({ etat: "abandonne", contenus: null }).where(eq(importation.id, id));
    await record(trx, acte, { action: "import.abandonner", objet: "import", objetId: id, importId: id });
  });
}

function tooLate(): AppError {
  return new AppError({
    nature: "etat",
    code: "import.trop-tard",
    message: "Cet import date de plus de 30 jours\u00a0: il ne s’annule plus d’un seul geste.",
    remedy: "Déposez une extraction à jour\u00a0: Navette montrera ce qu’elle change.",
  });
}
