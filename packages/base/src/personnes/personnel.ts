import { randomUUID } from "node:crypto";
import type { Civilite } from "@navette/formats";
import { and, eq, ne } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import { compte } from "../comptes/tables.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { groupBy } from "../group-by.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { classe, enseignantClasse } from "../structures/tables.ts";
import { personnel } from "./tables.ts";

/** A member of staff, named as in ONDE: LSU knows a person by these three alone. */
export interface IdentitePersonnel {
  readonly civilite: Civilite | null;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string | null;
  readonly directeur: boolean;
}

/** A member of staff as the list shows him. */
export interface Personnel extends IdentitePersonnel {
  readonly id: string;
  readonly actif: boolean;
  /** Of the current school year. */
  readonly classes: readonly { readonly id: string; readonly libelle: string }[];
  readonly compte: { readonly id: string; readonly identifiant: string; readonly actif: boolean } | null;
}

/** A key that is absent stays as it is. */
export type PersonnelModifie = {
  readonly [Champ in keyof IdentitePersonnel]?: IdentitePersonnel[Champ] | undefined;
} & { readonly actif?: boolean | undefined };

type Row = Pick<typeof personnel.$inferSelect, keyof typeof COLONNES>;

const COLONNES = {
  id: personnel.id,
  civilite: personnel.civilite,
  nom: personnel.nom,
  prenom: personnel.prenom,
  courriel: personnel.courriel,
  directeur: personnel.directeur,
  actif: personnel.actif,
};

const { compare } = new Intl.Collator("fr");

/** The staff by name, those who left last. */
export async function listPersonnels(trx: Trx): Promise<readonly Personnel[]> {
  const { annee } = await requireEtablissement(trx);
  const rows = await trx.select(COLONNES).from(personnel);
  const classes = groupBy(
    await trx
      .select({ personnelId: enseignantClasse.personnelId, id: classe.id, libelle: classe.libelle })
      .from(enseignantClasse)
      .innerJoin(classe, eq(classe.id, enseignantClasse.classeId))
      .where(eq(classe.annee, annee)),
    ({ personnelId }) => personnelId,
  );
  const comptes = await trx
    .select({ personnelId: compte.personnelId, id: compte.id, identifiant: compte.identifiant, actif: compte.actif })
    .from(compte);
  return rows
    .map((row) => {
      const own = comptes.find(({ personnelId }) => personnelId === row.id);
      return {
        ...row,
        classes: (classes.get(row.id) ?? [])
          .map(({ id, libelle }) => ({ id, libelle }))
          .toSorted((a, b) => compare(a.libelle, b.libelle)),
        compte: own ? { id: own.id, identifiant: own.identifiant, actif: own.actif } : null,
      };
    })
    .toSorted((a, b) => Number(b.actif) - Number(a.actif) || compare(a.nom, b.nom) || compare(a.prenom, b.prenom));
}

/** Adds a member of staff. A new directeur takes the place of the former one. */
export async function createPersonnel(
  db: EtablissementDb,
  identite: IdentitePersonnel,
  acte: Acte,
): Promise<{ readonly id: string }> {
  return await db.transaction((trx) => insertPersonnel(trx, identite, acte));
}

export async function insertPersonnel(
  trx: Trx,
  identite: IdentitePersonnel,
  acte: Acte,
): Promise<{ readonly id: string }> {
  const id = randomUUID();
  if (identite.directeur) await onlyDirecteur(trx, id);
  await trx.insert(personnel).values({ id, ...identite, creeLe: acte.now.toISOString() });
  await record(trx, acte, { action: "personnel.creer", objet: "personnel", objetId: id, apres: identite });
  return { id };
}

/** Corrects a member of staff, or says that he left: he keeps his history. Throws `personnel.inconnu`. */
export async function updatePersonnel(
  db: EtablissementDb,
  personnelId: string,
  modifie: PersonnelModifie,
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    const [before] = await trx.select(COLONNES).from(personnel).where(eq(personnel.id, personnelId)).for("update");
    if (before === undefined) throw inconnu();
    const after = { ...before, ...defined(modifie) };
    const kept = { ...after, directeur: after.directeur && after.actif };
    if (kept.directeur) await onlyDirecteur(trx, personnelId);
    await trx.update(personnel).set(kept).where(eq(personnel.id, personnelId));
    const { avant, apres } = differences(before, kept);
    if (Object.keys(apres).length === 0) return;
    await record(trx, acte, { action: "personnel.modifier", objet: "personnel", objetId: personnelId, avant, apres });
  });
}

/** Throws `personnel.inconnu` unless this person works here. */
export async function requirePersonnelActif(trx: Trx, personnelId: string): Promise<void> {
  const [found] = await trx
    .select({ id: personnel.id })
    .from(personnel)
    .where(and(eq(personnel.id, personnelId), personnel.actif));
  if (found === undefined) throw inconnu();
}

/** LSU takes one directeur: naming one is unnaming the other. */
async function onlyDirecteur(trx: Trx, personnelId: string): Promise<void> {
  await trx
    .update(personnel)
    .set({ directeur: false })
    .where(and(personnel.directeur, ne(personnel.id, personnelId)));
}

function defined(modifie: PersonnelModifie): Partial<Row> {
  return Object.fromEntries(Object.entries(modifie).filter(([, value]) => value !== undefined));
}

function differences(before: Row, after: Row) {
  const keys = (Object.keys(COLONNES) as (keyof Row)[]).filter((key) => before[key] !== after[key]);
  const pick = (row: Row) => Object.fromEntries(keys.map((key) => [key, row[key]]));
  return { avant: pick(before), apres: pick(after) };
}

function inconnu(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "personnel.inconnu",
    message: "Cette personne ne figure pas parmi les personnels de l’établissement.",
    remedy: "Rechargez la page.",
  });
}
