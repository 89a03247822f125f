import { aDesPeriodes } from "@navette/livret";
import { and, eq } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { classe } from "./tables.ts";

/** A class of the year that is not archived, as far as its periods are concerned. */
export interface ClasseOuverte {
  readonly id: string;
  readonly libelle: string;
}

/** Those that cut their year. */
export async function listClassesDecoupees(trx: Trx, annee: number): Promise<readonly ClasseOuverte[]> {
  return decoupees(await selectOuvertes(trx, annee));
}

/** These classes, or all that cut their year, held until the end of the transaction; fewer when some are unknown. */
export async function lockClassesOuvertes(
  trx: Trx,
  annee: number,
  asked: "toutes" | readonly string[],
): Promise<readonly ClasseOuverte[]> {
  const rows = await selectOuvertes(trx, annee).for("update");
  return asked === "toutes" ? decoupees(rows) : rows.filter(({ id }) => asked.includes(id));
}

const decoupees = <T extends { readonly niveaux: readonly string[] }>(rows: readonly T[]) =>
  rows.filter(({ niveaux }) => aDesPeriodes(niveaux));

const selectOuvertes = (trx: Trx, annee: number) =>
  trx
    .select({ id: classe.id, libelle: classe.libelle, niveaux: classe.niveaux })
    .from(classe)
    .where(and(eq(classe.annee, annee), eq(classe.archivee, false)))
    .orderBy(classe.id);
