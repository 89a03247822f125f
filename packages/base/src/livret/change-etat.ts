import { decidePassage, type Etat } from "@navette/livret";
import { eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireAnneeOuverte } from "../etablissement/annee-ouverte.ts";
import { listJournal } from "../journal/read-journal.ts";
import { record } from "../journal/record.ts";
import { periode } from "../structures/tables.ts";
import { assertPermis, openPeriode, type PeriodeLivret } from "./periode-livret.ts";

export interface DemandeEtat {
  /** The state that was seen: refused when it has changed since. */
  readonly de: Etat;
  readonly vers: Exclude<Etat, "exporte">;
  /** Why a closed bilan is reopened: kept in the journal. */
  readonly motif?: string | undefined;
}

/**
 * Moves the bilans of one class for one period to another state. Refuses a move that is not in the table or not this
 * account's to make (`livret.etat.…`), a reopening without reason, and a state that changed meanwhile (`periode.etat-change`).
 */
export async function changeEtat(
  db: EtablissementDb,
  acteur: Acteur,
  periodeId: string,
  { de, vers, motif }: DemandeEtat,
): Promise<PeriodeLivret> {
  const { role } = acteur.compte;
  return await db.transaction(async (trx) => {
    const opened = await openPeriode(trx, acteur, periodeId, "update");
    if (opened.etat !== de) throw etatChange();
    await requireAnneeOuverte(trx, opened.annee);
    const decision = decidePassage({ de, vers, role, ...(motif !== undefined && { motif }) });
    const reserve = !decision.permis && decision.diagnostic.code === "livret.etat.passage-reserve";
    assertPermis(decision, reserve ? "droit" : "etat");
    return await storeEtat(trx, acteur, opened, { vers, motif: motif?.trim() || null });
  });
}

async function storeEtat(
  trx: Trx,
  { acte }: Acteur,
  opened: PeriodeLivret,
  { vers, motif }: { readonly vers: Etat; readonly motif: string | null },
): Promise<PeriodeLivret> {
  const now = acte.now.toISOString();
  const after = {
    etat: vers,
    etatLe: now,
    etatPar: acte.auteur.nom,
    completLe: vers === "complet" ? now : opened.completLe,
  };
  await trx.update(periode).set(after).where(eq(periode.id, opened.id));
  await record(trx, acte, {
    action: "periode.etat",
    objet: "periode",
    objetId: opened.id,
    avant: { etat: opened.etat },
    apres: { etat: vers, ...(motif !== null && { motif }) },
  });
  return { ...opened, ...after };
}

/** One change of state, as the journal tells it. */
export interface PassageFait {
  readonly le: string;
  readonly auteur: string;
  readonly de: Etat;
  readonly vers: Etat;
  readonly motif: string | null;
}

const HISTORIQUE_MAX = 200;

/** The last changes of state of a period, newest first. */
export async function listPassages(trx: Trx, acteur: Acteur, periodeId: string): Promise<readonly PassageFait[]> {
  await openPeriode(trx, acteur, periodeId);
  const filtre = { action: "periode.etat", objet: "periode", objetId: periodeId };
  const { lignes } = await listJournal(trx, filtre, { limite: HISTORIQUE_MAX });
  return lignes.map(({ le, auteur, avant, apres }) => {
    const { etat: vers, motif = null } = apres as { readonly etat: Etat; readonly motif?: string };
    return { le, auteur, de: (avant as { readonly etat: Etat }).etat, vers, motif };
  });
}

function etatChange(): AppError {
  return new AppError({
    nature: "etat",
    code: "periode.etat-change",
    message: "L’état de ces bilans vient de changer.",
    remedy: "Rechargez la page pour voir où ils en sont.",
  });
}
