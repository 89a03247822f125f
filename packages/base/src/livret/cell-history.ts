import type { ValeurSaisie } from "@navette/livret";
import type { Acteur } from "../comptes/acteur.ts";
import type { Trx } from "../db/base.ts";
import { history } from "../journal/read-journal.ts";
import { type Cellule, celluleId } from "./cellule.ts";
import { openPeriode } from "./periode-livret.ts";

/** One value a cell had; `null` when it was emptied. */
export interface ValeurPassee {
  readonly le: string;
  readonly auteur: string;
  readonly valeur: ValeurSaisie | null;
}

/** Every value a cell has had, newest first: nothing that was typed is ever lost. */
export async function listValeurs(
  trx: Trx,
  acteur: Acteur,
  periodeId: string,
  cellule: Cellule,
): Promise<readonly ValeurPassee[]> {
  await openPeriode(trx, acteur, periodeId);
  const lines = await history(trx, "saisie", celluleId(periodeId, cellule));
  return lines.map(({ le, auteur, apres }) => ({ le, auteur, valeur: apres as ValeurSaisie | null }));
}
