import type { Diagnostic } from "@navette/formats";
import { checkPeriodes, type PeriodeDatee, type Periodicite, proposePeriodes } from "@navette/livret";
import type { Acteur } from "../comptes/acteur.ts";
import type { Trx } from "../db/base.ts";
import { readAnnee, requireEtablissement } from "../etablissement/etablissement.ts";
import { groupBy } from "../group-by.ts";
import { listClasses } from "./list-classes.ts";
import { listPeriodes, type PeriodeClasse } from "./list-periodes.ts";

/** How one class cuts its year, and what LSU would refuse in it. */
export interface PeriodesClasse {
  readonly classeId: string;
  readonly libelle: string;
  /** `null` as long as the class has no period. */
  readonly periodicite: Periodicite | null;
  readonly periodes: readonly PeriodeClasse[];
  readonly diagnostics: readonly Diagnostic[];
}

interface DemandeAnnee {
  /** The current school year when absent. */
  readonly annee?: number | undefined;
}

/** The periods of the classes the reader reaches. */
export async function readPeriodes(
  trx: Trx,
  acteur: Acteur,
  demande: DemandeAnnee,
): Promise<{ readonly annee: number; readonly classes: readonly PeriodesClasse[] }> {
  const { uai } = await requireEtablissement(trx);
  const { annee, classes } = await listClasses(trx, acteur, demande);
  const rentree = (await readAnnee(trx, annee))?.debut;
  const periodes = groupBy(await listPeriodes(trx, annee), ({ classeId }) => classeId);
  return {
    annee,
    classes: classes
      .filter(({ archivee }) => !archivee)
      .map(({ id, libelle, periodicite }) => {
        const own = periodes.get(id) ?? [];
        const calendrier = { uai, annee, ...(rentree !== undefined && { rentree }) };
        const diagnostics = periodicite === null ? [] : checkPeriodes(periodicite, own, calendrier);
        return { classeId: id, libelle, periodicite, periodes: own, diagnostics };
      }),
  };
}

/** Usual dates to start from, from the rentrée of the year when it is known. */
export async function proposeDecoupage(
  trx: Trx,
  { annee, periodicite }: DemandeAnnee & { readonly periodicite: Periodicite },
): Promise<readonly PeriodeDatee[]> {
  const { uai, annee: courante } = await requireEtablissement(trx);
  const asked = annee ?? courante;
  const rentree = (await readAnnee(trx, asked))?.debut;
  return proposePeriodes(periodicite, { uai, annee: asked, ...(rentree !== undefined && { rentree }) });
}
