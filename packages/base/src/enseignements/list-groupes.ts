import type { Acteur } from "../comptes/acteur.ts";
import { reachesClasse } from "../comptes/classes.ts";
import type { Trx } from "../db/base.ts";
import {
  type College,
  divisionsDe,
  type Enseignant,
  elevesDuGroupe,
  type GroupeRow,
  reachesGroupe,
  readCollege,
} from "./college.ts";
import { divisionNommee, enseignantsNommes, matiereNommee, type Nomme, parCode } from "./noms.ts";

/** A group as the list shows it. */
export interface Groupe {
  readonly id: string;
  readonly code: string;
  readonly libelle: string | null;
  /** `manuel`: made here, which no import ever proposes to withdraw. */
  readonly origine: "import" | "manuel";
  /** False for a group that is over. */
  readonly actif: boolean;
  readonly retireLe: string | null;
  /** Within reach. */
  readonly divisions: readonly { readonly id: string; readonly code: string }[];
  readonly matieres: readonly Nomme[];
  readonly enseignants: readonly Enseignant[];
  /** Pupils within reach. */
  readonly eleves: number;
}

/** The groups of the year that the account reaches, by code, those that are over last. */
export async function listGroupes(trx: Trx, acteur: Acteur): Promise<readonly Groupe[]> {
  return groupesVus(await readCollege(trx, acteur));
}

export function groupesVus(college: College): readonly Groupe[] {
  return [...college.groupes.values()]
    .filter(({ id }) => reachesGroupe(college, id))
    .map((row) => groupeVu(college, row))
    .toSorted((a, b) => Number(b.actif) - Number(a.actif) || parCode(a, b));
}

export function groupeVu(college: College, { id, code, libelle, origine, actif, retireLe }: GroupeRow): Groupe {
  const services = college.servicesDe.get(id) ?? [];
  const codes = [...new Set(services.map(({ matiere }) => matiere))];
  return {
    id,
    code,
    libelle,
    origine,
    actif,
    retireLe,
    divisions: divisionsDe(college, id)
      .filter((division) => reachesClasse(college.portee, division))
      .map((division) => divisionNommee(college, division))
      .map((division) => ({ id: division.id, code: division.code }))
      .toSorted(parCode),
    matieres: codes.map((each) => matiereNommee(college, each)).toSorted(parCode),
    enseignants: enseignantsNommes(
      college,
      services.flatMap(({ enseignants }) => enseignants.map(({ personnel }) => personnel)),
    ),
    eleves: elevesDuGroupe(college, id).length,
  };
}
