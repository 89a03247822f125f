import { AppError } from "../app-error.ts";
import type { Trx } from "../db/base.ts";
import { type AnneeScolaire, readAnnee } from "./etablissement.ts";

/**
 * A school year that can still change, and that nobody closes before the end of the transaction. `update` for who
 * changes its dates. Throws `annee.inconnue` and `annee.close`.
 */
export async function requireAnneeOuverte(
  trx: Trx,
  annee: number,
  lock: "share" | "update" = "share",
): Promise<AnneeScolaire> {
  const found = await readAnnee(trx, annee, lock);
  if (found === undefined) throw inconnue(annee);
  if (found.close) throw close(annee);
  return found;
}

function inconnue(annee: number): AppError {
  const message = `L’année scolaire ${annee}-${annee + 1} n’est pas ouverte ici.`;
  return new AppError({ nature: "introuvable", code: "annee.inconnue", message });
}

function close(annee: number): AppError {
  return new AppError({
    nature: "etat",
    code: "annee.close",
    message: `L’année scolaire ${annee}-${annee + 1} est close.`,
    remedy: "Elle reste lisible, mais ne se modifie plus.",
  });
}
