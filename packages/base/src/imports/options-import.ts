import type { Content } from "@navette/formats";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { type OptionsImport, reglageImport } from "./tables.ts";

/** The options that outlive one import: a day is that of its files. */
export type ReglageImport = Pick<OptionsImport, "ecartees" | "structures">;

const REGLAGE: ReglageImport = { ecartees: [], structures: "sts" };

/** What the school last chose. */
async function readReglage(trx: Trx): Promise<ReglageImport> {
  const [found] = await trx
    .select({ ecartees: reglageImport.ecartees, structures: reglageImport.structures })
    .from(reglageImport);
  return found ?? REGLAGE;
}

/** Remembers the choice for the imports to come. Nothing is written when it is the one already in force. */
export async function rememberReglage(trx: Trx, { ecartees, structures }: ReglageImport, acte: Acte): Promise<void> {
  const avant = await readReglage(trx);
  const apres = { ecartees: ecartees.toSorted(), structures };
  if (avant.structures === structures && avant.ecartees.toSorted().join() === apres.ecartees.join()) return;
  await trx.insert(reglageImport).values(apres).onConflictDoUpdate({ target: reglageImport.uai, set: apres });
  const { uai } = await requireEtablissement(trx);
  await record(trx, acte, { action: "import.regler", objet: "etablissement", objetId: uai, avant, apres });
}

/** The options of a new import: what the school remembers, and today, never before the day of its files. */
export async function optionsOf(
  trx: Trx,
  contenus: readonly Content[],
  { now, options }: { readonly now: Date; readonly options?: Partial<OptionsImport> | undefined },
): Promise<OptionsImport> {
  const exported = contenus.flatMap(({ exporteLe }) => exporteLe ?? []);
  const jour = [jourLocal(now), ...exported].sort().at(-1) ?? jourLocal(now);
  return { jour, ...(await readReglage(trx)), ...options };
}
