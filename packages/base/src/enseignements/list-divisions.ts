import type { Acteur } from "../comptes/acteur.ts";
import { reachesClasse, reachesEntiere } from "../comptes/classes.ts";
import type { Trx } from "../db/base.ts";
import { groupBy } from "../group-by.ts";
import {
  type College,
  type DivisionRow,
  divisionsDe,
  type Enseignant,
  elevesDeDivision,
  readCollege,
} from "./college.ts";
import { enseignantsNommes, mefNomme, type Nomme, parCode } from "./noms.ts";

/** A division as the list shows it. */
export interface Division {
  readonly id: string;
  readonly code: string;
  readonly niveaux: readonly string[];
  /** Formations of its pupils, the most attended first. */
  readonly mefs: readonly (Nomme & { readonly eleves: number })[];
  /** Pupils present, within reach. */
  readonly eleves: number;
  /** Whether the account only reaches the pupils of his groups. */
  readonly partielle: boolean;
  /** Professeurs principaux that day. */
  readonly principaux: readonly Enseignant[];
  readonly groupes: number;
  readonly services: number;
  /** Services of the groups that draw from it. */
  readonly servicesDeGroupe: number;
  /** Services of either kind that nobody teaches. */
  readonly sansEnseignant: number;
  readonly archivee: boolean;
}

/** The divisions of the year that the account reaches, by code, archived ones last. */
export async function listDivisions(trx: Trx, acteur: Acteur): Promise<readonly Division[]> {
  const college = await readCollege(trx, acteur);
  const groupes = groupesParDivision(college);
  return [...college.divisions.values()]
    .filter(({ id }) => reachesClasse(college.portee, id))
    .map((row) => divisionVue(college, row, groupes.get(row.id) ?? []))
    .toSorted((a, b) => Number(a.archivee) - Number(b.archivee) || parCode(a, b));
}

/** Identifiers of the groups in force that draw from each division. */
export function groupesParDivision(college: College): ReadonlyMap<string, readonly string[]> {
  const liens = [...college.groupes.values()].flatMap(({ id, actif }) =>
    actif ? divisionsDe(college, id).map((division) => ({ id, division })) : [],
  );
  const parDivision = groupBy(liens, ({ division }) => division);
  return new Map([...parDivision].map(([division, found]) => [division, found.map(({ id }) => id)]));
}

export function divisionVue(college: College, row: DivisionRow, groupes: readonly string[]): Division {
  const services = college.servicesDe.get(row.id) ?? [];
  const deGroupe = groupes.flatMap((id) => college.servicesDe.get(id) ?? []);
  const eleves = elevesDeDivision(college, row.id);
  return {
    id: row.id,
    code: row.libelle,
    niveaux: row.niveaux,
    mefs: [
      ...groupBy(
        eleves.filter(({ mef }) => mef !== null),
        ({ mef }) => mef ?? "",
      ),
    ]
      .map(([code, inscrits]) => ({ ...mefNomme(college, code), eleves: inscrits.length }))
      .toSorted((a, b) => b.eleves - a.eleves || parCode(a, b)),
    eleves: eleves.length,
    partielle: !reachesEntiere(college.portee, row.id),
    principaux: principauxDe(college, row.id),
    groupes: groupes.length,
    services: services.length,
    servicesDeGroupe: deGroupe.length,
    sansEnseignant: [...services, ...deGroupe].filter(({ enseignants }) => enseignants.length === 0).length,
    archivee: row.archivee,
  };
}

function principauxDe(college: College, divisionId: string): readonly Enseignant[] {
  const { jour, principaux } = college;
  const ceJour = principaux.filter(
    ({ classe, debut, fin }) =>
      classe === divisionId && (debut === null || debut <= jour) && (fin === null || jour <= fin),
  );
  return enseignantsNommes(
    college,
    ceJour.map(({ personnel }) => personnel),
  );
}
