import { desc, eq, sql } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Trx } from "../db/base.ts";
import { envoi } from "./tables.ts";

/** A file prepared, as the history lists it. */
export type Envoi = Omit<typeof envoi.$inferSelect, "uai" | "contenu"> & {
  /** Each of its bilans is in a file prepared since. */
  readonly remplace: boolean;
};

const COLUMNS = {
  id: envoi.id,
  annee: envoi.annee,
  format: envoi.format,
  version: envoi.version,
  nom: envoi.nom,
  octets: envoi.octets,
  sha256: envoi.sha256,
  perimetre: envoi.perimetre,
  resume: envoi.resume,
  creePar: envoi.creePar,
  creeLe: envoi.creeLe,
  telechargeLe: envoi.telechargeLe,
  telechargePar: envoi.telechargePar,
  deposeLe: envoi.deposeLe,
  deposePar: envoi.deposePar,
  // Named by hand: a query of one table leaves its name out, and those within have columns of the same names.
  remplace: sql<boolean>`exists (select from bilan_envoye b where b.uai = envoi.uai and b.envoi_id = envoi.id)
    and not exists (select from bilan_envoye b where b.uai = envoi.uai and b.envoi_id = envoi.id and not exists (
      select from bilan_envoye suivant join envoi e on e.uai = suivant.uai and e.id = suivant.envoi_id
      where suivant.uai = b.uai and suivant.eleve_id = b.eleve_id and suivant.periode_id = b.periode_id
        and e.cree_le > envoi.cree_le))`,
};

/** The files prepared so far, newest first. */
export async function listEnvois(trx: Trx): Promise<readonly Envoi[]> {
  return await trx.select(COLUMNS).from(envoi).orderBy(desc(envoi.creeLe), desc(envoi.nom));
}

/** One file of the history, without its bytes. */
export async function readEnvoi(trx: Trx, id: string): Promise<Envoi> {
  const [found] = await trx.select(COLUMNS).from(envoi).where(eq(envoi.id, id));
  if (!found) throw unknownEnvoi();
  return found;
}

/** One file with its bytes, exactly as it was prepared. */
export async function readFichierEnvoye(trx: Trx, id: string): Promise<Envoi & { readonly contenu: Uint8Array }> {
  const [found] = await trx
    .select({ ...COLUMNS, contenu: envoi.contenu })
    .from(envoi)
    .where(eq(envoi.id, id));
  if (!found) throw unknownEnvoi();
  return found;
}

export function unknownEnvoi(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "envoi.inconnu",
    message: "Ce fichier n’est pas dans l’historique des envois.",
    remedy: "Préparez-le de nouveau depuis la page Échanges.",
  });
}
