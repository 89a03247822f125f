import type { FileInput } from "@navette/formats";
import type { EtablissementDb } from "../db/base.ts";
import { analyseImport } from "../imports/analyse-import.ts";
import { applyImport } from "../imports/apply-import.ts";
import type { Acte } from "../journal/auteur.ts";

/** Invented schools bear a UAI of this prefix, which is no département's: their year is that of the métropole. */
export const FICTIF = "099";
export const CREATEUR = { compteId: null, nom: "Établissement inventé" };

/** The files of an invented school, through the real import. */
export async function importFichiers(db: EtablissementDb, fichiers: readonly FileInput[], acte: Acte): Promise<void> {
  const analysed = await analyseImport(db, fichiers, acte);
  if (analysed.outcome !== "analyse") throw new Error("the files of the invented school were not read");
  await applyImport(db, analysed.importId, acte);
}
