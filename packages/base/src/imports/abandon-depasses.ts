import { inArray } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { listImports } from "./importation.ts";
import { importation } from "./tables.ts";

/** How long a plan that another import left behind can still be made again from what it read. */
const JOURS_POUR_REFAIRE = 30;

/**
 * Drops the plans that nobody will apply: the same files were read again since, or another import was applied long ago.
 * What they hold of families would otherwise be kept for ever.
 */
export async function abandonDepasses(trx: Trx, acte: Acte): Promise<void> {
  const limite = new Date(acte.now.getTime() - JOURS_POUR_REFAIRE * 86_400_000).toISOString();
  const imports = await listImports(trx);
  const over = imports.filter(({ depasse, creeLe }) => depasse && (depasse.remplacePar !== null || creeLe < limite));
  if (over.length === 0) return;
  const ids = over.map(({ id }) => id);
  await trx.update(importation).set({ etat: "abandonne", contenus: null }).where(inArray(importation.id, ids));
  await record(
    trx,
    acte,
    ids.map((id) => ({ action: "import.abandonner", objet: "import", objetId: id, importId: id })),
  );
}
