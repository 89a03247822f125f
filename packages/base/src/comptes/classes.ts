import { AppError } from "../app-error.ts";
import type { Trx } from "../db/base.ts";
import { classesEnseignees } from "../enseignements/classes-enseignees.ts";
import { classesCloses } from "../etablissement/classes-closes.ts";
import type { Compte } from "./compte.ts";

/** The classes an account reaches: all of them, or the ids of these. */
export type Portee = "toutes" | ReadonlySet<string>;

/**
 * The classes this account sees and edits: an enseignant those he teaches on that day (ISO), by a rattachement or by what
 * STS-Web says of his services, which he has none of as long as his account is tied to no personnel, or once that person
 * left; the others all of them.
 */
export async function classesOf(trx: Trx, compte: Compte, jour: string): Promise<Portee> {
  if (compte.role !== "enseignant") return "toutes";
  if (compte.personnelId === null) return new Set();
  const rows = await classesEnseignees(trx, { jour, personnelId: compte.personnelId });
  return new Set([...rows.map(({ classeId }) => classeId), ...(await classesCloses(trx, compte.personnelId))]);
}

/** Throws `droit.classe` unless this class is within reach. */
export function assertClasse(portee: Portee, classeId: string): void {
  if (portee === "toutes" || portee.has(classeId)) return;
  throw new AppError({
    nature: "droit",
    code: "droit.classe",
    message: "Cette classe n’est pas l’une des vôtres.",
    remedy: "Si vous y enseignez, demandez à la direction de vous y rattacher.",
  });
}
