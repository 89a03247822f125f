import { randomUUID } from "node:crypto";
import { fold } from "@navette/reconcile";
import { and, eq, gt, isNull, ne, or } from "drizzle-orm";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import type { Acte } from "../journal/auteur.ts";
import { changesOf } from "../journal/changes.ts";
import { record } from "../journal/record.ts";
import { classe } from "../structures/tables.ts";
import { enseignantClasse } from "../structures/tables-enseignants.ts";
import { COLONNES_PERSONNEL, type IdentitePersonnel, personnelInconnu } from "./personnel.ts";
import { personnel } from "./tables.ts";
import { freeChamp, lockChamps, unlockChamp } from "./verrous.ts";

/** What an import may say too. */
const IMPORTES = ["civilite", "nom", "prenom", "courriel", "fonction"] as const;
const CHAMPS = [...IMPORTES, "directeur", "actif"] as const;

/** Asked again once the homonymes were seen: yes, this is somebody else. */
interface EnConnaissance {
  readonly confirme?: boolean | undefined;
}

export type NouveauPersonnel = IdentitePersonnel & EnConnaissance;

/** A key that is absent stays as it is. */
export type PersonnelModifie = EnConnaissance & {
  readonly [Champ in keyof IdentitePersonnel]?: IdentitePersonnel[Champ] | undefined;
} & { readonly actif?: boolean | undefined };

/** Somebody known already under the civilité, the nom and the prénom that are given; `actif` is false for who left. */
export type Homonyme = Pick<IdentitePersonnel, "civilite" | "nom" | "prenom"> & {
  readonly id: string;
  readonly actif: boolean;
};

export type ResultatPersonnel =
  | { readonly outcome: "enregistre"; readonly id: string }
  /** LSU would take the two for one: nothing is written until it is asked again, knowingly. */
  | { readonly outcome: "homonyme"; readonly homonymes: readonly Homonyme[] };

/** Adds a member of staff. A new directeur takes the place of the former one. */
export async function createPersonnel(
  db: EtablissementDb,
  { confirme = false, ...identite }: NouveauPersonnel,
  acte: Acte,
): Promise<ResultatPersonnel> {
  return await db.transaction(async (trx) => {
    const homonymes = confirme ? [] : await homonymesOf(trx, identite);
    if (homonymes.length > 0) return { outcome: "homonyme", homonymes };
    return { outcome: "enregistre", ...(await insertPersonnel(trx, identite, acte)) };
  });
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

/**
 * Corrects a member of staff, or says that he left: he leaves his classes that day and keeps his history; coming back is
 * said the same way, and gives no class back. Imports leave what was corrected. Throws `personnel.inconnu`.
 */
export async function updatePersonnel(
  db: EtablissementDb,
  personnelId: string,
  { confirme = false, ...modifie }: PersonnelModifie,
  acte: Acte,
): Promise<ResultatPersonnel> {
  return await db.transaction(async (trx) => {
    const [before] = await trx
      .select(COLONNES_PERSONNEL)
      .from(personnel)
      .where(eq(personnel.id, personnelId))
      .for("update");
    if (before === undefined) throw personnelInconnu();
    const { actif = before.actif } = modifie;
    const asked = actif ? modifie : { ...modifie, directeur: false };
    const { avant, apres } = changesOf(CHAMPS, before, asked);
    if (Object.keys(apres).length === 0) return { outcome: "enregistre", id: personnelId };
    const isRenamed = ["civilite", "nom", "prenom"].some((champ) => champ in apres);
    const homonymes = isRenamed && !confirme ? await homonymesOf(trx, { ...before, ...apres }, personnelId) : [];
    if (homonymes.length > 0) return { outcome: "homonyme", homonymes };
    if (apres.directeur === true) await onlyDirecteur(trx, personnelId);
    await trx.update(personnel).set(apres).where(eq(personnel.id, personnelId));
    const champs = IMPORTES.filter((champ) => champ in apres);
    await lockChamps(trx, { objet: "personnel", objetId: personnelId, champs }, acte);
    await record(trx, acte, { action: "personnel.modifier", objet: "personnel", objetId: personnelId, avant, apres });
    if (apres.actif !== undefined) await setActif(trx, personnelId, actif, acte);
    return { outcome: "enregistre", id: personnelId };
  });
}

/** Gives a field of a member of staff back to the imports. Throws `verrou.inconnu`. */
export async function freePersonnel(
  db: EtablissementDb,
  personnelId: string,
  champ: string,
  acte: Acte,
): Promise<void> {
  await db.transaction((trx) => freeChamp(trx, { objet: "personnel", objetId: personnelId, champ }, acte));
}

/** Case, accents and hyphens aside; who has no civilité here may be either. */
async function homonymesOf(
  trx: Trx,
  { civilite, nom, prenom }: Pick<IdentitePersonnel, "civilite" | "nom" | "prenom">,
  but?: string,
): Promise<readonly Homonyme[]> {
  const { id, actif } = COLONNES_PERSONNEL;
  const { civilite: sienne, nom: sonNom, prenom: sonPrenom } = COLONNES_PERSONNEL;
  const rows = await trx.select({ id, civilite: sienne, nom: sonNom, prenom: sonPrenom, actif }).from(personnel);
  return rows.filter(
    (row) =>
      row.id !== but &&
      fold(row.nom) === fold(nom) &&
      fold(row.prenom) === fold(prenom) &&
      (row.civilite === null || civilite === null || row.civilite === civilite),
  );
}

/** LSU takes one directeur: naming one is unnaming the other. */
async function onlyDirecteur(trx: Trx, personnelId: string): Promise<void> {
  await trx
    .update(personnel)
    .set({ directeur: false })
    .where(and(personnel.directeur, ne(personnel.id, personnelId)));
}

/** An import may still name who left: it shows it, and does not bring him back. */
async function setActif(trx: Trx, personnelId: string, actif: boolean, acte: Acte): Promise<void> {
  const retireLe = actif ? null : acte.now.toISOString();
  await trx.update(personnel).set({ retireLe }).where(eq(personnel.id, personnelId));
  const objet = { objet: "personnel", objetId: personnelId } as const;
  if (actif) return await unlockChamp(trx, { ...objet, champ: "actif" });
  await lockChamps(trx, { ...objet, champs: ["actif"] }, acte);
  await leaveClasses(trx, personnelId, acte);
}

/** The rattachements of the year that are in force end that day; those that had not begun are taken back. */
async function leaveClasses(trx: Trx, personnelId: string, acte: Acte): Promise<void> {
  const { annee } = await requireEtablissement(trx);
  const jour = jourLocal(acte.now);
  const rows = await trx
    .select({ classeId: classe.id, debut: enseignantClasse.debut, fin: enseignantClasse.fin })
    .from(enseignantClasse)
    .innerJoin(classe, eq(classe.id, enseignantClasse.classeId))
    .where(
      and(
        eq(enseignantClasse.personnelId, personnelId),
        eq(classe.annee, annee),
        or(isNull(enseignantClasse.fin), gt(enseignantClasse.fin, jour)),
      ),
    )
    .orderBy(classe.id);
  for (const { classeId, debut, fin } of rows) {
    const own = and(eq(enseignantClasse.classeId, classeId), eq(enseignantClasse.personnelId, personnelId));
    const avant = { personnelId, debut, fin };
    const objet = { objet: "classe", objetId: classeId, avant };
    if (debut !== null && debut > jour) {
      await trx.delete(enseignantClasse).where(own);
      await record(trx, acte, { action: "classe.detacher", ...objet });
    } else {
      await trx.update(enseignantClasse).set({ fin: jour }).where(own);
      await record(trx, acte, { action: "classe.rattacher", ...objet, apres: { ...avant, fin: jour } });
    }
  }
}
