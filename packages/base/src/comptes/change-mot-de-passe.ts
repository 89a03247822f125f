import { eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { readEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { type Compte, lockCompte } from "./compte.ts";
import type { CompteRemis } from "./create-compte.ts";
import { hashMotDePasse, requireStrong, temporaryMotDePasse, verifyMotDePasse } from "./mot-de-passe.ts";
import { revokeSessions } from "./sessions.ts";
import { compte } from "./tables.ts";
import { forgetTries } from "./tentatives.ts";

/** Gives an account a temporary password, which nobody can read again, and ends its sessions. */
export async function resetMotDePasse(db: EtablissementDb, compteId: string, acte: Acte): Promise<CompteRemis> {
  const motDePasse = temporaryMotDePasse();
  const hashed = await hashMotDePasse(motDePasse);
  return db.transaction(async (trx) => {
    const { motDePasse: _, ...target } = await lockCompte(trx, compteId);
    await store(trx, target, hashed);
    await forgetTries(trx, target.identifiant);
    await revokeSessions(trx, compteId, acte.now);
    await record(trx, acte, { action: "compte.renouveler-mot-de-passe", objet: "compte", objetId: compteId });
    return { compte: target, motDePasse };
  });
}

export interface ChangementMotDePasse {
  readonly actuel: string;
  readonly nouveau: string;
}

/**
 * Changes the password of the account that asks, and ends its other sessions. Refuses a wrong current password
 * (`mot-de-passe.actuel`) and a weak new one (`mot-de-passe.faible`).
 */
export async function changeMotDePasse(
  db: EtablissementDb,
  own: { readonly compteId: string; readonly secret: string },
  { actuel, nouveau }: ChangementMotDePasse,
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    const target = await lockCompte(trx, own.compteId);
    if (!(await verifyMotDePasse(target.motDePasse, actuel))) throw wrong();
    const etablissement = await readEtablissement(trx);
    const { identifiant, prenom, nom } = target;
    requireStrong(nouveau, [identifiant, prenom, nom, etablissement?.nom ?? "", etablissement?.uai ?? ""], "nouveau");
    await store(trx, target, await hashMotDePasse(nouveau));
    await revokeSessions(trx, own.compteId, acte.now, own.secret);
    await record(trx, acte, { action: "compte.changer-mot-de-passe", objet: "compte", objetId: own.compteId });
  });
}

async function store(trx: Trx, target: Pick<Compte, "id">, hashed: string): Promise<void> {
  await trx.update(compte).set({ motDePasse: hashed }).where(eq(compte.id, target.id));
}

function wrong(): AppError {
  const message = "Ce n’est pas votre mot de passe actuel.";
  return new AppError({ nature: "saisie", code: "mot-de-passe.actuel", message, champs: { actuel: message } });
}
