import type { BaseClasse, BaseEleve, BaseSnapshot, Identifiant, Scolarite, Verrou } from "@navette/reconcile";
import { desc, lte } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { groupBy } from "../group-by.ts";
import { eleve, identifiant, scolarite, verrou } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";
import { readFiches } from "./registre.ts";
import { distinction } from "./tables.ts";

/** What the matching needs of the base, for the school year of the import. */
export async function readSnapshot(trx: Trx, annee: number): Promise<BaseSnapshot> {
  const identifiants = await readIdentifiants(trx);
  const verrous = await readVerrous(trx);
  const scolarites = await readScolarites(trx, annee);
  const eleves = await trx.select().from(eleve);
  const attended = new Set([...scolarites.values()].map(({ classeId }) => classeId));
  const classes = await trx.select().from(classe).where(lte(classe.annee, annee));
  return {
    annee,
    classes: classes
      .filter((each) => each.annee === annee || attended.has(each.id))
      .map(
        ({ id, annee: de, libelle, niveaux, origine, archivee }): BaseClasse => ({
          id,
          annee: de,
          libelle,
          niveaux,
          origine,
          archivee,
          identifiants: identifiants.get(id) ?? [],
          verrous: verrous.get(id) ?? [],
        }),
      ),
    eleves: eleves.map(
      ({ uai: _, creeLe: __, modifieLe: ___, retireLe: ____, ...fiche }): BaseEleve => ({
        ...fiche,
        identifiants: identifiants.get(fiche.id) ?? [],
        scolarite: scolarites.get(fiche.id) ?? null,
        verrous: verrous.get(fiche.id) ?? [],
      }),
    ),
    fiches: await readFiches(trx, annee, { identifiants, verrous }),
    distinctions: await trx
      .select({ eleveId: distinction.eleveId, signature: distinction.signature })
      .from(distinction),
  };
}

async function readIdentifiants(trx: Trx): Promise<Map<string, Identifiant[]>> {
  const rows = await trx
    .select({
      objetId: identifiant.objetId,
      source: identifiant.source,
      valeur: identifiant.valeur,
      actuel: identifiant.actuel,
    })
    .from(identifiant)
    .orderBy(identifiant.source, identifiant.valeur);
  return byObjet(rows, ({ source, valeur, actuel }) => ({ source, valeur, actuel }));
}

async function readVerrous(trx: Trx): Promise<Map<string, Verrou[]>> {
  const rows = await trx.select().from(verrou).orderBy(verrou.champ);
  return byObjet(rows, ({ champ, auteur, le }) => ({ champ, par: auteur, le }));
}

/** The latest enrolment of each pupil, up to the year of the import. */
async function readScolarites(trx: Trx, annee: number): Promise<Map<string, Scolarite>> {
  const rows = await trx
    .selectDistinctOn([scolarite.eleveId])
    .from(scolarite)
    .where(lte(scolarite.annee, annee))
    .orderBy(scolarite.eleveId, desc(scolarite.annee));
  return new Map(rows.map(({ uai: _, id: __, partiLe: ___, eleveId, ...rest }) => [eleveId, rest]));
}

function byObjet<Row extends { readonly objetId: string }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): Map<string, Value[]> {
  return new Map([...groupBy(rows, ({ objetId }) => objetId)].map(([objetId, own]) => [objetId, own.map(read)]));
}
