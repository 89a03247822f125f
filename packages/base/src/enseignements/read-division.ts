import type { Acteur } from "../comptes/acteur.ts";
import { assertClasse } from "../comptes/classes.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import { groupBy } from "../group-by.ts";
import { history, type LigneJournal } from "../journal/read-journal.ts";
import { parNom } from "../personnes/par-nom.ts";
import { type College, elevesDeDivision, reachesGroupe, readCollege } from "./college.ts";
import { type Division, divisionVue, groupesParDivision } from "./list-divisions.ts";
import { type Groupe, groupeVu } from "./list-groupes.ts";
import { mefNomme, type Nomme, parCode } from "./noms.ts";
import { divisionInconnue } from "./refus.ts";
import { type ServiceVu, servicesDeStructure } from "./service-vu.ts";

export interface EleveDeDivision {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly mef: Nomme | null;
  readonly groupes: readonly { readonly id: string; readonly code: string }[];
}

/** The record of a division: its pupils within reach, its groups, what is taught and by whom on a day. */
export interface FicheDivision extends Division {
  /** The day asked, ISO. */
  readonly jour: string;
  readonly inscrits: readonly EleveDeDivision[];
  readonly sesGroupes: readonly Groupe[];
  /** Of the division, then of its groups. */
  readonly sesServices: readonly ServiceVu[];
  /** Newest first; empty for who may not read the journal. */
  readonly historique: readonly LigneJournal[];
}

/** One division on that day (ISO, today when none is said). Throws `division.inconnue` and `droit.classe`. */
export async function readDivision(
  trx: Trx,
  acteur: Acteur,
  { divisionId, jour }: { readonly divisionId: string; readonly jour?: string | undefined },
): Promise<FicheDivision> {
  const college = await readCollege(trx, acteur, jour);
  const row = college.divisions.get(divisionId);
  if (row === undefined) throw divisionInconnue();
  assertClasse(college.portee, divisionId);
  const groupes = (groupesParDivision(college).get(divisionId) ?? []).filter((id) => reachesGroupe(college, id));
  return {
    ...divisionVue(college, row, groupes),
    jour: college.jour,
    inscrits: inscritsDe(college, divisionId, groupes),
    sesGroupes: groupes
      .flatMap((id) => college.groupes.get(id) ?? [])
      .map((each) => groupeVu(college, each))
      .toSorted(parCode),
    sesServices: [divisionId, ...groupes].flatMap((id) => servicesDeStructure(college, id)),
    historique: isAllowed(acteur.compte.role, "lire-journal") ? await history(trx, "classe", divisionId) : [],
  };
}

function inscritsDe(college: College, divisionId: string, groupes: readonly string[]): readonly EleveDeDivision[] {
  const liens = groupes.flatMap((id) =>
    (college.inscriptions.get(id) ?? []).map(({ eleve }) => ({ eleve, id, code: college.groupes.get(id)?.code ?? "" })),
  );
  const parEleve = groupBy(liens, ({ eleve }) => eleve);
  return elevesDeDivision(college, divisionId)
    .toSorted(parNom)
    .map(({ id, nom, prenom, mef }) => ({
      id,
      nom,
      prenom,
      mef: mef === null ? null : mefNomme(college, mef),
      groupes: (parEleve.get(id) ?? []).map((lien) => ({ id: lien.id, code: lien.code })).toSorted(parCode),
    }));
}
