import { and, eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireAnneeOuverte } from "../etablissement/annee-ouverte.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { requirePersonnelActif } from "../personnes/personnel.ts";
import { freeChamp, lockChamps } from "../personnes/verrous.ts";
import { classe } from "./tables.ts";
import { enseignantClasse } from "./tables-enseignants.ts";

type Row = typeof classe.$inferSelect;

/** Renames a class by hand: imports then show their name and leave this one. */
export async function renameClasse(
  db: EtablissementDb,
  classeId: string,
  { libelle }: { readonly libelle: string },
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    const avant = await lockClasse(trx, classeId);
    if (avant.libelle === libelle) return;
    await trx.update(classe).set({ libelle }).where(eq(classe.id, classeId));
    await lockChamps(trx, { objet: "classe", objetId: classeId, champs: ["libelle"] }, acte);
    await record(trx, acte, {
      action: "classe.modifier",
      objet: "classe",
      objetId: classeId,
      avant: { libelle: avant.libelle },
      apres: { libelle },
    });
  });
}

/** Gives the name of a class back to the imports. */
export async function freeClasse(db: EtablissementDb, classeId: string, acte: Acte): Promise<void> {
  await db.transaction(async (trx) => {
    await lockClasse(trx, classeId);
    await freeChamp(trx, { objet: "classe", objetId: classeId, champ: "libelle" }, acte);
  });
}

/** First and last day, ISO; `null` for the whole year. */
export interface DatesRattachement {
  readonly debut: string | null;
  readonly fin: string | null;
}

/** Attaches a teacher to a class, or changes the dates. Refuses an end before the start (`rattachement.dates`). */
export async function attachEnseignant(
  db: EtablissementDb,
  cle: { readonly classeId: string; readonly personnelId: string },
  { debut, fin }: DatesRattachement,
  acte: Acte,
): Promise<void> {
  if (debut !== null && fin !== null && fin < debut) throw datesInversees();
  await db.transaction(async (trx) => {
    await lockClasse(trx, cle.classeId);
    await requirePersonnelActif(trx, cle.personnelId);
    const [avant] = await trx.select().from(enseignantClasse).where(ofRattachement(cle));
    await trx
      .insert(enseignantClasse)
      .values({ ...cle, debut, fin })
      .onConflictDoUpdate({
        target: [enseignantClasse.uai, enseignantClasse.classeId, enseignantClasse.personnelId],
        set: { debut, fin },
      });
    await record(trx, acte, {
      action: "classe.rattacher",
      objet: "classe",
      objetId: cle.classeId,
      avant: avant && { personnelId: cle.personnelId, debut: avant.debut, fin: avant.fin },
      apres: { personnelId: cle.personnelId, debut, fin },
    });
  });
}

/** Takes back a rattachement made by mistake; one that really ended gets its end date instead. */
export async function detachEnseignant(
  db: EtablissementDb,
  cle: { readonly classeId: string; readonly personnelId: string },
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    await lockClasse(trx, cle.classeId);
    const [avant] = await trx.delete(enseignantClasse).where(ofRattachement(cle)).returning();
    if (avant === undefined) return;
    const { personnelId, debut, fin } = avant;
    await record(trx, acte, {
      action: "classe.detacher",
      objet: "classe",
      objetId: cle.classeId,
      avant: { personnelId, debut, fin },
    });
  });
}

/** A class of a year that is still open, locked until the end of the transaction. Throws `classe.inconnue`. */
async function lockClasse(trx: Trx, classeId: string): Promise<Row> {
  const [found] = await trx.select().from(classe).where(eq(classe.id, classeId)).for("update");
  if (found === undefined) throw classeInconnue();
  await requireAnneeOuverte(trx, found.annee);
  return found;
}

function ofRattachement({ classeId, personnelId }: { readonly classeId: string; readonly personnelId: string }) {
  return and(eq(enseignantClasse.classeId, classeId), eq(enseignantClasse.personnelId, personnelId));
}

function classeInconnue(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "classe.inconnue",
    message: "Cette classe n’existe pas dans cet établissement.",
    remedy: "Rouvrez la page des classes.",
  });
}

function datesInversees(): AppError {
  const message = "La fin précède le début.";
  return new AppError({ nature: "saisie", code: "rattachement.dates", message, champs: { fin: message } });
}
