import { asc, desc, eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Base, Trx } from "../db/base.ts";
import { anneeScolaire, etablissement } from "./tables.ts";

export type Etablissement = typeof etablissement.$inferSelect;
export type AnneeScolaire = Omit<typeof anneeScolaire.$inferSelect, "uai">;

/** What anyone who reaches the login page may know of a school. */
export type EtablissementListe = Pick<Etablissement, "uai" | "nom" | "commune" | "demonstration">;

/** The schools of this installation, by name. */
export function listEtablissements(base: Base): Promise<readonly EtablissementListe[]> {
  return base.installation(selectEtablissements);
}

/** The same, in a transaction that may see them. */
export async function selectEtablissements(trx: Trx): Promise<readonly EtablissementListe[]> {
  return await trx
    .select({
      uai: etablissement.uai,
      nom: etablissement.nom,
      commune: etablissement.commune,
      demonstration: etablissement.demonstration,
    })
    .from(etablissement)
    .orderBy(asc(etablissement.nom), asc(etablissement.uai));
}

/**
 * Those that can be entered. The passwords of an invented school are published: it closes once a real one is here, unless
 * the installation is open to others.
 */
export async function listAccessibles(base: Base, ouverte: boolean): Promise<readonly EtablissementListe[]> {
  const all = await listEtablissements(base);
  return ouverte || all.every(isEssai) ? all : all.filter((each) => !isEssai(each));
}

const isEssai = ({ demonstration }: EtablissementListe) => demonstration;

/** Throws `session.essai-ferme` for an invented school that is closed; tells nothing of one that does not exist. */
export async function requireAccessible(base: Base, uai: string, ouverte: boolean): Promise<void> {
  if (ouverte) return;
  const all = await listEtablissements(base);
  if (all.every(isEssai) || !all.some((each) => each.uai === uai && isEssai(each))) return;
  throw new AppError({
    nature: "session",
    code: "session.essai-ferme",
    message: "L’établissement inventé est fermé depuis que le vôtre est installé.",
    remedy: "Connectez-vous à votre établissement.",
  });
}

/** The school this transaction is bound to; `undefined` when it was never created. */
export async function readEtablissement(trx: Trx): Promise<Etablissement | undefined> {
  const [found] = await trx.select().from(etablissement);
  return found;
}

const annees = (trx: Trx) =>
  trx
    .select({
      annee: anneeScolaire.annee,
      debut: anneeScolaire.debut,
      fin: anneeScolaire.fin,
      close: anneeScolaire.close,
    })
    .from(anneeScolaire);

/** Every school year of this school, newest first. */
export async function listAnnees(trx: Trx): Promise<readonly AnneeScolaire[]> {
  return annees(trx).orderBy(desc(anneeScolaire.annee));
}

/** `lock` holds it until the end of the transaction: `share` keeps it open, `update` is for who changes it. */
export async function readAnnee(
  trx: Trx,
  annee: number,
  lock?: "share" | "update",
): Promise<AnneeScolaire | undefined> {
  const query = annees(trx).where(eq(anneeScolaire.annee, annee));
  const [found] = await (lock ? query.for(lock) : query);
  return found;
}

/** The school this transaction is bound to, where it must exist. */
export async function requireEtablissement(trx: Trx): Promise<Etablissement> {
  const found = await readEtablissement(trx);
  if (found) return found;
  throw new AppError({
    nature: "introuvable",
    code: "etablissement.inconnu",
    message: "Cet établissement n’est pas dans cette installation.",
    remedy: "Créez-le d’abord.",
  });
}

/** The same, locked until the end of the transaction: its current year cannot change meanwhile. */
export async function lockEtablissement(trx: Trx): Promise<Etablissement> {
  await trx.select({ uai: etablissement.uai }).from(etablissement).for("update");
  return await requireEtablissement(trx);
}
