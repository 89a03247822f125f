import { GENRES, type Genre, isPersonne, type OperationOf } from "@navette/reconcile";
import { and, eq, inArray } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { insertRows } from "../db/bulk.ts";
import { identifiant, verrou } from "../personnes/tables.ts";
import { TABLES } from "./registre.ts";

interface Visee {
  readonly genre: Genre;
  readonly ficheId: string;
}

/** Genre after genre: what is named comes before what names it. */
export async function insertFiches(trx: Trx, operations: readonly OperationOf<"fiche.ajouter">[]): Promise<void> {
  await eachGenre(operations, GENRES, async (genre, own) => {
    const rows = own.map(({ ficheId, fiche }) => ({ ...fiche.champs, id: ficheId, origine: "import", actif: true }));
    // A person told apart by hand may turn out to have the link already.
    await insertRows(trx, TABLES[genre], rows as never, "keep");
  });
}

/** Only ever what an import added and nothing refers to any more: in the opposite order. */
export async function deleteFiches(trx: Trx, operations: readonly OperationOf<"fiche.oter">[]): Promise<void> {
  await eachGenre(operations, GENRES.toReversed(), async (genre, own) => {
    const ids = own.map(({ ficheId }) => ficheId);
    if (isPersonne(genre)) {
      await trx.delete(identifiant).where(and(eq(identifiant.objet, genre), inArray(identifiant.objetId, ids)));
    }
    await trx.delete(verrou).where(inArray(verrou.objetId, ids));
    await trx.delete(TABLES[genre]).where(inArray(TABLES[genre].id, ids));
  });
}

export async function updateFiches(trx: Trx, operations: readonly OperationOf<"fiche.modifier">[]): Promise<void> {
  for (const { genre, ficheId, champs } of operations) {
    await trx.update(TABLES[genre]).set(valuesOf(champs)).where(eq(TABLES[genre].id, ficheId));
  }
}

/** The fields of a change as they are after it, by column. */
export function valuesOf(
  champs: readonly { readonly champ: string; readonly apres: unknown }[],
): Record<string, unknown> {
  return Object.fromEntries(champs.map(({ champ, apres }) => [champ, apres]));
}

export async function endFiches(trx: Trx, operations: readonly Visee[], retireLe: string | null): Promise<void> {
  await eachGenre(operations, GENRES, async (genre, own) => {
    const ids = own.map(({ ficheId }) => ficheId);
    const values = { actif: retireLe === null, retireLe } as never;
    await trx.update(TABLES[genre]).set(values).where(inArray(TABLES[genre].id, ids));
  });
}

async function eachGenre<Operation extends Visee>(
  operations: readonly Operation[],
  order: readonly Genre[],
  run: (genre: Genre, own: readonly Operation[]) => Promise<void>,
): Promise<void> {
  for (const genre of order) {
    const own = operations.filter((operation) => operation.genre === genre);
    if (own.length > 0) await run(genre, own);
  }
}
