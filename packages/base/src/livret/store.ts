import type { ValeurSaisie } from "@navette/livret";
import { eq, sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { type Cellule, celluleTexte } from "./cellule.ts";
import { saisie } from "./tables.ts";

/** One value as it is kept: who typed it last, and when. `null` is a cell that was emptied. */
export interface SaisieDatee extends Cellule {
  readonly valeur: ValeurSaisie | null;
  readonly version: number;
  readonly auteur: string;
  readonly le: string;
}

/** A value as it will be kept, with the version it replaces. */
export interface SaisieAEcrire extends Cellule {
  readonly valeur: ValeurSaisie | null;
  readonly version: number;
}

export const COLONNES_SAISIE = {
  cible: saisie.cibleId,
  rubrique: saisie.rubrique,
  objet: saisie.objet,
  valeur: saisie.valeur,
  version: saisie.version,
  auteur: saisie.auteur,
  le: saisie.le,
};

/** What these cells hold, locked until the end of the transaction, always in the same order. */
export async function lockCellules(
  trx: Trx,
  periodeId: string,
  cellules: readonly Cellule[],
): Promise<ReadonlyMap<string, SaisieDatee>> {
  if (cellules.length === 0) return new Map();
  const cles = cellules.map(({ cible, rubrique, objet }) => ({ cible, rubrique, objet }));
  const rows = await trx
    .select(COLONNES_SAISIE)
    .from(saisie)
    .where(
      sql`${eq(saisie.periodeId, periodeId)} and (${saisie.cibleId}, ${saisie.rubrique}, ${saisie.objet}) in (
        select cible, rubrique, objet from jsonb_to_recordset(${JSON.stringify(cles)}::jsonb)
          as (cible uuid, rubrique text, objet text))`,
    )
    .orderBy(saisie.cibleId, saisie.rubrique, saisie.objet)
    .for("update");
  return new Map(rows.map((row) => [celluleTexte(row), row]));
}

interface Ecriture {
  readonly periodeId: string;
  readonly acte: Acte;
  readonly cellules: readonly SaisieAEcrire[];
}

/** Writes the cells that still have the version they replace, in one statement; gives those that were written. */
export async function writeCellules(
  trx: Trx,
  { periodeId, acte, cellules }: Ecriture,
): Promise<ReadonlyMap<string, SaisieDatee>> {
  if (cellules.length === 0) return new Map();
  const rows = cellules.map(({ cible, rubrique, objet, valeur, version }) => ({
    cible,
    rubrique,
    objet,
    valeur,
    version: version + 1,
  }));
  const le = acte.now.toISOString();
  const written = await trx.execute<{ cle: string }>(sql`
    insert into saisie (periode_id, cible_id, rubrique, objet, valeur, version, compte_id, auteur, le)
    select ${periodeId}::uuid, cible, rubrique, objet, nullif(valeur, 'null'::jsonb), version,
      ${acte.auteur.compteId}::uuid, ${acte.auteur.nom}::text, ${le}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as (cible uuid, rubrique text, objet text, valeur jsonb, version integer)
    order by cible, rubrique, objet
    on conflict (uai, periode_id, cible_id, rubrique, objet) do update
      set valeur = excluded.valeur, version = excluded.version, compte_id = excluded.compte_id,
        auteur = excluded.auteur, le = excluded.le
      where saisie.version = excluded.version - 1
    returning cible_id || '/' || rubrique || '/' || objet as cle`);
  const cles = new Set(written.map(({ cle }) => cle));
  return new Map(
    rows
      .filter((row) => cles.has(celluleTexte(row)))
      .map((row) => [celluleTexte(row), { ...row, auteur: acte.auteur.nom, le }]),
  );
}
