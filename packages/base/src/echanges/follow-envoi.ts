import { and, eq, inArray, isNull } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { type Envoi, readFichierEnvoye, unknownEnvoi } from "./envois.ts";
import { envoi } from "./tables.ts";

/** Hands over a file, byte for byte as it was prepared. The first time is remembered, and told to the journal. */
export async function downloadEnvoi(
  db: EtablissementDb,
  envoiId: string,
  acte: Acte,
): Promise<Envoi & { readonly contenu: Uint8Array }> {
  return await db.transaction(async (trx) => {
    const first = await trx
      .update(envoi)
      .set({ telechargeLe: acte.now.toISOString(), telechargePar: acte.auteur.nom })
      .where(and(eq(envoi.id, envoiId), isNull(envoi.telechargeLe)))
      .returning({ nom: envoi.nom });
    const entrees = first.map(({ nom }) => ({
      action: "envoi.telecharger",
      objet: "envoi",
      objetId: envoiId,
      apres: { nom },
    }));
    await record(trx, acte, entrees);
    return await readFichierEnvoye(trx, envoiId);
  });
}

export interface DepotDeclare {
  /** Ids of the files. */
  readonly envois: readonly string[];
  /** The day they were deposited in LSU, ISO; `null` takes the declaration back. */
  readonly le: string | null;
}

/**
 * Somebody says when files were deposited in LSU: Navette cannot know it otherwise. All of them, or none; a file nobody
 * ever downloaded cannot have been (`envoi.jamais-telecharge`).
 */
export async function declareDepot(db: EtablissementDb, depot: DepotDeclare, acte: Acte): Promise<void> {
  const ids = [...new Set(depot.envois)];
  await db.transaction(async (trx) => {
    const found = await lockEnvois(trx, ids);
    if (found.length < ids.length) throw unknownEnvoi();
    if (depot.le !== null) refuseImpossible(depot.le, found, jourLocal(acte.now));
    await trx
      .update(envoi)
      .set({ deposeLe: depot.le, deposePar: depot.le === null ? null : acte.auteur.nom })
      .where(inArray(envoi.id, ids));
    const entrees = found.map(({ id, nom, deposeLe }) => ({
      action: "envoi.deposer",
      objet: "envoi",
      objetId: id,
      avant: { nom, deposeLe },
      apres: { nom, deposeLe: depot.le },
    }));
    await record(trx, acte, entrees);
  });
}

type Depose = Pick<Envoi, "id" | "nom" | "creeLe" | "telechargeLe" | "deposeLe">;

async function lockEnvois(trx: Trx, ids: readonly string[]): Promise<readonly Depose[]> {
  const { id, nom, creeLe, telechargeLe, deposeLe } = envoi;
  return await trx
    .select({ id, nom, creeLe, telechargeLe, deposeLe })
    .from(envoi)
    .where(inArray(envoi.id, [...ids]))
    .orderBy(envoi.nom)
    .for("update");
}

function refuseImpossible(le: string, envois: readonly Depose[], today: string): void {
  if (envois.some(({ telechargeLe }) => telechargeLe === null)) throw neverDownloaded(envois.length);
  if (le > today) throw badDay("Ce jour n’est pas encore venu.");
  if (envois.some(({ creeLe }) => le < jourLocal(new Date(creeLe)))) {
    throw badDay("Ce jour est avant la préparation d’un de ces fichiers.");
  }
}

function neverDownloaded(nombre: number): AppError {
  return new AppError({
    nature: "etat",
    code: "envoi.jamais-telecharge",
    message: `${nombre === 1 ? "Ce fichier n’a" : "Un de ces fichiers n’a"} pas encore été téléchargé\u00a0: il n’a pas pu être déposé dans LSU.`,
    remedy: "Téléchargez d’abord ce fichier, importez-le dans LSU, puis dites-le ici.",
  });
}

function badDay(message: string): AppError {
  return new AppError({
    nature: "saisie",
    code: "envoi.depot-impossible",
    message,
    remedy: "Donnez le jour où vous avez importé le fichier dans LSU.",
    champs: { le: message },
  });
}
