import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireAnneeOuverte } from "../etablissement/annee-ouverte.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { freeChamp, lockChamps } from "../personnes/verrous.ts";
import { classe } from "../structures/tables.ts";
import { codePris, divisionsInconnues, groupeImporte, groupeInconnu } from "./refus.ts";
import { groupe } from "./tables.ts";

/** A group made here: SIECLE and STS-Web do not know of it. */
export interface NouveauGroupe {
  readonly code: string;
  readonly libelle: string | null;
  /** Identifiers of the divisions it draws from. */
  readonly divisions: readonly string[];
}

/** Creates a local group of the current year: no import ever proposes to withdraw it. Throws `groupe.code`, `groupe.divisions`. */
export async function createGroupe(
  db: EtablissementDb,
  { code, libelle, divisions }: NouveauGroupe,
  acte: Acte,
): Promise<{ readonly id: string }> {
  return await db.transaction(async (trx) => {
    const { annee } = await requireEtablissement(trx);
    await requireAnneeOuverte(trx, annee);
    const connues = await trx
      .select({ id: classe.id, libelle: classe.libelle })
      .from(classe)
      .where(and(eq(classe.annee, annee), eq(classe.archivee, false)));
    if (divisions.some((id) => !connues.some((each) => each.id === id))) throw divisionsInconnues();
    // Divisions and groups share one space of codes in STS-Web (sts-web.md §3.4).
    if (connues.some((each) => each.libelle === code) || (await isPris(trx, annee, code))) throw codePris(code);
    const id = randomUUID();
    const fiche = { annee, code, libelle, divisions: [...new Set(divisions)].toSorted(), mefs: [] };
    await trx.insert(groupe).values({ id, ...fiche, origine: "manuel", creeLe: acte.now.toISOString() });
    await record(trx, acte, { action: "groupe.creer", ...objet(id), apres: { code, libelle } });
    return { id };
  });
}

async function isPris(trx: Trx, annee: number, code: string): Promise<boolean> {
  const found = await trx
    .select({ id: groupe.id })
    .from(groupe)
    .where(and(eq(groupe.annee, annee), eq(groupe.code, code)));
  return found.length > 0;
}

/** Renames a group by hand: imports then show their name and leave this one. Its code stays: exchanges know it by that. */
export async function renameGroupe(
  db: EtablissementDb,
  groupeId: string,
  { libelle }: Pick<NouveauGroupe, "libelle">,
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    const avant = await lockGroupe(trx, groupeId);
    if (avant.libelle === libelle) return;
    await trx.update(groupe).set({ libelle }).where(eq(groupe.id, groupeId));
    await lockChamps(trx, { ...objet(groupeId), champs: ["libelle"] }, acte);
    await record(trx, acte, {
      action: "groupe.modifier",
      ...objet(groupeId),
      avant: { libelle: avant.libelle },
      apres: { libelle },
    });
  });
}

/** Gives the name of a group back to the imports. */
export async function freeGroupe(db: EtablissementDb, groupeId: string, acte: Acte): Promise<void> {
  await db.transaction(async (trx) => {
    await lockGroupe(trx, groupeId);
    await freeChamp(trx, { ...objet(groupeId), champ: "libelle" }, acte);
  });
}

/**
 * Ends a local group, which keeps its pupils, or opens it again with them. One that came from an import ends where it
 * came from (`groupe.importe`).
 */
export async function endGroupe(
  db: EtablissementDb,
  groupeId: string,
  { actif }: { readonly actif: boolean },
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    const avant = await lockGroupe(trx, groupeId);
    if (avant.origine !== "manuel") throw groupeImporte();
    if (avant.actif === actif) return;
    const retireLe = actif ? null : acte.now.toISOString();
    await trx.update(groupe).set({ actif, retireLe }).where(eq(groupe.id, groupeId));
    await record(trx, acte, { action: actif ? "groupe.rouvrir" : "groupe.terminer", ...objet(groupeId) });
  });
}

/** A group of a year that is still open, locked until the end of the transaction. Throws `groupe.inconnu`. */
export async function lockGroupe(trx: Trx, groupeId: string): Promise<typeof groupe.$inferSelect> {
  const [found] = await trx.select().from(groupe).where(eq(groupe.id, groupeId)).for("update");
  if (found === undefined) throw groupeInconnu();
  await requireAnneeOuverte(trx, found.annee);
  return found;
}

export const objet = (objetId: string) => ({ objet: "groupe", objetId }) as const;
