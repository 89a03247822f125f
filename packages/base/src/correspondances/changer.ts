import { isDeepStrictEqual } from "node:util";
import type { GenreCorrespondance, NomLogiciel } from "@navette/reconcile";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireAnneeOuverte } from "../etablissement/annee-ouverte.ts";
import { lockEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { type Correspondances, readCorrespondances } from "./read-correspondances.ts";
import { insertGeste, writeLignes } from "./store.ts";
import type { LigneChangee, LigneCorrespondance, NatureGeste } from "./tables.ts";

/** What an act does: rows before and after. */
export interface Changement {
  readonly nature: NatureGeste;
  readonly lignes: readonly LigneChangee[];
  readonly fichier?: string;
}

/** One act at a time on a school: decided from what is there, written whole with what undoes it, told to the journal. */
export async function changer(
  db: EtablissementDb,
  acte: Acte,
  decide: (vue: Correspondances) => Changement,
): Promise<void> {
  await db.transaction(async (trx) => {
    await lockEtablissement(trx);
    const vue = await readCorrespondances(trx);
    await requireAnneeOuverte(trx, vue.annee);
    const { nature, lignes, fichier } = decide(vue);
    const moved = lignes.filter(({ avant, apres }) => !isDeepStrictEqual(avant, apres));
    if (moved.length === 0 && fichier === undefined) return;
    await writeLignes(trx, moved);
    const { auteur, now } = acte;
    const [par, le] = [auteur.nom, now.toISOString()];
    await insertGeste(trx, { annee: vue.annee, nature, lignes: moved, fichier: fichier ?? null, par, le });
    await tell(trx, acte, { annee: vue.annee, action: `correspondance.${nature}`, lignes: moved });
  });
}

interface Recit {
  readonly annee: number;
  readonly action: string;
  readonly lignes: readonly LigneChangee[];
}

/** One line of the journal an act: which names, and what they are paired with before and after. */
export async function tell(trx: Trx, acte: Acte, { annee, action, lignes }: Recit): Promise<void> {
  const shown = (ligne: LigneCorrespondance | null) =>
    ligne && { genre: ligne.genre, nom: ligne.nom, cle: ligne.cle, actif: ligne.actif };
  await record(trx, acte, {
    action,
    objet: "correspondance",
    objetId: String(annee),
    avant: lignes.flatMap(({ avant }) => shown(avant) ?? []),
    apres: lignes.flatMap(({ apres }) => shown(apres) ?? []),
  });
}

/** The row of a name, as it is. */
export function ligneDe(
  { lignes }: Pick<Correspondances, "lignes">,
  genre: GenreCorrespondance,
  nom: string,
): LigneCorrespondance | undefined {
  return lignes.find((ligne) => ligne.genre === genre && ligne.nom === nom);
}

/** A name as it comes in for the first time. */
export function nouvelleLigne(
  annee: number,
  { genre, nom, detail }: NomLogiciel,
  origine: LigneCorrespondance["origine"],
): LigneCorrespondance {
  return { annee, genre, nom, detail, origine, actif: true, cle: null, refusees: [], par: null, le: null };
}
