import { nomEleve, type ValeursEnvoyees } from "@navette/livret";
import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Trx } from "../db/base.ts";
import { eleve } from "../personnes/tables.ts";
import { classe, periode } from "../structures/tables.ts";
import { type EtatEnvoi, etatEnvoi } from "./etat-envoi.ts";
import { bilanEnvoye, envoi } from "./tables.ts";

/** What last left of one pupil. */
export interface Sent {
  readonly valeurs: ValeursEnvoyees;
  /** Instant when its file was prepared. */
  readonly le: string;
  readonly etat: EtatEnvoi;
}

/** By pupil, what last left for these periods. */
export async function lastSent(trx: Trx, periodeIds: readonly string[]): Promise<ReadonlyMap<string, Sent>> {
  if (periodeIds.length === 0) return new Map();
  const rows = await trx
    .selectDistinctOn([bilanEnvoye.eleveId], {
      eleveId: bilanEnvoye.eleveId,
      valeurs: bilanEnvoye.valeurs,
      le: envoi.creeLe,
      telechargeLe: envoi.telechargeLe,
      deposeLe: envoi.deposeLe,
    })
    .from(bilanEnvoye)
    .innerJoin(envoi, eq(envoi.id, bilanEnvoye.envoiId))
    .where(inArray(bilanEnvoye.periodeId, [...periodeIds]))
    .orderBy(bilanEnvoye.eleveId, desc(envoi.creeLe), desc(envoi.nom));
  return new Map(
    rows.map(({ eleveId, valeurs, le, ...envoye }) => [eleveId, { valeurs, le, etat: etatEnvoi(envoye) }]),
  );
}

/** One bilan of a file that left. */
export interface BilanEnvoye {
  readonly eleveId: string;
  /** "LEROUX Zoé", as the pupil is called today. */
  readonly nom: string;
  readonly classeId: string;
  readonly classe: string;
  readonly valeurs: ValeursEnvoyees;
}

const { compare } = new Intl.Collator("fr", { numeric: true });

/** The bilans of one file, with the exact values that left, by class then name. */
export async function listBilansEnvoyes(trx: Trx, envoiId: string): Promise<readonly BilanEnvoye[]> {
  return await bilansWhere(trx, eq(bilanEnvoye.envoiId, envoiId));
}

/** The bilan of one pupil in one file. */
export async function readBilanEnvoye(trx: Trx, envoiId: string, eleveId: string): Promise<BilanEnvoye> {
  const [found] = await bilansWhere(trx, and(eq(bilanEnvoye.envoiId, envoiId), eq(bilanEnvoye.eleveId, eleveId)));
  if (found) return found;
  throw new AppError({
    nature: "introuvable",
    code: "envoi.bilan-inconnu",
    message: "Le bilan de cet élève n’est pas dans ce fichier.",
    remedy: "Choisissez un élève dans la liste du fichier.",
  });
}

async function bilansWhere(trx: Trx, condition: SQL | undefined): Promise<readonly BilanEnvoye[]> {
  const rows = await trx
    .select({
      eleveId: eleve.id,
      nom: eleve.nom,
      prenom: eleve.prenom,
      classeId: classe.id,
      classe: classe.libelle,
      valeurs: bilanEnvoye.valeurs,
    })
    .from(bilanEnvoye)
    .innerJoin(eleve, eq(eleve.id, bilanEnvoye.eleveId))
    .innerJoin(periode, eq(periode.id, bilanEnvoye.periodeId))
    .innerJoin(classe, eq(classe.id, periode.classeId))
    .where(condition);
  return rows
    .map(({ nom, prenom, ...row }) => ({ ...row, nom: nomEleve({ nom, prenom }) }))
    .toSorted((one, other) => compare(one.classe, other.classe) || compare(one.nom, other.nom));
}
