import { and, eq, ne } from "drizzle-orm";
import type { EtablissementDb, Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { changesOf } from "../journal/changes.ts";
import { record } from "../journal/record.ts";
import type { Adresse } from "../personnes/tables.ts";
import { freeChamp, lockChamps } from "../personnes/verrous.ts";
import type { IdentiteResponsable } from "./famille.ts";
import { adresseOf, foyerOf } from "./foyers.ts";
import { responsableInconnu } from "./refus.ts";
import { responsable } from "./tables.ts";

const CHAMPS_RESPONSABLE = [
  "civilite",
  "nom",
  "nomUsage",
  "prenom",
  "courriel",
  "telephoneDomicile",
  "telephoneTravail",
  "telephonePortable",
  "accepteSms",
  "communicationAdresse",
] as const satisfies readonly (keyof IdentiteResponsable)[];

/** What is corrected of a responsable; a key that is absent stays. */
export type ResponsableModifie = {
  readonly [Champ in keyof IdentiteResponsable]?: IdentiteResponsable[Champ] | undefined;
} & {
  readonly adresse?: Adresse | null | undefined;
  /** With `adresse`: all who live where he lived move with him. */
  readonly toutLeFoyer?: boolean | undefined;
  /** False for one who no longer answers for anybody here, true to put him back. */
  readonly actif?: boolean | undefined;
};

/** Corrects a responsable by hand; what changes is locked against imports. Throws `responsable.inconnu`. */
export async function updateResponsable(
  db: EtablissementDb,
  responsableId: string,
  modifie: ResponsableModifie,
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    const before = await lockedResponsable(trx, responsableId);
    const { avant, apres } = changesOf(CHAMPS_RESPONSABLE, before, modifie);
    if (Object.keys(apres).length > 0) await write(trx, responsableId, { avant, apres }, acte);
    if (modifie.adresse !== undefined) await move(trx, before, modifie, acte);
    if (modifie.actif !== undefined && modifie.actif !== before.actif) {
      await setActif(trx, responsableId, modifie.actif, acte);
    }
  });
}

/** Gives a field of a responsable back to the imports. */
export async function freeResponsable(
  db: EtablissementDb,
  responsableId: string,
  champ: string,
  acte: Acte,
): Promise<void> {
  await db.transaction((trx) => freeChamp(trx, { objet: "responsable", objetId: responsableId, champ }, acte));
}

type Row = typeof responsable.$inferSelect;

export async function lockedResponsable(trx: Trx, id: string): Promise<Row> {
  const [found] = await trx.select().from(responsable).where(eq(responsable.id, id)).for("update");
  if (found === undefined) throw responsableInconnu();
  return found;
}

interface Ecrit {
  readonly avant: Readonly<Record<string, unknown>>;
  readonly apres: Readonly<Record<string, unknown>>;
}

async function write(trx: Trx, objetId: string, { avant, apres }: Ecrit, acte: Acte): Promise<void> {
  await trx.update(responsable).set(apres).where(eq(responsable.id, objetId));
  await lockChamps(trx, { objet: "responsable", objetId, champs: Object.keys(apres) }, acte);
  await record(trx, acte, { action: "responsable.modifier", objet: "responsable", objetId, avant, apres });
}

async function move(trx: Trx, before: Row, { adresse = null, toutLeFoyer }: ResponsableModifie, acte: Acte) {
  const avant = { adresse: await adresseOf(trx, before.foyer) };
  const foyer = await foyerOf(trx, adresse, acte);
  if (foyer === before.foyer) return;
  const others = toutLeFoyer && before.foyer !== null ? await neighbours(trx, before.foyer, before.id) : [];
  for (const objetId of [before.id, ...others]) {
    await trx.update(responsable).set({ foyer }).where(eq(responsable.id, objetId));
    await lockChamps(trx, { objet: "responsable", objetId, champs: ["foyer"] }, acte);
    const line = { objet: "responsable", objetId, avant, apres: { adresse } };
    await record(trx, acte, { action: "responsable.modifier", ...line });
  }
}

async function neighbours(trx: Trx, foyer: string, but: string): Promise<readonly string[]> {
  const rows = await trx
    .select({ id: responsable.id })
    .from(responsable)
    .where(and(eq(responsable.foyer, foyer), ne(responsable.id, but), responsable.actif))
    .orderBy(responsable.id);
  return rows.map(({ id }) => id);
}

/** Locked too: an import neither brings back whom the school took out, nor takes out whom it put back. */
async function setActif(trx: Trx, objetId: string, actif: boolean, acte: Acte): Promise<void> {
  const retireLe = actif ? null : acte.now.toISOString();
  await trx.update(responsable).set({ actif, retireLe }).where(eq(responsable.id, objetId));
  await lockChamps(trx, { objet: "responsable", objetId, champs: ["actif"] }, acte);
  const action = actif ? "responsable.retablir" : "responsable.retirer";
  await record(trx, acte, { action, objet: "responsable", objetId });
}
