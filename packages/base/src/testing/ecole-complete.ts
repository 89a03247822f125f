import { randomUUID } from "node:crypto";
import { fichiersOnde, inventEcole } from "@navette/invent";
import { pageForNiveau, proposePeriodes } from "@navette/livret";
import { and, eq } from "drizzle-orm";
import type { Acteur } from "../comptes/acteur.ts";
import type { Base, EtablissementDb, Trx } from "../db/base.ts";
import { insertRows } from "../db/bulk.ts";
import { inventeSaisies } from "../demonstration/invente-saisies.ts";
import { responsabilite } from "../familles/tables.ts";
import { analyseImport } from "../imports/analyse-import.ts";
import { applyImport } from "../imports/apply-import.ts";
import type { Acte } from "../journal/auteur.ts";
import { saisie } from "../livret/tables.ts";
import { identifiant, personnel, scolarite } from "../personnes/tables.ts";
import { classe, periode } from "../structures/tables.ts";
import { enseignantClasse } from "../structures/tables-enseignants.ts";
import { createEcole } from "./ecole.ts";

const ANNEE = 2026;

/**
 * Fills an installed école: pupils imported from ONDE, directrice and teachers, trimestres, and the bilans of the first
 * one typed and complete. `eleves` is how many; the same number always gives the same school.
 */
export async function fillEcole(db: EtablissementDb, acte: Acte, eleves = 60): Promise<void> {
  const ecole = inventEcole({ eleves, graine: "echanges", annee: ANNEE });
  const analysed = await analyseImport(db, fichiersOnde(ecole), acte);
  if (analysed.outcome !== "analyse") throw new Error("the invented school was not read");
  await applyImport(db, analysed.importId, acte);
  await db.transaction(async (trx) => {
    await trx.insert(personnel).values({ ...nomme(ecole.directeur), directeur: true });
    const identifiants = await trx
      .select({ classeId: identifiant.objetId, valeur: identifiant.valeur })
      .from(identifiant)
      .where(and(eq(identifiant.objet, "classe"), eq(identifiant.source, "onde")));
    for (const { identifiant: valeur, enseignant } of ecole.classes) {
      const classeId = identifiants.find((each) => each.valeur === valeur)?.classeId;
      const personne = nomme(enseignant);
      await trx.insert(personnel).values(personne);
      if (classeId) await trx.insert(enseignantClasse).values({ classeId, personnelId: personne.id });
    }
    await trx.update(responsabilite).set({ niveau: "legal" });
    await openPeriodes(trx, acte);
    await typeEverything(trx);
  });
}

/** The same on a school of its own, with the one who directs it. */
export async function createEcoleComplete(
  base: Base,
  eleves?: number,
): Promise<{ readonly db: EtablissementDb; readonly direction: Acteur }> {
  const { db, compte, acte } = await createEcole(base);
  await fillEcole(db, acte, eleves);
  return { db, direction: { compte, acte } };
}

const nomme = ({ civilite, nom, prenom }: { civilite: "M" | "MME"; nom: string; prenom: string }) => ({
  id: randomUUID(),
  civilite,
  nom,
  prenom,
});

async function openPeriodes(trx: Trx, { now }: Acte): Promise<void> {
  const classes = await trx.select({ classeId: classe.id }).from(classe);
  const dates = proposePeriodes("trimestre", { annee: ANNEE });
  const first = { etat: "complet" as const, completLe: now.toISOString() };
  for (const { classeId } of classes) {
    for (const date of dates) {
      const etat = date.indice === 1 ? first : {};
      await trx
        .insert(periode)
        .values({ id: randomUUID(), annee: ANNEE, classeId, nombre: dates.length, ...date, ...etat });
    }
  }
}

async function typeEverything(trx: Trx): Promise<void> {
  const membres = await trx
    .select({ eleveId: scolarite.eleveId, niveau: scolarite.niveau, periodeId: periode.id })
    .from(scolarite)
    .innerJoin(periode, and(eq(periode.classeId, scolarite.classeId), eq(periode.indice, 1)));
  const rows = membres.flatMap(({ eleveId, niveau, periodeId }) => {
    const page = pageForNiveau(niveau);
    if (!page) return [];
    const saisies = inventeSaisies({ graine: 1, eleve: { id: eleveId, prenom: "Mina" }, page, part: 1 });
    return saisies.map((each) => ({ ...each, periodeId, cibleId: eleveId, auteur: "Paul Roux" }));
  });
  await insertRows(trx, saisie, rows);
}
