import { and, eq, inArray } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Trx } from "../db/base.ts";
import { groupBy } from "../group-by.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { type ObjetVerrouille as Objet, verrou } from "./tables.ts";

export interface ObjetVerrouille {
  readonly objet: Objet;
  readonly objetId: string;
}

/** A field corrected here, which imports leave alone. */
export interface VerrouPose {
  readonly champ: string;
  readonly auteur: string;
  readonly le: string;
}

/** The fields corrected here of each of these, by name. */
export async function readVerrous(
  trx: Trx,
  objet: Objet,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly VerrouPose[]>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .select({ objetId: verrou.objetId, champ: verrou.champ, auteur: verrou.auteur, le: verrou.le })
    .from(verrou)
    .where(and(eq(verrou.objet, objet), inArray(verrou.objetId, [...ids])))
    .orderBy(verrou.champ);
  const groups = [...groupBy(rows, ({ objetId }) => objetId)];
  return new Map(groups.map(([id, own]) => [id, own.map(({ objetId: _, ...each }) => each)]));
}

/** Marks fields as corrected here: an import shows what it says of them, and leaves them. */
export async function lockChamps(
  trx: Trx,
  { objet, objetId, champs }: ObjetVerrouille & { readonly champs: readonly string[] },
  { auteur, now }: Acte,
): Promise<void> {
  if (champs.length === 0) return;
  const who = { compteId: auteur.compteId, auteur: auteur.nom, le: now.toISOString() };
  await trx
    .insert(verrou)
    .values(champs.map((champ) => ({ objet, objetId, champ, ...who })))
    .onConflictDoUpdate({ target: [verrou.uai, verrou.objet, verrou.objetId, verrou.champ], set: who });
}

/** Takes a lock away, where there is one: what is said of the field needs none any more. */
export async function unlockChamp(
  trx: Trx,
  { objet, objetId, champ }: ObjetVerrouille & { readonly champ: string },
): Promise<void> {
  await trx.delete(verrou).where(ofChamp(objet, objetId, champ));
}

/** Gives a field back to the imports; its value stays until one changes it. Throws `verrou.inconnu`. */
export async function freeChamp(
  trx: Trx,
  { objet, objetId, champ }: ObjetVerrouille & { readonly champ: string },
  acte: Acte,
): Promise<void> {
  const [freed] = await trx
    .delete(verrou)
    .where(ofChamp(objet, objetId, champ))
    .returning({ champ: verrou.champ });
  if (freed === undefined) throw inconnu();
  await record(trx, acte, { action: `${objet}.liberer`, objet, objetId, avant: { champ } });
}

function ofChamp(objet: Objet, objetId: string, champ: string) {
  return and(eq(verrou.objet, objet), eq(verrou.objetId, objetId), eq(verrou.champ, champ));
}

function inconnu(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "verrou.inconnu",
    message: "Ce champ n’est pas verrouillé.",
    remedy: "Rechargez la page.",
  });
}
