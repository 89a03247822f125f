import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { EtablissementDb, Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { changesOf } from "../journal/changes.ts";
import { record } from "../journal/record.ts";
import { eleveInconnu } from "../personnes/read-eleve.ts";
import { eleve } from "../personnes/tables.ts";
import { freeChamp, lockChamps } from "../personnes/verrous.ts";
import type { Responsabilite } from "./famille.ts";
import { lienExistant, lienInconnu, responsableRetire } from "./refus.ts";
import { responsabilite } from "./tables.ts";
import { lockedResponsable } from "./update-responsable.ts";

const CHAMPS_LIEN = [
  "niveau",
  "rang",
  "parente",
  "paieFrais",
  "percoitAides",
  "heberge",
  "prioritaire",
] as const satisfies readonly (keyof Responsabilite)[];

/** What is set of a link; a key that is absent stays. */
export type LienModifie = { readonly [Champ in keyof Responsabilite]?: Responsabilite[Champ] | undefined } & {
  /** False to end the link, true to put it back. */
  readonly actif?: boolean | undefined;
};

/**
 * Says of some links what a responsable is to a pupil, or that he no longer is: of all of them or of none. What changes
 * is locked against imports. Throws `lien.inconnu`.
 */
export async function updateLiens(
  db: EtablissementDb,
  liens: readonly string[],
  modifie: LienModifie,
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    // In one order for everybody: two pages that name the same links never wait for each other.
    for (const lienId of [...new Set(liens)].sort()) await updateLien(trx, lienId, modifie, acte);
  });
}

async function updateLien(trx: Trx, lienId: string, modifie: LienModifie, acte: Acte): Promise<void> {
  const [before] = await trx.select().from(responsabilite).where(eq(responsabilite.id, lienId)).for("update");
  if (before === undefined) throw lienInconnu();
  const { avant, apres } = changesOf(CHAMPS_LIEN, before, modifie);
  const champs = Object.keys(apres);
  if (champs.length > 0) {
    await trx.update(responsabilite).set(apres).where(eq(responsabilite.id, lienId));
    await lockChamps(trx, { objet: "responsabilite", objetId: lienId, champs }, acte);
    await record(trx, acte, { action: "responsabilite.modifier", ...objet(lienId), avant, apres });
  }
  if (modifie.actif !== undefined && modifie.actif !== before.actif) await setActif(trx, lienId, modifie.actif, acte);
}

/** Gives fields of a link back to the imports, all or none. Throws `verrou.inconnu`. */
export async function freeLien(
  db: EtablissementDb,
  lienId: string,
  champs: readonly string[],
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    for (const champ of champs) await freeChamp(trx, { ...objet(lienId), champ }, acte);
  });
}

/** A link between a responsable who is known and a pupil. */
export interface NouveauLien {
  readonly eleve: string;
  readonly responsable: string;
  readonly lien: LienModifie;
}

/** Throws `eleve.inconnu`, `responsable.inconnu`, `responsable.retire`, `lien.existant`. */
export async function createLien(
  db: EtablissementDb,
  nouveau: NouveauLien,
  acte: Acte,
): Promise<{ readonly id: string }> {
  return await db.transaction(async (trx) => {
    const { actif } = await lockedResponsable(trx, nouveau.responsable);
    if (!actif) throw responsableRetire();
    return await insertLien(trx, nouveau, acte);
  });
}

export async function insertLien(
  trx: Trx,
  { eleve: eleveId, responsable, lien }: NouveauLien,
  acte: Acte,
): Promise<{ readonly id: string }> {
  const [known] = await trx.select({ id: eleve.id }).from(eleve).where(eq(eleve.id, eleveId));
  if (known === undefined) throw eleveInconnu();
  const [held] = await trx
    .select({ id: responsabilite.id })
    .from(responsabilite)
    .where(and(eq(responsabilite.eleve, eleveId), eq(responsabilite.responsable, responsable)));
  if (held) throw lienExistant();
  const id = randomUUID();
  const { apres } = changesOf(CHAMPS_LIEN, {}, lien);
  const creeLe = acte.now.toISOString();
  await trx.insert(responsabilite).values({ id, eleve: eleveId, responsable, ...apres, origine: "manuel", creeLe });
  await lockChamps(trx, { ...objet(id), champs: filled(apres) }, acte);
  await record(trx, acte, { action: "responsabilite.creer", ...objet(id), apres });
  return { id };
}

/** What was said: an empty field may still come from an import. */
export function filled(values: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(values).filter((champ) => values[champ] !== null);
}

/** Locked too: an import neither renews a link the school ended, nor ends one it put back. */
async function setActif(trx: Trx, lienId: string, actif: boolean, acte: Acte): Promise<void> {
  const retireLe = actif ? null : acte.now.toISOString();
  await trx.update(responsabilite).set({ actif, retireLe }).where(eq(responsabilite.id, lienId));
  await lockChamps(trx, { ...objet(lienId), champs: ["actif"] }, acte);
  await record(trx, acte, { action: `responsabilite.${actif ? "retablir" : "retirer"}`, ...objet(lienId) });
}

const objet = (objetId: string) => ({ objet: "responsabilite", objetId }) as const;
