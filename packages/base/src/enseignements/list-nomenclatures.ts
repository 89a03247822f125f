import { MODALITES_ELECTION } from "@navette/formats";
import type { Acteur } from "../comptes/acteur.ts";
import type { Trx } from "../db/base.ts";
import { groupBy } from "../group-by.ts";
import { type College, readCollege } from "./college.ts";
import { divisionNommee, matiereNommee, mefNomme, type Nomme, parCode, parLibelle } from "./noms.ts";

/** A matière and what uses it this year. */
export interface Matiere extends Nomme {
  readonly codeGestion: string | null;
  readonly services: number;
  readonly structures: number;
  readonly enseignants: number;
  /** Pupils who took it as an option. */
  readonly enOption: number;
  /** Formations it may be taught in. */
  readonly formations: number;
}

/** A formation (MEF) and who attends it this year. */
export interface Formation extends Nomme {
  /** `null` when SIECLE did not say whether pupils can be enrolled in it. */
  readonly ouverte: boolean | null;
  readonly eleves: number;
  readonly divisions: readonly { readonly id: string; readonly code: string }[];
  readonly groupes: number;
  /** What may be taught in it, by way of choosing. */
  readonly programme: readonly LigneProgramme[];
}

export interface LigneProgramme {
  readonly matiere: Nomme;
  /** CODE_MODALITE_ELECT, and its words. */
  readonly modalite: Nomme;
  /** Weekly hours; SIECLE writes zero where nobody filled them, given here as `null` (siecle.md §5.4). */
  readonly heures: number | null;
}

export function modaliteNommee(code: string): Nomme {
  return { code, libelle: MODALITES_ELECTION.get(code) ?? code };
}

/** The matières of the school, those that are taught first. */
export async function listMatieres(trx: Trx, acteur: Acteur): Promise<readonly Matiere[]> {
  return matieresVues(await readCollege(trx, acteur));
}

export function matieresVues(college: College): readonly Matiere[] {
  const services = groupBy(college.services, ({ matiere }) => matiere);
  const programmes = groupBy(college.programmes, ({ matiere }) => matiere);
  const options = groupBy(
    [...college.eleves.values()].flatMap((eleve) => [...new Set(eleve.options)].map((code) => ({ code }))),
    ({ code }) => code,
  );
  const codes = new Set([...college.matieres.keys(), ...services.keys(), ...options.keys()]);
  return [...codes]
    .map((code) => {
      const siens = services.get(code) ?? [];
      return {
        ...matiereNommee(college, code),
        codeGestion: college.matieres.get(code)?.codeGestion ?? null,
        services: siens.length,
        structures: new Set(siens.map((each) => each.classe ?? each.groupe)).size,
        enseignants: new Set(siens.flatMap((each) => each.enseignants.map(({ personnel }) => personnel))).size,
        enOption: options.get(code)?.length ?? 0,
        formations: new Set((programmes.get(code) ?? []).map(({ mef }) => mef)).size,
      };
    })
    .toSorted((a, b) => Number(b.services > 0) - Number(a.services > 0) || parLibelle(a, b));
}

/** The formations of the school, those that have pupils first. */
export async function listFormations(trx: Trx, acteur: Acteur): Promise<readonly Formation[]> {
  const college = await readCollege(trx, acteur);
  const eleves = groupBy([...college.eleves.values()], ({ mef }) => mef ?? "");
  const programmes = groupBy(college.programmes, ({ mef }) => mef);
  return [...college.mefs.keys()]
    .map((code) => {
      const inscrits = eleves.get(code) ?? [];
      const divisions = new Set(inscrits.flatMap(({ classeId }) => classeId ?? []));
      return {
        ...mefNomme(college, code),
        ouverte: college.mefs.get(code)?.ouvert ?? null,
        eleves: inscrits.length,
        divisions: [...divisions].map((id) => ({ id, code: divisionNommee(college, id).code })).toSorted(parCode),
        groupes: [...college.groupes.values()].filter(({ actif, mefs }) => actif && mefs.includes(code)).length,
        programme: programmeDe(college, programmes.get(code) ?? []),
      };
    })
    .toSorted((a, b) => Number(b.eleves > 0) - Number(a.eleves > 0) || parCode(a, b));
}

/** In the order of the modalités of the ministry, then by matière. */
function programmeDe(college: College, rows: College["programmes"]): readonly LigneProgramme[] {
  const ordre = [...MODALITES_ELECTION.keys()];
  return rows
    .map(({ matiere, modalite, horaire }) => ({
      matiere: matiereNommee(college, matiere),
      modalite: modaliteNommee(modalite),
      heures: horaire === 0 ? null : horaire,
    }))
    .toSorted(
      (a, b) => ordre.indexOf(a.modalite.code) - ordre.indexOf(b.modalite.code) || parLibelle(a.matiere, b.matiere),
    );
}
