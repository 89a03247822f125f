import type { Civilite } from "@navette/formats";
import { and, eq } from "drizzle-orm";
import { type Acteur, porteeOf } from "../comptes/acteur.ts";
import { type Portee, reachesClasse, reachesEleve, reachesEntiere } from "../comptes/classes.ts";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import { groupBy } from "../group-by.ts";
import { eleve, personnel, scolarite } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";
import { groupe, inscription, matiere, mef, professeurPrincipal, programme, service, suppleance } from "./tables.ts";

/** A member of staff, as the lists name him. */
export interface Enseignant {
  readonly id: string;
  readonly civilite: Civilite | null;
  readonly nom: string;
  readonly prenom: string;
}

/** A pupil present in the year, and where he is. */
export interface EleveInscrit {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly classeId: string | null;
  /** CODE_MEF. */
  readonly mef: string | null;
  /** CODE_MATIERE of each. */
  readonly options: readonly string[];
}

type Row<T extends { $inferSelect: object }> = Omit<T["$inferSelect"], "uai" | "creeLe">;
export type DivisionRow = Row<typeof classe>;
export type GroupeRow = Row<typeof groupe>;
export type ServiceRow = Row<typeof service>;
export type SuppleanceRow = Row<typeof suppleance>;
type InscriptionRow = Row<typeof inscription>;

/**
 * What a collège teaches during a year, read at once: a few thousand short rows, joined in memory because neither engine
 * sorts as French does. What is over is left out, except groups and divisions, which are still named.
 */
export interface College {
  readonly annee: number;
  /** The day it is looked at, ISO. */
  readonly jour: string;
  readonly portee: Portee;
  readonly divisions: ReadonlyMap<string, DivisionRow>;
  readonly groupes: ReadonlyMap<string, GroupeRow>;
  readonly services: readonly ServiceRow[];
  /** By division or group. */
  readonly servicesDe: ReadonlyMap<string, readonly ServiceRow[]>;
  readonly suppleancesDe: ReadonlyMap<string, readonly SuppleanceRow[]>;
  readonly principaux: readonly Row<typeof professeurPrincipal>[];
  readonly programmes: readonly Row<typeof programme>[];
  /** By group. */
  readonly inscriptions: ReadonlyMap<string, readonly InscriptionRow[]>;
  /** By code. */
  readonly matieres: ReadonlyMap<string, Row<typeof matiere>>;
  readonly mefs: ReadonlyMap<string, Row<typeof mef>>;
  readonly eleves: ReadonlyMap<string, EleveInscrit>;
  /** By division. */
  readonly elevesDe: ReadonlyMap<string, readonly EleveInscrit[]>;
  readonly enseignants: ReadonlyMap<string, Enseignant>;
}

/** The collège of the current year, looked at on that day (today when none is said), within the reach of the account. */
export async function readCollege(trx: Trx, acteur: Acteur, jour = jourLocal(acteur.acte.now)): Promise<College> {
  const { annee } = await requireEtablissement(trx);
  const actifs = <T extends typeof service | typeof suppleance | typeof programme | typeof inscription>(table: T) =>
    and(eq(table.annee, annee), table.actif);
  const services = await trx.select().from(service).where(actifs(service));
  const structureDe = (each: Pick<ServiceRow, "classe" | "groupe">) => each.classe ?? each.groupe ?? "";
  const eleves = await selectEleves(trx, annee);
  return {
    annee,
    jour,
    portee: await porteeOf(trx, acteur),
    divisions: byId(await trx.select().from(classe).where(eq(classe.annee, annee))),
    groupes: byId(await trx.select().from(groupe).where(eq(groupe.annee, annee))),
    services,
    servicesDe: groupBy(services, structureDe),
    suppleancesDe: groupBy(await trx.select().from(suppleance).where(actifs(suppleance)), structureDe),
    principaux: await trx
      .select()
      .from(professeurPrincipal)
      .where(and(eq(professeurPrincipal.annee, annee), professeurPrincipal.actif)),
    programmes: await trx.select().from(programme).where(actifs(programme)),
    inscriptions: groupBy(await trx.select().from(inscription).where(actifs(inscription)), (each) => each.groupe),
    matieres: byCode(await trx.select().from(matiere)),
    mefs: byCode(await trx.select().from(mef)),
    eleves: byId(eleves),
    elevesDe: groupBy(eleves, ({ classeId }) => classeId ?? ""),
    enseignants: byId(await selectEnseignants(trx)),
  };
}

async function selectEleves(trx: Trx, annee: number): Promise<readonly EleveInscrit[]> {
  const rows = await trx
    .select({
      id: eleve.id,
      nom: eleve.nom,
      prenom: eleve.prenom,
      classeId: scolarite.classeId,
      mef: scolarite.mef,
      options: scolarite.options,
    })
    .from(eleve)
    .innerJoin(scolarite, and(eq(scolarite.eleveId, eleve.id), eq(scolarite.annee, annee)))
    .where(eq(eleve.actif, true));
  return rows.map(({ options, ...each }) => ({ ...each, options: (options ?? []).map((option) => option.matiere) }));
}

async function selectEnseignants(trx: Trx): Promise<readonly Enseignant[]> {
  return await trx
    .select({ id: personnel.id, civilite: personnel.civilite, nom: personnel.nom, prenom: personnel.prenom })
    .from(personnel);
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
const byCode = <T extends { readonly code: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.code, row]));

/** Whether the account reaches a group: a pupil of it is his, or one of its divisions is. */
export function reachesGroupe(college: College, groupeId: string): boolean {
  const { portee, eleves, inscriptions } = college;
  if (portee === "toutes") return true;
  if (elevesDuGroupe(college, groupeId).length > 0) return true;
  const isEmpty = !inscriptions.get(groupeId)?.some((each) => eleves.get(each.eleve)?.classeId);
  return divisionsDe(college, groupeId).some(
    (id) => reachesEntiere(portee, id) || (isEmpty && reachesClasse(portee, id)),
  );
}

/** Pupils of a division, within reach. */
export function elevesDeDivision({ elevesDe, portee }: College, divisionId: string): readonly EleveInscrit[] {
  return (elevesDe.get(divisionId) ?? []).filter(({ id }) => reachesEleve(portee, id, divisionId));
}

/** Pupils of a group, within reach. */
export function elevesDuGroupe({ inscriptions, eleves, portee }: College, groupeId: string) {
  return (inscriptions.get(groupeId) ?? []).flatMap(({ eleve: id, origine }) => {
    const found = eleves.get(id);
    return found && reachesEleve(portee, id, found.classeId) ? [{ ...found, origine }] : [];
  });
}

/** Identifiers of the divisions a group names, and of those of its pupils. */
export function divisionsDe({ groupes, inscriptions, eleves }: College, groupeId: string): readonly string[] {
  const siennes = (inscriptions.get(groupeId) ?? []).flatMap((each) => eleves.get(each.eleve)?.classeId ?? []);
  return [...new Set([...(groupes.get(groupeId)?.divisions ?? []), ...siennes])];
}
