import {
  collect,
  type Decoupe,
  type Difference,
  diffSince,
  type EcoleBilans,
  type Part,
  prepareEcole,
  type Recolte,
  split,
} from "@navette/livret";
import type { Trx } from "../db/base.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import { assembleBilans, type ClassePeriode, listClassesPeriodes } from "../livret/assemble-bilans.ts";
import { lastSent, type Sent } from "./bilans-envoyes.ts";
import { type Envoi, listEnvois } from "./envois.ts";
import type { EtatEnvoi } from "./etat-envoi.ts";

/** What is to leave for LSU: one period of the current year, cut into files. */
export interface DemandeLsu {
  /** Rank of the period, from 1. */
  readonly indice: number;
  /** 3 for trimestres…; every class that has a period of this rank when absent. */
  readonly nombre?: number;
  readonly decoupe: Decoupe;
}

/** One file as it would leave, and what it would change of what already left. */
export interface FichierPrepare {
  readonly part: Part;
  readonly recolte: Recolte;
  /** The pupils whose bilan is in a file already and is no longer the same: LSU replaces a bilan whole. */
  readonly remplaces: readonly Remplacement[];
  /** The pupils whose bilan would leave exactly as it is in a file already. */
  readonly identiques: readonly Identique[];
  /** The last file of this same part. */
  readonly dernierEnvoi: Envoi | undefined;
}

export interface Identique {
  readonly eleveId: string;
  /** How far the file that holds it has gone. */
  readonly etat: EtatEnvoi;
}

export interface Remplacement extends Identique {
  readonly classeId: string;
  /** Instant when that file was prepared. */
  readonly prepareLe: string;
  readonly differences: readonly Difference[];
}

/** All that would leave, and what it was made from. */
export interface PreparationLsu {
  readonly ecole: EcoleBilans;
  /** The period of each class of the school, by label. */
  readonly classes: readonly ClassePeriode[];
  readonly fichiers: readonly FichierPrepare[];
}

const EMETTEUR = { editeur: "Navette", application: "Navette" };

/** Plays the export without writing anything: the code of the export itself. */
export async function prepareLsu(trx: Trx, demande: DemandeLsu, now: Date): Promise<PreparationLsu> {
  const dateCreation = jourLocal(now);
  const ecole = await assembleBilans(trx, demande);
  const classes = await listClassesPeriodes(trx, { ...demande, annee: ecole.annee });
  const sent = await lastSent(
    trx,
    classes.map(({ periodeId }) => periodeId),
  );
  const envois = await listEnvois(trx);
  const preparee = prepareEcole(ecole);
  const fichiers = split(ecole, demande.decoupe).map((part) => {
    const recolte = collect({ ecole: preparee, part, ...EMETTEUR, dateCreation });
    const dernierEnvoi = envois.find((envoi) => isSamePart(envoi, { annee: ecole.annee, demande, part }));
    return { part, recolte, ...compare(recolte, sent), dernierEnvoi };
  });
  return { ecole, classes, fichiers };
}

function compare(
  { exported }: Recolte,
  sent: ReadonlyMap<string, Sent>,
): Pick<FichierPrepare, "remplaces" | "identiques"> {
  const known = exported.flatMap(({ classe, eleve, valeurs }) => {
    const before = sent.get(eleve);
    if (!before) return [];
    const { le: prepareLe, etat } = before;
    return [{ eleveId: eleve, classeId: classe, prepareLe, etat, differences: diffSince(before.valeurs, valeurs) }];
  });
  return {
    remplaces: known.filter(({ differences }) => differences.length > 0),
    identiques: known.filter(({ differences }) => differences.length === 0),
  };
}

interface PartDeLAnnee {
  readonly annee: number;
  readonly demande: DemandeLsu;
  readonly part: Part;
}

function isSamePart({ annee, perimetre }: Envoi, asked: PartDeLAnnee): boolean {
  const { demande, part } = asked;
  return (
    annee === asked.annee &&
    perimetre.indice === demande.indice &&
    perimetre.decoupe === demande.decoupe &&
    perimetre.niveau === part.niveau &&
    perimetre.classes.toSorted().join() === part.classes.toSorted().join()
  );
}
