import { AppError } from "../app-error.ts";
import type { EtablissementDb } from "../db/base.ts";
import { requireAnneeOuverte } from "../etablissement/annee-ouverte.ts";
import { lockEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import { tell } from "./changer.ts";
import { requireCollege } from "./read-correspondances.ts";
import { type Geste, lastGeste, markUndone, writeLignes } from "./store.ts";

/** Undoes the last act on the correspondances that still stands; again for the one before. */
export async function defaire(db: EtablissementDb, acte: Acte): Promise<Geste> {
  return await db.transaction(async (trx) => {
    await lockEtablissement(trx);
    const annee = await requireCollege(trx);
    await requireAnneeOuverte(trx, annee);
    const geste = await lastGeste(trx, annee);
    if (!geste) throw rienADefaire();
    // Acts are undone from the last: what it left is still what is there.
    const lignes = geste.lignes.map(({ avant, apres }) => ({ avant: apres, apres: avant }));
    await writeLignes(trx, lignes);
    await markUndone(trx, geste.numero, acte.auteur.nom, acte.now.toISOString());
    await tell(trx, acte, { annee, action: "correspondance.defaire", lignes });
    return geste;
  });
}

function rienADefaire(): AppError {
  return new AppError({
    nature: "etat",
    code: "correspondances.rien-a-defaire",
    message: "Il n’y a plus rien à défaire.",
    remedy: "Les correspondances sont telles qu’au début de l’année.",
  });
}
