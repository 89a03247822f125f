import { randomUUID } from "node:crypto";
import { type ElementBanque, PAGES, readSaisie } from "@navette/livret";
import { and, asc, eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Acteur } from "../comptes/acteur.ts";
import { assertDroit } from "../comptes/droits.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { record } from "../journal/record.ts";
import { element } from "./tables.ts";

/** An élément de programme of the school's own bank. */
export interface Element extends ElementBanque {
  readonly id: string;
}

const COLONNES = { id: element.id, cycle: element.cycle, rubrique: element.rubrique, libelle: element.libelle };

/** The bank of the school, of one cycle or of all, in the order the éléments were added. */
export async function listElements(
  trx: Trx,
  { cycle }: { readonly cycle?: number | undefined } = {},
): Promise<readonly Element[]> {
  return await trx
    .select(COLONNES)
    .from(element)
    .where(cycle === undefined ? undefined : eq(element.cycle, cycle))
    .orderBy(asc(element.cycle), asc(element.rubrique), asc(element.creeLe), asc(element.libelle));
}

/** Adds an élément as a cell would keep it; gives the one that is already there. Refuses what LSU would (`livret.saisie.…`). */
export async function addElement(
  db: EtablissementDb,
  { compte, acte }: Acteur,
  { cycle, rubrique, libelle }: ElementBanque,
): Promise<Element> {
  assertDroit(compte.role, "saisir-livret");
  const value = readLibelle({ cycle, rubrique, libelle });
  return await db.transaction(async (trx) => {
    const [added] = await trx
      .insert(element)
      .values({ id: randomUUID(), cycle, rubrique, libelle: value, creeLe: acte.now.toISOString() })
      .onConflictDoNothing()
      .returning(COLONNES);
    if (added === undefined) return await known(trx, { cycle, rubrique, libelle: value });
    const apres = { cycle, rubrique, libelle: value };
    await record(trx, acte, { action: "element.ajouter", objet: "element", objetId: added.id, apres });
    return added;
  });
}

/** Takes an élément out of the bank: the bilans that hold it keep it. */
export async function removeElement(db: EtablissementDb, { compte, acte }: Acteur, id: string): Promise<void> {
  assertDroit(compte.role, "regler-etablissement");
  await db.transaction(async (trx) => {
    const [avant] = await trx.delete(element).where(eq(element.id, id)).returning(COLONNES);
    if (avant === undefined) throw inconnu();
    await record(trx, acte, { action: "element.oter", objet: "element", objetId: id, avant });
  });
}

async function known(trx: Trx, { cycle, rubrique, libelle }: ElementBanque): Promise<Element> {
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
