import { eq, inArray } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { importation } from "../imports/tables.ts";
import type { Acte } from "../journal/auteur.ts";
import { changesOf } from "../journal/changes.ts";
import { record } from "../journal/record.ts";
import { seedBanques } from "../livret/seed-banques.ts";
import { element } from "../livret/tables.ts";
import { eleve } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";
import { type Etablissement, lockEtablissement, requireEtablissement } from "./etablissement.ts";
import { etablissement } from "./tables.ts";

/** What a school says of itself and may correct. Its UAI is the key of all it keeps: another UAI is another school. */
const CHAMPS = ["nom", "commune", "degre", "adressePublique", "telephonesEnseignants"] as const;

/** A key that is absent stays as it is. */
export type EtablissementModifie = { readonly [Champ in (typeof CHAMPS)[number]]?: Etablissement[Champ] | undefined };

/** A school as its own page shows it. */
export interface FicheEtablissement
  extends Pick<Etablissement, "uai" | "nom" | "commune" | "degre" | "adressePublique" | "telephonesEnseignants"> {
  /** Whether its pupils or its classes are known already: they are those of one degré. */
  readonly degreFixe: boolean;
}

export async function readFicheEtablissement(trx: Trx): Promise<FicheEtablissement> {
  const { uai, nom, commune, degre, adressePublique, telephonesEnseignants } = await requireEtablissement(trx);
  const degreFixe = await hasEleves(trx);
  return { uai, nom, commune, degre, adressePublique, telephonesEnseignants, degreFixe };
}

/**
 * Corrects what the school says of itself. Its degré changes only as long as nothing was imported (`etablissement.degre`);
 * the plans that wait for a decision were made for the other one, and are dropped.
 */
export async function updateEtablissement(
  db: EtablissementDb,
  modifie: EtablissementModifie,
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    const before = await lockEtablissement(trx);
    const { avant, apres } = changesOf(CHAMPS, before, modifie);
    if (Object.keys(apres).length === 0) return;
    if (apres.degre !== undefined) await changeDegre(trx, Number(apres.degre), acte);
    await trx.update(etablissement).set(apres).where(eq(etablissement.uai, before.uai));
    const objet = { objet: "etablissement", objetId: before.uai };
    await record(trx, acte, { action: "etablissement.modifier", ...objet, avant, apres });
  });
}

async function hasEleves(trx: Trx): Promise<boolean> {
  const [classes] = await trx.select({ id: classe.id }).from(classe).limit(1);
  const [eleves] = await trx.select({ id: eleve.id }).from(eleve).limit(1);
  return classes !== undefined || eleves !== undefined;
}

async function changeDegre(trx: Trx, degre: number, acte: Acte): Promise<void> {
  if (await hasEleves(trx)) throw degreFixe();
  await trx
    .update(importation)
    .set({ etat: "abandonne", contenus: null })
    .where(inArray(importation.etat, ["analyse", "echoue"]));
  // The banks are those of the premier degré; a school that had them once keeps what it made of them.
  const [known] = await trx.select({ id: element.id }).from(element).limit(1);
  if (degre === 1 && known === undefined) await seedBanques(trx, acte.now);
}

function degreFixe(): AppError {
  const message = "Des élèves ou des classes sont déjà connus\u00a0: l’établissement ne change plus de degré.";
  return new AppError({
    nature: "etat",
    code: "etablissement.degre",
    message,
    remedy: "Annulez d’abord les imports faits pour l’autre degré.",
    champs: { degre: message },
  });
}
