import { CommanderError } from "commander";
import type { Sortie } from "./exit-codes.ts";
import { type Erreur, Refus } from "./refus.ts";
import { systemFault } from "./system-faults.ts";

/** What a thrown error means to the person who typed the command; nothing when the help or the version was printed. */
export async function erreurOf(error: unknown): Promise<{ readonly sortie: Sortie; readonly erreur?: Erreur }> {
  if (error instanceof Refus) return { sortie: error.sortie, erreur: error.erreur };
  if (error instanceof CommanderError) return { sortie: error.exitCode === 0 ? "fini" : "inutilisable" };
  const fault = systemFault(error);
  if (fault) return { sortie: "inutilisable", erreur: fault };
  return (await refusedByBase(error)) ?? { sortie: "panne", erreur: PANNE };
}

const PANNE: Erreur = {
  code: "panne",
  message: "Navette s’est arrêtée sur une panne inattendue.",
  remedy: "Recommencez avec NAVETTE_DEBUG=1 pour en voir le détail, et signalez-la aux auteurs de Navette.",
};

/** The base is slow to load: when it threw, it is loaded already. */
async function refusedByBase(error: unknown) {
  const { AppError } = await import("@navette/base");
  if (!(error instanceof AppError)) return undefined;
  const { nature, code, message, remedy, champs } = error;
  const sortie: Sortie = nature === "saisie" || nature === "taille" ? "inutilisable" : "refus";
  return { sortie, erreur: { code, message, ...(remedy !== undefined && { remedy }), ...(champs && { champs }) } };
}
