import { asc, eq, sql } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Trx } from "../db/base.ts";
import type { Auteur } from "../journal/auteur.ts";
import { compte } from "./tables.ts";

/** An account as the rest of the application sees it: never with its password. */
export type Compte = Omit<typeof compte.$inferSelect, "uai" | "motDePasse">;

/** The author that the journal names when this account acts. */
export const auteurOf = ({ id, prenom, nom }: Pick<Compte, "id" | "prenom" | "nom">): Auteur => ({
  compteId: id,
  nom: `${prenom} ${nom}`,
});

export const COLONNES = {
  id: compte.id,
  identifiant: compte.identifiant,
  nom: compte.nom,
  prenom: compte.prenom,
  role: compte.role,
  personnelId: compte.personnelId,
  actif: compte.actif,
  motDePasseProvisoire: compte.motDePasseProvisoire,
  creeLe: compte.creeLe,
  vuLe: compte.vuLe,
} as const;

/** Every account of the school, disabled ones last, by name. */
export async function listComptes(trx: Trx): Promise<readonly Compte[]> {
  return trx
    .select(COLONNES)
    .from(compte)
    .orderBy(sql`${compte.actif} desc`, asc(compte.nom), asc(compte.prenom), asc(compte.id));
}

/** One account, locked until the end of the transaction. Throws `compte.inconnu`. */
export async function lockCompte(trx: Trx, compteId: string): Promise<Compte & { readonly motDePasse: string }> {
  const [found] = await trx
    .select({ ...COLONNES, motDePasse: compte.motDePasse })
    .from(compte)
    .where(eq(compte.id, compteId))
    .for("update");
  if (found) return found;
  throw new AppError({ nature: "introuvable", code: "compte.inconnu", message: "Ce compte n’existe pas." });
}
