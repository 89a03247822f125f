import { randomUUID } from "node:crypto";
import { IDENTIFIANT_REGLE, isIdentifiant, normalizeIdentifiant, type Role } from "@navette/livret";
import { eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { personnel } from "../personnes/tables.ts";
import { COLONNES, type Compte } from "./compte.ts";
import { hashMotDePasse, temporaryMotDePasse } from "./mot-de-passe.ts";
import { compte } from "./tables.ts";

export interface NouveauCompte {
  readonly identifiant: string;
  readonly prenom: string;
  readonly nom: string;
  readonly role: Role;
  /** Ties an enseignant to his classes. */
  readonly personnelId: string | null;
}

/** A password that is shown once, to be handed over. */
export interface CompteRemis {
  readonly compte: Compte;
  readonly motDePasse: string;
}

/** Creates an account with a temporary password. Refuses an identifiant that is taken or ill-made, and an unknown personnel. */
export async function createCompte(db: EtablissementDb, nouveau: NouveauCompte, acte: Acte): Promise<CompteRemis> {
  const motDePasse = temporaryMotDePasse();
  const hashed = await hashMotDePasse(motDePasse);
  const garde = { hashed, provisoire: true };
  return db.transaction(async (trx) => ({ compte: await insertCompte(trx, nouveau, garde, acte), motDePasse }));
}

/** A password as it is kept, and whether it was handed over rather than chosen. */
export interface MotDePasseGarde {
  /** argon2id, in PHC form. */
  readonly hashed: string;
  readonly provisoire: boolean;
}

/** Creates an account whose password is already hashed. */
export async function insertCompte(
  trx: Trx,
  nouveau: NouveauCompte,
  { hashed, provisoire }: MotDePasseGarde,
  acte: Acte,
): Promise<Compte> {
  if (!isIdentifiant(nouveau.identifiant)) throw illMade(nouveau.identifiant);
  await requirePersonnel(trx, nouveau.personnelId);
  const identifiant = normalizeIdentifiant(nouveau.identifiant);
  const { prenom, nom, role, personnelId } = nouveau;
  const [created] = await trx
    .insert(compte)
    .values({
      id: randomUUID(),
      identifiant,
      prenom: prenom.trim(),
      nom: nom.trim(),
      role,
      personnelId,
      motDePasse: hashed,
      motDePasseProvisoire: provisoire,
      creeLe: acte.now.toISOString(),
    })
    .onConflictDoNothing({ target: [compte.uai, compte.identifiant] })
    .returning(COLONNES);
  if (created === undefined) throw pris(identifiant);
  const apres = { identifiant, prenom: created.prenom, nom: created.nom, role, personnelId };
  await record(trx, acte, { action: "compte.creer", objet: "compte", objetId: created.id, apres });
  return created;
}

/** Throws `compte.personnel` when this id is that of nobody here, `compte.personnel-pris` when that person has an account. */
export async function requirePersonnel(trx: Trx, personnelId: string | null): Promise<void> {
  if (personnelId === null) return;
  const [found] = await trx
    .select({ id: personnel.id })
    .from(personnel)
    .where(eq(personnel.id, personnelId))
    .for("update");
  if (found === undefined) throw personnelInconnu();
  const [held] = await trx
    .select({ identifiant: compte.identifiant })
    .from(compte)
    .where(eq(compte.personnelId, personnelId));
  if (held) throw personnelPris(held.identifiant);
}

/** What is said of an identifiant that breaks the rule. */
export function identifiantFaux(text: string) {
  const regle = `${IDENTIFIANT_REGLE.charAt(0).toLowerCase()}${IDENTIFIANT_REGLE.slice(1)}`;
  return {
    code: "compte.identifiant",
    message: `L’identifiant « ${text.trim()} » ne convient pas : ${regle}`,
    remedy: "Choisissez-en un autre, par exemple l’initiale du prénom, un point et le nom.",
  };
}

function illMade(text: string): AppError {
  const said = identifiantFaux(text);
  return new AppError({ nature: "saisie", ...said, champs: { identifiant: said.message } });
}

function personnelInconnu(): AppError {
  const message = "Cette personne ne figure pas parmi les personnels de l’établissement.";
  return new AppError({ nature: "saisie", code: "compte.personnel", message, champs: { personnelId: message } });
}

function personnelPris(identifiant: string): AppError {
  const message = `Cette personne a déjà un compte, «\u00a0${identifiant}\u00a0».`;
  return new AppError({
    nature: "etat",
    code: "compte.personnel-pris",
    message,
    remedy: "Détachez d’abord cet autre compte de la personne, ou gardez-le.",
    champs: { personnelId: message },
  });
}

function pris(identifiant: string): AppError {
  const message = `L’identifiant «\u00a0${identifiant}\u00a0» est déjà pris.`;
  return new AppError({
    nature: "etat",
    code: "compte.identifiant-pris",
    message,
    remedy: "Choisissez-en un autre, par exemple en ajoutant une initiale.",
    champs: { identifiant: message },
  });
}
