import { eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { lockCompte } from "./compte.ts";
import type { CompteRemis, MotDePasseGarde } from "./create-compte.ts";
import { hashMotDePasse, requireStrong, temporaryMotDePasse, verifyMotDePasse } from "./mot-de-passe.ts";
import { revokeSessions } from "./sessions.ts";
import { compte } from "./tables.ts";
import { countTry, forgetTries } from "./tentatives.ts";

/** Gives an account a temporary password, which nobody can read again, and ends its sessions. */
export async function resetMotDePasse(db: EtablissementDb, compteId: string, acte: Acte): Promise<CompteRemis> {
  const motDePasse = temporaryMotDePasse();
  const hashed = await hashMotDePasse(motDePasse);
  return db.transaction(async (trx) => {
    const { motDePasse: _, ...target } = await lockCompte(trx, compteId);
    await store(trx, compteId, { hashed, provisoire: true });
    await forgetTries(trx, target.identifiant);
    await revokeSessions(trx, compteId, acte.now);
    await record(trx, acte, { action: "compte.renouveler-mot-de-passe", objet: "compte", objetId: compteId });
    return { compte: { ...target, motDePasseProvisoire: true }, motDePasse };
  });
}

export interface ChangementMotDePasse {
  readonly actuel: string;
  readonly nouveau: string;
}

/**
 * Changes the password of the account that asks, and ends its other sessions. Refuses a weak new one
 * (`mot-de-passe.faible`), the same one again (`mot-de-passe.identique`), a wrong current one (`mot-de-passe.actuel`)
 * and, as the login does, tries that come too soon after those that failed (`session.attente`).
 */
export async function changeMotDePasse(
  db: EtablissementDb,
  own: { readonly compteId: string; readonly secret: string },
  { actuel, nouveau }: ChangementMotDePasse,
  acte: Acte,
): Promise<void> {
  // Both were typed by the same hand: this tells nothing of the one that is kept.
  if (nouveau === actuel) throw same();
  const target = await db.transaction((trx) => prepare(trx, own.compteId, nouveau, acte.now));
  if (!(await verifyMotDePasse(target.motDePasse, actuel))) throw wrong();
  const hashed = await hashMotDePasse(nouveau);
  await db.transaction(async (trx) => {
    // Read again: it may have been changed while it was verified, which takes too long for a transaction.
    const current = await lockCompte(trx, own.compteId);
    if (current.motDePasse !== target.motDePasse) throw wrong();
    await forgetTries(trx, current.identifiant);
    await store(trx, own.compteId, { hashed, provisoire: false });
    await revokeSessions(trx, own.compteId, acte.now, own.secret);
    await record(trx, acte, { action: "compte.changer-mot-de-passe", objet: "compte", objetId: own.compteId });
  });
}

/** The account whose password is about to be verified, the new one being good and the try counted. */
async function prepare(trx: Trx, compteId: string, nouveau: string, now: Date) {
  const target = await lockCompte(trx, compteId);
  const { uai, nom: ecole } = await requireEtablissement(trx);
  const { identifiant, prenom, nom } = target;
  requireStrong(nouveau, [identifiant, prenom, nom, ecole, uai], "nouveau");
  await countTry(trx, identifiant, now);
  return target;
}

async function store(trx: Trx, compteId: string, { hashed, provisoire }: MotDePasseGarde): Promise<void> {
  await trx.update(compte).set({ motDePasse: hashed, motDePasseProvisoire: provisoire }).where(eq(compte.id, compteId));
}

function wrong(): AppError {
  const message = "Ce n’est pas votre mot de passe actuel.";
  return new AppError({ nature: "saisie", code: "mot-de-passe.actuel", message, champs: { actuel: message } });
}

function same(): AppError {
  const message = "Choisissez un mot de passe différent de l’actuel.";
  return new AppError({ nature: "saisie", code: "mot-de-passe.identique", message, champs: { nouveau: message } });
}
