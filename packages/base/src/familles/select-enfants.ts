import { and, eq, inArray } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { parNom } from "../personnes/par-nom.ts";
import { eleve, scolarite } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";
import type { Enfant } from "./famille.ts";

/** These pupils, or all of the school, with their class of the current year, by NOM then Prénom. */
export async function selectEnfants(trx: Trx, ids?: readonly string[]): Promise<readonly Enfant[]> {
  if (ids?.length === 0) return [];
  const { annee } = await requireEtablissement(trx);
  const eleves = await trx
    .select({ id: eleve.id, nom: eleve.nom, prenom: eleve.prenom, actif: eleve.actif })
    .from(eleve)
    .where(ids && inArray(eleve.id, [...ids]));
  const classes = await trx
    .select({ eleveId: scolarite.eleveId, id: classe.id, libelle: classe.libelle })
    .from(scolarite)
    .innerJoin(classe, eq(classe.id, scolarite.classeId))
    .where(and(eq(scolarite.annee, annee), ids && inArray(scolarite.eleveId, [...ids])));
  const places = new Map(classes.map(({ eleveId, ...place }) => [eleveId, place]));
  return eleves.map((each) => ({ ...each, classe: places.get(each.id) ?? null })).toSorted(parNom);
}
