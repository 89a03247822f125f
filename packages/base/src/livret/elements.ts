import { randomUUID } from "node:crypto";
import { type ElementBanque, PAGES, readSaisie } from "@navette/livret";
import { and, asc, eq, ne } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Acteur } from "../comptes/acteur.ts";
import { assertDroit, isAllowed } from "../comptes/droits.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { record } from "../journal/record.ts";
import { journal } from "../journal/tables.ts";
import { element } from "./tables.ts";

/** An élément de programme of the school's own bank. */
export interface Element extends ElementBanque {
  readonly id: string;
  /** Whether the reader may rename it and take it away: the direction, and whoever added it. */
  readonly modifiable: boolean;
}

const COLONNES = { id: element.id, cycle: element.cycle, rubrique: element.rubrique, libelle: element.libelle };
const AJOUT = "element.ajouter";

type Row = Omit<Element, "modifiable">;

/** The bank of the school, of one cycle or of all, in the order the éléments were added. */
export async function listElements(
  trx: Trx,
  acteur: Acteur,
  { cycle }: { readonly cycle?: number | undefined } = {},
): Promise<readonly Element[]> {
  const rows = await trx
    .select(COLONNES)
    .from(element)
    .where(cycle === undefined ? undefined : eq(element.cycle, cycle))
    .orderBy(asc(element.cycle), asc(element.rubrique), asc(element.creeLe), asc(element.libelle));
  return await shown(trx, acteur, rows);
}

/** The direction keeps the bank; whoever added an élément, as the journal tells, may correct it. */
async function shown(trx: Trx, { compte }: Acteur, rows: readonly Row[]): Promise<readonly Element[]> {
  if (isAllowed(compte.role, "regler-etablissement")) return rows.map((row) => ({ ...row, modifiable: true }));
  const ajoutes = await trx
    .select({ id: journal.objetId })
    .from(journal)
    .where(and(eq(journal.objet, "element"), eq(journal.action, AJOUT), eq(journal.compteId, compte.id)));
  const miens = new Set(ajoutes.map(({ id }) => id));
  return rows.map((row) => ({ ...row, modifiable: miens.has(row.id) }));
}

/** Adds an élément as a cell would keep it; gives the one that is already there. Refuses what LSU would (`livret.saisie.…`). */
export async function addElement(
  db: EtablissementDb,
  acteur: Acteur,
  { cycle, rubrique, libelle }: ElementBanque,
): Promise<Element> {
  const { acte } = acteur;
  const value = readLibelle({ cycle, rubrique, libelle });
  return await db.transaction(async (trx) => {
    const [added] = await trx
      .insert(element)
      .values({ id: randomUUID(), cycle, rubrique, libelle: value, creeLe: acte.now.toISOString() })
      .onConflictDoNothing()
      .returning(COLONNES);
    if (added === undefined) {
      return await asShown(trx, acteur, await known(trx, { cycle, rubrique, libelle: value }));
    }
    const apres = { cycle, rubrique, libelle: value };
    await record(trx, acte, { action: AJOUT, objet: "element", objetId: added.id, apres });
    return { ...added, modifiable: true };
  });
}

/** Corrects an élément of the bank: the bilans that hold the former one keep it. Refuses one that is there (`element.existe`). */
export async function renameElement(
  db: EtablissementDb,
  acteur: Acteur,
  id: string,
  libelle: string,
): Promise<Element> {
  return await db.transaction(async (trx) => {
    const { modifiable, id: _, ...avant } = await lockMien(trx, acteur, id);
    const apres = { ...avant, libelle: readLibelle({ ...avant, libelle }) };
    await refuseDouble(trx, { id, ...apres });
    await trx.update(element).set({ libelle: apres.libelle }).where(eq(element.id, id));
    await record(trx, acteur.acte, { action: "element.renommer", objet: "element", objetId: id, avant, apres });
    return { id, ...apres, modifiable };
  });
}

/** Takes an élément out of the bank: the bilans that hold it keep it. */
export async function removeElement(db: EtablissementDb, acteur: Acteur, id: string): Promise<void> {
  await db.transaction(async (trx) => {
    const { modifiable: _, id: __, ...avant } = await lockMien(trx, acteur, id);
    await trx.delete(element).where(eq(element.id, id));
    await record(trx, acteur.acte, { action: "element.oter", objet: "element", objetId: id, avant });
  });
}

/** An élément this account may change. */
async function lockMien(trx: Trx, acteur: Acteur, id: string): Promise<Element> {
  const [found] = await trx.select(COLONNES).from(element).where(eq(element.id, id)).for("update");
  if (found === undefined) throw inconnu();
  const mien = await asShown(trx, acteur, found);
  if (!mien.modifiable) assertDroit(acteur.compte.role, "regler-etablissement");
  return mien;
}

async function asShown(trx: Trx, acteur: Acteur, row: Row): Promise<Element> {
  const [found] = await shown(trx, acteur, [row]);
  if (found === undefined) throw inconnu();
  return found;
}

async function refuseDouble(trx: Trx, { id, cycle, rubrique, libelle }: Row): Promise<void> {
  const memes = and(eq(element.cycle, cycle), eq(element.rubrique, rubrique), eq(element.libelle, libelle));
  const [double] = await trx
    .select({ id: element.id })
    .from(element)
    .where(and(memes, ne(element.id, id)));
  if (double === undefined) return;
  const message = "Cet élément est déjà dans la banque.";
  throw new AppError({ nature: "etat", code: "element.existe", message, champs: { libelle: message } });
}

async function known(trx: Trx, { cycle, rubrique, libelle }: ElementBanque): Promise<Row> {
  const [found] = await trx
    .select(COLONNES)
    .from(element)
    .where(and(eq(element.cycle, cycle), eq(element.rubrique, rubrique), eq(element.libelle, libelle)));
  if (found === undefined) throw inconnu();
  return found;
}

/** Read with the rules of the cell it is meant for. */
function readLibelle({ cycle, rubrique, libelle }: ElementBanque): string {
  const page = PAGES.find((each) => each.cycle === cycle);
  const { data, diagnostics } = page
    ? readSaisie(page, { rubrique, objet: "elements" }, [libelle])
    : { data: null, diagnostics: [] };
  const [value] = Array.isArray(data) ? (data as readonly string[]) : [];
  if (value !== undefined) return value;
  const [{ code, message, remedy } = VIDE] = diagnostics;
  throw new AppError({ nature: "saisie", code, message, remedy, champs: { libelle: message } });
}

const VIDE = {
  code: "livret.saisie.forme",
  message: "Cet élément de programme est vide.",
  remedy: "Écrivez-le en une ligne.",
};

function inconnu(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "element.inconnu",
    message: "Cet élément n’est plus dans la banque.",
    remedy: "Rechargez la page.",
  });
}
