import { LIENS_PARENTE } from "@navette/formats";
import type { ResponsableBilan } from "@navette/livret";
import { and, eq, inArray } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { groupBy } from "../group-by.ts";
import { foyer, responsabilite, responsable } from "./tables.ts";

/** The représentants légaux of these pupils, as a bilan carries them: by rang, then by name. Never those nobody declared. */
export async function readLegaux(
  trx: Trx,
  eleveIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ResponsableBilan[]>> {
  if (eleveIds.length === 0) return new Map();
  const rows = await trx
    .select({
      eleve: responsabilite.eleve,
      rang: responsabilite.rang,
      parente: responsabilite.parente,
      id: responsable.id,
      civilite: responsable.civilite,
      nom: responsable.nom,
      nomUsage: responsable.nomUsage,
      prenom: responsable.prenom,
      adresse: foyer.adresse,
    })
    .from(responsabilite)
    .innerJoin(responsable, eq(responsable.id, responsabilite.responsable))
    .leftJoin(foyer, eq(foyer.id, responsable.foyer))
    .where(
      and(
        inArray(responsabilite.eleve, [...eleveIds]),
        eq(responsabilite.niveau, "legal"),
        responsabilite.actif,
        responsable.actif,
      ),
    );
  const sorted = rows.toSorted(
    (a, b) => (a.rang ?? 9) - (b.rang ?? 9) || (`${a.nom} ${a.id}` < `${b.nom} ${b.id}` ? -1 : 1),
  );
  const groups = [...groupBy(sorted, ({ eleve }) => eleve)];
  return new Map(groups.map(([id, own]) => [id, own.map(asBilan)]));
}

type Row = Pick<typeof responsable.$inferSelect, "id" | "civilite" | "nom" | "nomUsage" | "prenom"> &
  Pick<typeof responsabilite.$inferSelect, "parente"> & { readonly adresse: ResponsableBilan["adresse"] };

function asBilan({ id, civilite, nom, nomUsage, prenom, parente, adresse }: Row): ResponsableBilan {
  const lienParente = parente === null ? null : (LIENS_PARENTE.get(parente)?.libelle ?? null);
  return { id, civilite, nom: nomUsage ?? nom, prenom, lienParente, adresse };
}
