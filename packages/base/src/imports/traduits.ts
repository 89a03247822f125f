import type { Content } from "@navette/formats";
import { traduire } from "@navette/reconcile";
import { readCorrespondances } from "../correspondances/read-correspondances.ts";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";

/** The same contents, what a timetable software calls by its own names being called as STS-Web does, as far as it is paired. */
export async function traduits(trx: Trx, contenus: readonly Content[]): Promise<readonly Content[]> {
  const { degre } = await requireEtablissement(trx);
  if (degre === 1 || !contenus.some(({ complement }) => complement)) return contenus;
  const { contexte } = (await readCorrespondances(trx)).appariement;
  return contenus.map((contenu) => (contenu.complement ? traduire(contenu, contexte) : contenu));
}
