import type { Civilite } from "@navette/formats";
import { and, eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import { compte } from "../comptes/tables.ts";
import type { Trx } from "../db/base.ts";
import { classesEnseignees } from "../enseignements/classes-enseignees.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { groupBy } from "../group-by.ts";
import { classe } from "../structures/tables.ts";
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
  /** False for who left: kept, and named wherever something bears his name. */
  readonly actif: boolean;
  /** When he left; `null` for who is here. */
  readonly retireLe: string | null;
  /** Where he teaches on that day, of the current school year. */
  readonly classes: readonly ClasseDePersonnel[];
  readonly compte: { readonly id: string; readonly identifiant: string; readonly actif: boolean } | null;
}

interface ClasseDePersonnel {
  readonly id: string;
  readonly libelle: string;
  /** By a rattachement made here, which can be taken back; the others come from STS-Web. */
  readonly rattachee: boolean;
}

export const COLONNES_PERSONNEL = {
  id: personnel.id,
  civilite: personnel.civilite,
  nom: personnel.nom,
  prenom: personnel.prenom,
  courriel: personnel.courriel,
  directeur: personnel.directeur,
  actif: personnel.actif,
  retireLe: personnel.retireLe,
};

const { compare } = new Intl.Collator("fr", { numeric: true });

/** The staff by name on that day (ISO), those who left last. */
export async function listPersonnels(trx: Trx, jour: string): Promise<readonly Personnel[]> {
  const rows = await trx.select(COLONNES_PERSONNEL).from(personnel);
  const classes = await readClasses(trx, jour);
  const comptes = await trx
    .select({ personnelId: compte.personnelId, id: compte.id, identifiant: compte.identifiant, actif: compte.actif })
    .from(compte);
  return rows
    .map((row) => {
      const own = comptes.find(({ personnelId }) => personnelId === row.id);
      return {
        ...row,
        classes: (classes.get(row.id) ?? []).toSorted((a, b) => compare(a.libelle, b.libelle)),
        compte: own ? { id: own.id, identifiant: own.identifiant, actif: own.actif } : null,
      };
    })
    .toSorted((a, b) => Number(b.actif) - Number(a.actif) || compare(a.nom, b.nom) || compare(a.prenom, b.prenom));
}

/** The classes of the current year in which each person teaches. */
async function readClasses(trx: Trx, jour: string): Promise<ReadonlyMap<string, readonly ClasseDePersonnel[]>> {
  const { annee } = await requireEtablissement(trx);
  const rows = await trx.select({ id: classe.id, libelle: classe.libelle }).from(classe).where(eq(classe.annee, annee));
  const libelles = new Map(rows.map(({ id, libelle }) => [id, libelle]));
  const enseignees = groupBy(await classesEnseignees(trx, { jour }), ({ personnelId }) => personnelId);
  return new Map(
    [...enseignees].map(([personnelId, own]) => [
      personnelId,
      own.flatMap(({ classeId: id, rattachee }) => {
        const libelle = libelles.get(id);
        return libelle === undefined ? [] : [{ id, libelle, rattachee }];
      }),
    ]),
  );
}

/** Throws `personnel.inconnu` unless this person works here. */
export async function requirePersonnelActif(trx: Trx, personnelId: string): Promise<void> {
  const [found] = await trx
    .select({ id: personnel.id })
    .from(personnel)
    .where(and(eq(personnel.id, personnelId), personnel.actif));
  if (found === undefined) throw personnelInconnu();
}

export function personnelInconnu(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "personnel.inconnu",
    message: "Cette personne ne figure pas parmi les personnels de l’établissement.",
    remedy: "Rechargez la page.",
  });
}
