import { Invalid, uai as uaiCodec } from "@navette/formats";
import { AppError } from "../app-error.ts";
import type { Base, Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { seedBanques } from "../livret/seed-banques.ts";
import { anneeCourante, datesUsuelles } from "./calendrier.ts";
import { type Etablissement, readEtablissement } from "./etablissement.ts";
import { anneeScolaire, etablissement } from "./tables.ts";

export interface NouvelEtablissement {
  /** As typed: trimmed, upper-cased and its letter checked here. */
  readonly uai: string;
  readonly nom: string;
  readonly commune: string | null;
  readonly degre: 1 | 2;
  readonly demonstration?: boolean;
}

/** A creation also knows the day in the school's own time zone, which tells the school year. */
export interface Creation extends Acte {
  /** ISO date. */
  readonly today: string;
}

/**
 * Creates a school and its current school year, then runs `work` in the same transaction: nothing is created when it fails.
 * Refuses a wrong UAI (`etablissement.uai`) and a school that exists (`etablissement.existe`).
 */
export async function createEtablissement<T>(
  base: Base,
  nouveau: NouvelEtablissement,
  creation: Creation,
  work: (trx: Trx, created: Etablissement) => Promise<T>,
): Promise<T> {
  const uai = readUai(nouveau.uai);
  return base.etablissement(uai).transaction(async (trx) => {
    if (await readEtablissement(trx)) throw existe(uai);
    const annee = anneeCourante(uai, creation.today);
    const { nom, commune, degre, demonstration = false } = nouveau;
    const creeLe = creation.now.toISOString();
    // Two creations at the same instant: the second waits on the key of the first, and inserts nothing.
    const [created] = await trx
      .insert(etablissement)
      .values({ nom: nom.trim(), commune: commune?.trim() || null, degre, annee, demonstration, creeLe })
      .onConflictDoNothing()
      .returning();
    if (created === undefined) throw existe(uai);
    await trx.insert(anneeScolaire).values({ annee, ...datesUsuelles(uai, annee) });
    // The banks are those of the premier degré: their rubriques are not a collège's.
    if (degre === 1) await seedBanques(trx, creation.now);
    const apres = { nom: created.nom, commune: created.commune, degre, annee };
    await record(trx, creation, { action: "etablissement.creer", objet: "etablissement", objetId: uai, apres });
    return work(trx, created);
  });
}

function readUai(text: string): string {
  const read = uaiCodec.read(text.trim());
  if (!(read instanceof Invalid)) return read;
  const { message, remedy } = read;
  throw new AppError({
    nature: "saisie",
    code: "etablissement.uai",
    message,
    remedy,
    champs: { uai: `${message} ${remedy}` },
  });
}

function existe(uai: string): AppError {
  return new AppError({
    nature: "etat",
    code: "etablissement.existe",
    message: `L’établissement ${uai} existe déjà ici.`,
    remedy: "Connectez-vous, ou vérifiez l’UAI.",
  });
}
