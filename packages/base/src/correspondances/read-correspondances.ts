import { type Appariement, apparier, type Consequence, consequencesOf, type DecisionPrise } from "@navette/reconcile";
import { AppError } from "../app-error.ts";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { readObjetsSts } from "./read-sts.ts";
import { type Geste, lastDepot, lastGeste, readLignes } from "./store.ts";
import type { LigneCorrespondance } from "./tables.ts";

/** The two sides of the current year, what pairs them, and what would fail. */
export interface Correspondances {
  readonly annee: number;
  readonly appariement: Appariement;
  /** Whether STS-Web or SIECLE has given anything to pair with. */
  readonly sts: boolean;
  readonly consequences: readonly Consequence[];
  /** What undoing would undo. */
  readonly dernier: Geste | undefined;
  readonly depot: Pick<Geste, "fichier" | "par" | "le"> | undefined;
  /** Rows of the year, the names that are gone included. */
  readonly lignes: readonly LigneCorrespondance[];
}

/** The correspondances of a collège for its current year. Throws `correspondances.ecole` in a premier degré. */
export async function readCorrespondances(trx: Trx): Promise<Correspondances> {
  const annee = await requireCollege(trx);
  const all = await readLignes(trx);
  const lignes = all.filter((ligne) => ligne.annee === annee);
  const objets = await readObjetsSts(trx, annee);
  const noms = lignes.filter(({ actif }) => actif).map(({ genre, nom, detail }) => ({ genre, nom, detail }));
  const appariement = apparier({ annee, noms, objets, decisions: all.flatMap(decisionOf) });
  return {
    annee,
    appariement,
    sts: objets.length > 0,
    consequences: consequencesOf(appariement),
    dernier: await lastGeste(trx, annee),
    depot: await lastDepot(trx, annee),
    lignes,
  };
}

function decisionOf({ genre, nom, annee, cle, refusees, par, le }: LigneCorrespondance): DecisionPrise[] {
  return par === null || le === null ? [] : [{ genre, nom, annee, cle, refusees, par, le }];
}

/** The current year of a collège. */
export async function requireCollege(trx: Trx): Promise<number> {
  const { degre, annee } = await requireEtablissement(trx);
  if (degre !== 1) return annee;
  throw new AppError({
    nature: "etat",
    code: "correspondances.ecole",
    message: "Les correspondances avec STS-Web ne concernent que les collèges.",
    remedy: "Une école n’a pas d’emploi du temps à envoyer à STS-Web.",
  });
}
