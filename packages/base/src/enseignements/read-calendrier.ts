import type { ContentPeriode } from "@navette/formats";
import { eq } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { readAnnee, requireEtablissement } from "../etablissement/etablissement.ts";
import { calendrier } from "./tables.ts";

interface Bornes {
  readonly debut: string | null;
  readonly fin: string | null;
}

/** The school year as SIECLE gave it, beside the dates Navette works with. Days are ISO. */
export interface Calendrier {
  readonly annee: number;
  readonly eleves: Bornes;
  readonly enseignants: Bornes;
  /** Empty when the export named none. */
  readonly periodes: readonly ContentPeriode[];
  /** What the school set here; `null` when this year is not open. */
  readonly ici: Bornes | null;
}

/** `null` as long as no export of SIECLE brought one. */
export async function readCalendrier(trx: Trx): Promise<Calendrier | null> {
  const { annee } = await requireEtablissement(trx);
  const [found] = await trx.select().from(calendrier).where(eq(calendrier.annee, annee));
  if (found === undefined) return null;
  const ici = await readAnnee(trx, annee);
  return {
    annee,
    eleves: { debut: found.debutEleves, fin: found.finEleves },
    enseignants: { debut: found.debutEnseignants, fin: found.finEnseignants },
    periodes: found.periodes ?? [],
    ici: ici ? { debut: ici.debut, fin: ici.fin } : null,
  };
}
