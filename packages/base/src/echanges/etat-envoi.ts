import { sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Envoi } from "./envois.ts";

/** How far a file is known to have gone: made here, handed over, deposited in LSU as somebody said. In this order. */
const ETATS_ENVOI = ["prepare", "telecharge", "depose"] as const;
export type EtatEnvoi = (typeof ETATS_ENVOI)[number];

export function etatEnvoi({ telechargeLe, deposeLe }: Pick<Envoi, "telechargeLe" | "deposeLe">): EtatEnvoi {
  if (deposeLe !== null) return "depose";
  return telechargeLe === null ? "prepare" : "telecharge";
}

/** How far the least advanced of some periods has gone. */
export function leastGone(
  periodes: readonly { readonly periodeId: string }[],
  etats: ReadonlyMap<string, EtatEnvoi>,
): EtatEnvoi {
  const gone = new Set(periodes.map(({ periodeId }) => etats.get(periodeId) ?? "prepare"));
  return ETATS_ENVOI.find((etat) => gone.has(etat)) ?? "prepare";
}

/**
 * By period of a class, how far the files that last held the bilans of its pupils have gone: the least advanced of them.
 * A period of which no bilan was ever written in a file is absent.
 */
export async function readEtatsEnvoi(trx: Trx, annee: number): Promise<ReadonlyMap<string, EtatEnvoi>> {
  const rows = await trx.execute<{ periode_id: string; rang: number }>(sql`
    select periode_id, min(rang)::int as rang from (
      select distinct on (b.periode_id, b.eleve_id) b.periode_id,
             case when e.depose_le is not null then 2 when e.telecharge_le is not null then 1 else 0 end as rang
      from bilan_envoye b
      join envoi e on e.uai = b.uai and e.id = b.envoi_id
      join periode p on p.uai = b.uai and p.id = b.periode_id
      join scolarite s on s.uai = b.uai and s.eleve_id = b.eleve_id and s.annee = p.annee and s.classe_id = p.classe_id
      where p.annee = ${annee}::int
      order by b.periode_id, b.eleve_id, e.cree_le desc, e.nom desc
    ) dernier group by periode_id`);
  return new Map(rows.map(({ periode_id, rang }) => [periode_id, ETATS_ENVOI[rang] ?? "prepare"]));
}
