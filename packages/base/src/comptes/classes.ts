import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Trx } from "../db/base.ts";
import { classesEnseignees } from "../enseignements/classes-enseignees.ts";
import { classesCloses } from "../etablissement/classes-closes.ts";
import { scolarite } from "../personnes/tables.ts";
import type { Compte } from "./compte.ts";

/**
 * What an account reaches: everybody, or these classes, by id. Of each, all its pupils, or those of its groups alone (their
 * ids). A class is of one year: who was his pupil last year is not for that his pupil this year.
 */
export type Portee = "toutes" | ReadonlyMap<string, "entiere" | ReadonlySet<string>>;

/**
 * Whom this account sees: an enseignant those he teaches on that day (ISO), by a rattachement or by what STS-Web says of
 * his services and of his groups, who are nobody as long as his account is tied to no personnel, or once that person left;
 * the others everybody.
 */
export async function classesOf(trx: Trx, compte: Compte, jour: string): Promise<Portee> {
  if (compte.role !== "enseignant") return "toutes";
  if (compte.personnelId === null) return new Map();
  const rows = await classesEnseignees(trx, { jour, personnelId: compte.personnelId });
  const closes = await classesCloses(trx, compte.personnelId);
  return new Map([
    ...rows.map(({ classeId, entiere, eleves }) => [classeId, entiere ? "entiere" : new Set(eleves)] as const),
    ...closes.map((classeId) => [classeId, "entiere"] as const),
  ]);
}

/** Whether this class is within reach, be it for some of its pupils. */
export function reachesClasse(portee: Portee, classeId: string): boolean {
  return portee === "toutes" || portee.has(classeId);
}

/** Whether all the pupils of this class are within reach. */
export function reachesEntiere(portee: Portee, classeId: string): boolean {
  return portee === "toutes" || portee.get(classeId) === "entiere";
}

/** Whether this pupil is within reach, by the class he is in, `null` while he is in none. */
export function reachesEleve(portee: Portee, eleveId: string, classeId: string | null): boolean {
  if (portee === "toutes") return true;
  const part = portee.get(classeId ?? "");
  return part === "entiere" || (part?.has(eleveId) ?? false);
}

/** The same, of the rows of `scolarite`; `undefined` for who reaches everybody. */
export function scolaritesAtteintes(portee: Portee): SQL | undefined {
  if (portee === "toutes") return undefined;
  const parts = [...portee].map(([classeId, part]) =>
    and(eq(scolarite.classeId, classeId), part === "entiere" ? undefined : inArray(scolarite.eleveId, [...part])),
  );
  return or(sql`false`, ...parts);
}

/** The classes of which all the pupils are within reach. */
export function classesEntieres(portee: Portee): "toutes" | ReadonlySet<string> {
  if (portee === "toutes") return portee;
  return new Set([...portee.keys()].filter((classeId) => reachesEntiere(portee, classeId)));
}

/** Throws `droit.classe` unless this class is within reach, be it for some of its pupils. */
export function assertClasse(portee: Portee, classeId: string): void {
  if (!reachesClasse(portee, classeId)) throw classeHorsPortee();
}

/** Throws `droit.classe` unless all the pupils of this class are within reach. */
export function assertEntiere(portee: Portee, classeId: string): void {
  if (!reachesEntiere(portee, classeId)) throw classeHorsPortee();
}

/** Throws `droit.classe` unless this pupil is within reach, by the class he is in. */
export function assertEleve(portee: Portee, eleveId: string, classeId: string | null): void {
  if (reachesEleve(portee, eleveId, classeId)) return;
  if (!reachesClasse(portee, classeId ?? "")) throw classeHorsPortee();
  throw new AppError({
    nature: "droit",
    code: "droit.classe",
    message: "Dans cette classe, vos élèves sont ceux de vos groupes.",
    remedy: "Si cet élève est aussi le vôtre, demandez à la direction de vous rattacher à sa classe.",
  });
}

function classeHorsPortee(): AppError {
  return new AppError({
    nature: "droit",
    code: "droit.classe",
    message: "Cette classe n’est pas l’une des vôtres.",
    remedy: "Si vous y enseignez, demandez à la direction de vous y rattacher.",
  });
}
