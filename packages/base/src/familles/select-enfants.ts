import { and, eq, inArray } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { parNom } from "../personnes/par-nom.ts";
import { type Adresse, eleve, scolarite } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";
import type { Enfant } from "./famille.ts";

export type EnfantSitue = Enfant & { readonly adresses: readonly (Adresse | null)[] };

/** These pupils, or all of the school, with their class of the current year, by NOM then Prénom. */
export async function selectEnfants(trx: Trx, ids?: readonly string[]): Promise<readonly EnfantSitue[]> {
  if (ids?.length === 0) return [];
  const { annee } = await requireEtablissement(trx);
  const eleves = await trx
    .select({
      id: eleve.id,
      nom: eleve.nom,
      prenom: eleve.prenom,
      actif: eleve.actif,
      adresse1: eleve.adresse1,
      adresse2: eleve.adresse2,
    })
    .from(eleve)
    .where(ids && inArray(eleve.id, [...ids]));
  const classes = await trx
    .select({ eleveId: scolarite.eleveId, id: classe.id, libelle: classe.libelle })
    .from(scolarite)
    .innerJoin(classe, eq(classe.id, scolarite.classeId))
    .where(and(eq(scolarite.annee, annee), ids && inArray(scolarite.eleveId, [...ids])));
  const places = new Map(classes.map(({ eleveId, ...place }) => [eleveId, place]));
  return eleves
    .map(({ adresse1, adresse2, ...each }) => ({
      ...each,
      classe: places.get(each.id) ?? null,
      adresses: [adresse1, adresse2],
    }))
    .toSorted(parNom);
}
