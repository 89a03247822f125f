import type { College, Enseignant, ServiceRow } from "./college.ts";
import { divisionNommee, groupeNomme, matiereNommee, type Nomme, parCode, type StructureNommee } from "./noms.ts";

/** One teaching: a matière, for a division or a group, by some teachers. Hours are weekly; `null` where nobody said. */
export interface ServiceVu {
  readonly id: string;
  readonly structure: StructureNommee;
  readonly matiere: Nomme;
  /** CODE_MOD_COURS: "CG" is the ordinary one. */
  readonly modaliteCours: string;
  readonly heures: number | null;
  readonly coEnseignement: boolean;
  readonly enseignants: readonly (Enseignant & { readonly heures: number | null })[];
  readonly suppleances: readonly SuppleanceVue[];
}

/** Somebody teaches in place of an absent, who remains the teacher of the service (sts-web.md §3.5). Dates are ISO. */
export interface SuppleanceVue {
  readonly absent: Enseignant;
  readonly suppleant: Enseignant;
  readonly debut: string;
  readonly fin: string;
  readonly heures: number | null;
  /** On the day the collège is looked at. */
  readonly enCours: boolean;
}

/** The services of a division or of a group, those without a teacher first. */
export function servicesDeStructure(college: College, structureId: string): readonly ServiceVu[] {
  return (college.servicesDe.get(structureId) ?? []).map((row) => serviceVu(college, row)).toSorted(parManque);
}

/** Those without a teacher first, then by structure and matière. */
export function parManque(a: ServiceVu, b: ServiceVu): number {
  const manque = Number(a.enseignants.length > 0) - Number(b.enseignants.length > 0);
  return manque || parCode(a.structure, b.structure) || parCode(a.matiere, b.matiere);
}

export function serviceVu(college: College, row: ServiceRow): ServiceVu {
  const structure = row.classe === null ? groupeNomme(college, row.groupe ?? "") : divisionNommee(college, row.classe);
  return {
    id: row.id,
    structure,
    matiere: matiereNommee(college, row.matiere),
    modaliteCours: row.modaliteCours,
    heures: row.heures,
    coEnseignement: row.coEnseignement === true,
    enseignants: row.enseignants.flatMap(({ personnel, heures }) => {
      const found = college.enseignants.get(personnel);
      return found ? [{ ...found, heures }] : [];
    }),
    suppleances: suppleancesVues(college, row, structure.id),
  };
}

function suppleancesVues(college: College, row: ServiceRow, structureId: string): readonly SuppleanceVue[] {
  const { suppleancesDe, enseignants, jour } = college;
  return (suppleancesDe.get(structureId) ?? [])
    .filter(({ matiere, modaliteCours }) => matiere === row.matiere && modaliteCours === row.modaliteCours)
    .flatMap(({ absent, suppleant, debut, fin, heures }) => {
      const [qui, parQui] = [enseignants.get(absent), enseignants.get(suppleant)];
      if (!qui || !parQui) return [];
      return [{ absent: qui, suppleant: parQui, debut, fin, heures, enCours: debut <= jour && jour <= fin }];
    })
    .toSorted((a, b) => (a.debut < b.debut ? -1 : 1));
}
