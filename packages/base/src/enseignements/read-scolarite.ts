import { REGIMES } from "@navette/formats";
import { and, eq } from "drizzle-orm";
import type { Acteur } from "../comptes/acteur.ts";
import { assertEleve } from "../comptes/classes.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import { eleveInconnu } from "../personnes/read-eleve.ts";
import { scolarite } from "../personnes/tables.ts";
import { type College, readCollege } from "./college.ts";
import { modaliteNommee } from "./list-nomenclatures.ts";
import { divisionNommee, matiereNommee, mefNomme, type Nomme, parCode } from "./noms.ts";

/** Where a pupil is this year in a collège, and where he was. */
export interface ScolariteCollege {
  readonly annee: number;
  readonly division: { readonly id: string; readonly code: string } | null;
  readonly groupes: readonly { readonly id: string; readonly code: string; readonly matieres: readonly Nomme[] }[];
  /** By rank. */
  readonly options: readonly { readonly rang: number; readonly matiere: Nomme; readonly modalite: Nomme }[];
  readonly mef: Nomme | null;
  readonly regime: Nomme | null;
  readonly doublement: boolean | null;
  /** First and last day in the school, ISO. */
  readonly entree: string | null;
  readonly sortie: string | null;
  readonly anDernier: {
    readonly uai: string | null;
    readonly etablissement: string | null;
    readonly mef: Nomme | null;
    readonly division: string | null;
  } | null;
}

/**
 * Throws `eleve.inconnu` for who is not enrolled this year, and `droit.classe`. Who does not manage the persons reads
 * what the pupil learns: neither his régime nor where he was last year.
 */
export async function readScolarite(trx: Trx, acteur: Acteur, eleveId: string): Promise<ScolariteCollege> {
  const college = await readCollege(trx, acteur);
  const { annee, portee } = college;
  const [row] = await trx
    .select()
    .from(scolarite)
    .where(and(eq(scolarite.eleveId, eleveId), eq(scolarite.annee, annee)));
  if (row === undefined) throw eleveInconnu();
  assertEleve(portee, eleveId, row.classeId);
  const gere = isAllowed(acteur.compte.role, "gerer-personnes");
  const { classeId, mef, regime, doublement, entree, sortie, anDernier } = row;
  return {
    annee,
    division: classeId === null ? null : { id: classeId, code: divisionNommee(college, classeId).code },
    groupes: groupesDe(college, eleveId),
    options: (row.options ?? [])
      .map(({ rang, matiere, modalite }) => ({
        rang,
        matiere: matiereNommee(college, matiere),
        modalite: modaliteNommee(modalite),
      }))
      .toSorted((a, b) => a.rang - b.rang),
    mef: mef === null ? null : mefNomme(college, mef),
    regime: !gere || regime === null ? null : { code: regime, libelle: REGIMES.get(regime)?.libelle ?? regime },
    doublement,
    entree,
    sortie,
    anDernier:
      gere && anDernier
        ? { ...anDernier, mef: anDernier.mef === null ? null : mefNomme(college, anDernier.mef) }
        : null,
  };
}

function groupesDe(college: College, eleveId: string): ScolariteCollege["groupes"] {
  return [...college.groupes.values()]
    .filter(({ id, actif }) => actif && college.inscriptions.get(id)?.some(({ eleve }) => eleve === eleveId))
    .map(({ id, code }) => {
      const matieres = new Set((college.servicesDe.get(id) ?? []).map(({ matiere }) => matiere));
      return { id, code, matieres: [...matieres].map((each) => matiereNommee(college, each)) };
    })
    .toSorted(parCode);
}
