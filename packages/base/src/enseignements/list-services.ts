import type { Acteur } from "../comptes/acteur.ts";
import type { Trx } from "../db/base.ts";
import { groupBy } from "../group-by.ts";
import { type College, type Enseignant, readCollege } from "./college.ts";
import { enseignantsNommes } from "./noms.ts";
import { parManque, type ServiceVu, serviceVu } from "./service-vu.ts";

/** What one person teaches each week. */
export interface ChargeEnseignant {
  readonly enseignant: Enseignant;
  readonly services: number;
  /** Sum of what is known. */
  readonly heures: number;
  /** Services of which nobody said how long he teaches. */
  readonly sansHeures: number;
  /** Weekly hours of the suppléances of that day, as a suppléant; not in `heures`. */
  readonly enSuppleance: number;
}

export interface Services {
  /** ISO: the day they are looked at. */
  readonly jour: string;
  /** Those without a teacher first. */
  readonly services: readonly ServiceVu[];
  /** By NOM. */
  readonly charges: readonly ChargeEnseignant[];
}

/** The services of the year, looked at on that day, today when none is said, and the hours of each teacher. */
export async function listServices(
  trx: Trx,
  acteur: Acteur,
  { jour }: { readonly jour?: string | undefined } = {},
): Promise<Services> {
  const college = await readCollege(trx, acteur, jour);
  const services = servicesVus(college, acteur);
  const parts = services.flatMap(partsDe);
  const parPersonne = groupBy(parts, ({ id }) => id);
  const enseignants = enseignantsNommes(
    college,
    parts.map(({ id }) => id),
  ).filter(({ id }) => acteur.compte.role !== "enseignant" || id === acteur.compte.personnelId);
  return {
    jour: college.jour,
    services: services.toSorted(parManque),
    charges: enseignants.map((enseignant) => ({ enseignant, ...chargeOf(parPersonne.get(enseignant.id) ?? []) })),
  };
}

/** All of them, or for an enseignant those he teaches, a suppléance of the day included. */
export function servicesVus(college: College, acteur: Acteur): readonly ServiceVu[] {
  return college.services.map((row) => serviceVu(college, row)).filter((vu) => isSien(acteur, vu));
}

function isSien({ compte }: Acteur, service: ServiceVu): boolean {
  return compte.role !== "enseignant" || partsDe(service).some(({ id }) => id === compte.personnelId);
}

interface Part {
  readonly id: string;
  readonly heures: number | null;
  readonly suppleance: boolean;
}

function partsDe({ enseignants, suppleances }: ServiceVu): readonly Part[] {
  return [
    ...enseignants.map(({ id, heures }) => ({ id, heures, suppleance: false })),
    ...suppleances
      .filter(({ enCours }) => enCours)
      .map(({ suppleant, heures }) => ({ id: suppleant.id, heures, suppleance: true })),
  ];
}

function chargeOf(parts: readonly Part[]): Omit<ChargeEnseignant, "enseignant"> {
  const siens = parts.filter(({ suppleance }) => !suppleance);
  return {
    services: siens.length,
    heures: sum(siens),
    sansHeures: parts.filter(({ heures }) => heures === null).length,
    enSuppleance: sum(parts.filter(({ suppleance }) => suppleance)),
  };
}

/** Hours have three decimals at most (sts-web.md §3.4): binary fractions leave no trace. */
function sum(parts: readonly Part[]): number {
  return Math.round(parts.reduce((total, { heures }) => total + (heures ?? 0), 0) * 1000) / 1000;
}
