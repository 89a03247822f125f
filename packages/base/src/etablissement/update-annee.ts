import { eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { requireAnneeOuverte } from "./annee-ouverte.ts";
import type { DatesAnnee } from "./calendrier.ts";
import type { AnneeScolaire } from "./etablissement.ts";
import { anneeScolaire } from "./tables.ts";

/** Corrects the first and last day of an open school year. Days are ISO and exist: the caller's schema says so. */
export async function updateAnnee(
  db: EtablissementDb,
  annee: number,
  dates: DatesAnnee,
  acte: Acte,
): Promise<AnneeScolaire> {
  return db.transaction((trx) => writeAnnee(trx, annee, dates, acte));
}

export async function writeAnnee(trx: Trx, annee: number, dates: DatesAnnee, acte: Acte): Promise<AnneeScolaire> {
  const before = await requireAnneeOuverte(trx, annee, "update");
  refuseImpossible(annee, dates);
  const { debut, fin } = dates;
  await trx.update(anneeScolaire).set({ debut, fin }).where(eq(anneeScolaire.annee, annee));
  await record(trx, acte, {
    action: "annee.modifier",
    objet: "annee",
    objetId: String(annee),
    avant: { debut: before.debut, fin: before.fin },
    apres: { debut, fin },
  });
  return { ...before, debut, fin };
}

function refuseImpossible(annee: number, { debut, fin }: DatesAnnee): void {
  const champs: { debut?: string; fin?: string } = {};
  if (!debut.startsWith(`${annee}-`)) champs.debut = `La rentrée de cette année scolaire tombe en ${annee}.`;
  if (fin <= debut) champs.fin = "L’année scolaire finit après la rentrée.";
  if (fin > `${annee + 1}-08-31`) champs.fin = `L’année scolaire finit au plus tard le 31 août ${annee + 1}.`;
  const [message] = Object.values(champs);
  if (message !== undefined) throw new AppError({ nature: "saisie", code: "annee.dates", message, champs });
}
