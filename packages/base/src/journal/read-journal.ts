import { and, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { SANS_SUJET, type Sujet, sujetsOf } from "./sujets.ts";
import { journal } from "./tables.ts";

export type LigneJournal = Omit<typeof journal.$inferSelect, "uai">;

/** A line, and whom and what it bears on. */
export type LigneSituee = LigneJournal & { readonly sujet: Sujet };

export interface FiltreJournal {
  /** A whole action, `compte.creer`, or all those of an object, `compte`. */
  readonly action?: string | undefined;
  readonly objet?: string | undefined;
  readonly objetId?: string | undefined;
  readonly compteId?: string | undefined;
  readonly importId?: string | undefined;
  /** ISO instants: from the first included to the second excluded. */
  readonly depuis?: string | undefined;
  readonly jusque?: string | undefined;
}

/** Pages go backwards in time, from the number that the page before gave: new lines never shift them. */
export interface PageJournal {
  readonly avant?: number | undefined;
  readonly limite: number;
}

export interface ExtraitJournal {
  /** Newest first. */
  readonly lignes: readonly LigneSituee[];
  /** What to give as `avant` for the next page; `null` at the end. */
  readonly suite: number | null;
}

/**
 * One page of the journal, newest first. Where nothing is said of what is looked for, an import is one line, whatever it wrote:
 * its details are those of its `importId`.
 */
export async function listJournal(trx: Trx, filtre: FiltreJournal, page: PageJournal): Promise<ExtraitJournal> {
  const before = page.avant === undefined ? undefined : lt(journal.numero, page.avant);
  const found = await select(trx, [...conditions(filtre), before]).limit(page.limite + 1);
  const lignes = found.slice(0, page.limite);
  const sujets = await sujetsOf(
    trx,
    lignes.map(({ objetId }) => objetId),
  );
  return {
    lignes: lignes.map((ligne) => ({ ...ligne, sujet: sujets.get(ligne.objetId) ?? SANS_SUJET })),
    suite: found.length > page.limite ? (lignes.at(-1)?.numero ?? null) : null,
  };
}

/** Everything that happened to one object, newest first. */
export async function history(trx: Trx, objet: string, objetId: string): Promise<readonly LigneJournal[]> {
  return select(trx, conditions({ objet, objetId }));
}

/** Everything that happened to any of these objects, newest first. */
export async function historyOf(trx: Trx, objetIds: readonly string[]): Promise<readonly LigneJournal[]> {
  return objetIds.length === 0 ? [] : await select(trx, [inArray(journal.objetId, [...objetIds])]);
}

function select(trx: Trx, where: readonly (SQL | undefined)[]) {
  return trx
    .select({
      numero: journal.numero,
      le: journal.le,
      compteId: journal.compteId,
      auteur: journal.auteur,
      action: journal.action,
      objet: journal.objet,
      objetId: journal.objetId,
      avant: journal.avant,
      apres: journal.apres,
      importId: journal.importId,
    })
    .from(journal)
    .where(and(...where))
    .orderBy(desc(journal.numero));
}

function conditions(filtre: FiltreJournal): (SQL | undefined)[] {
  const { action, objet, objetId, compteId, importId, depuis, jusque } = filtre;
  const isOpen = [action, objet, objetId, importId].every((each) => each === undefined);
  return [
    isOpen ? sql`(${journal.importId} is null or ${journal.objet} = 'import')` : undefined,
    action === undefined
      ? undefined
      : sql`(${journal.action} = ${action} or starts_with(${journal.action}, ${`${action}.`}))`,
    objet === undefined ? undefined : eq(journal.objet, objet),
    objetId === undefined ? undefined : eq(journal.objetId, objetId),
    compteId === undefined ? undefined : eq(journal.compteId, compteId),
    importId === undefined ? undefined : eq(journal.importId, importId),
    depuis === undefined ? undefined : gte(journal.le, depuis),
    jusque === undefined ? undefined : lt(journal.le, jusque),
  ];
}
