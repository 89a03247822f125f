import type { Role } from "@navette/livret";
import { and, asc, eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { COLONNES, type Compte, lockCompte } from "./compte.ts";
import { requirePersonnel } from "./create-compte.ts";
import { revokeSessions } from "./sessions.ts";
import { compte } from "./tables.ts";

/** What changes of an account; a key that is absent stays. */
export interface CompteModifie {
  readonly prenom?: string | undefined;
  readonly nom?: string | undefined;
  readonly role?: Role | undefined;
  readonly personnelId?: string | null | undefined;
  readonly actif?: boolean | undefined;
}

/**
 * Renames an account, changes its role, ties it to a personnel, disables or enables it. A disabled account loses its
 * sessions. Refuses to leave the school without an active administrateur (`compte.dernier-administrateur`).
 */
export async function updateCompte(
  db: EtablissementDb,
  compteId: string,
  modifie: CompteModifie,
  acte: Acte,
): Promise<Compte> {
  return db.transaction(async (trx) => {
    const administrateurs = await lockAdministrateurs(trx);
    const { motDePasse: _, ...before } = await lockCompte(trx, compteId);
    const after: Compte = { ...before, ...defined(modifie) };
    const remains = after.actif && after.role === "administrateur";
    if (!remains && administrateurs.every((id) => id === compteId) && administrateurs.length > 0) throw dernier();
    if (after.personnelId !== before.personnelId) await requirePersonnel(trx, after.personnelId);
    const { prenom, nom, role, personnelId, actif } = after;
    await trx.update(compte).set({ prenom, nom, role, personnelId, actif }).where(eq(compte.id, compteId));
    if (before.actif && !actif) await revokeSessions(trx, compteId, acte.now);
    const { avant, apres } = changes(before, after);
    if (Object.keys(apres).length > 0) {
      await record(trx, acte, { action: "compte.modifier", objet: "compte", objetId: compteId, avant, apres });
    }
    return after;
  });
}

/** Ends every session of an account, save the one of the secret `kept`. Throws `compte.inconnu`. */
export async function closeSessions(db: EtablissementDb, compteId: string, acte: Acte, kept?: string): Promise<void> {
  await db.transaction(async (trx) => {
    await lockCompte(trx, compteId);
    await revokeSessions(trx, compteId, acte.now, kept);
    await record(trx, acte, { action: "compte.fermer-sessions", objet: "compte", objetId: compteId });
  });
}

/** Always locked first and in the same order: two changes at once wait for each other instead of crossing. */
async function lockAdministrateurs(trx: Trx): Promise<readonly string[]> {
  const rows = await trx
    .select({ id: COLONNES.id })
    .from(compte)
    .where(and(eq(compte.role, "administrateur"), compte.actif))
    .orderBy(asc(compte.id))
    .for("update");
  return rows.map((row) => row.id);
}

function defined({ prenom, nom, role, personnelId, actif }: CompteModifie): Partial<Compte> {
  return {
    ...(prenom !== undefined && { prenom: prenom.trim() }),
    ...(nom !== undefined && { nom: nom.trim() }),
    ...(role !== undefined && { role }),
    ...(personnelId !== undefined && { personnelId }),
    ...(actif !== undefined && { actif }),
  };
}

function changes(before: Compte, after: Compte) {
  const keys = (["prenom", "nom", "role", "personnelId", "actif"] as const).filter((key) => before[key] !== after[key]);
  const pick = (source: Compte) => Object.fromEntries(keys.map((key) => [key, source[key]]));
  return { avant: pick(before), apres: pick(after) };
}

function dernier(): AppError {
  return new AppError({
    nature: "etat",
    code: "compte.dernier-administrateur",
    message: "Ce compte est le dernier administrateur actif de l’établissement.",
    remedy: "Donnez d’abord le rôle d’administrateur à un autre compte.",
  });
}
