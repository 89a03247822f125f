import {
  collect,
  type Decoupe,
  type Difference,
  diffSince,
  type EcoleBilans,
  type Part,
  type Recolte,
  split,
  type ValeursEnvoyees,
} from "@navette/livret";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { assembleBilans } from "../livret/assemble-bilans.ts";
import { periode } from "../structures/tables.ts";
import { bilanEnvoye, envoi } from "./tables.ts";

/** What is to leave for LSU: one period of the current year, cut into files. */
export interface DemandeLsu {
  readonly indice: number;
  readonly decoupe: Decoupe;
}

/** One file as it would leave, and what it would change of what already left. */
export interface FichierPrepare {
  readonly part: Part;
  readonly recolte: Recolte;
  /** The pupils whose bilan already left and is no longer the same: LSU replaces a bilan whole. */
  readonly remplaces: readonly Remplacement[];
}

export interface Remplacement {
  readonly eleveId: string;
  readonly classeId: string;
  readonly envoyeLe: string;
  readonly differences: readonly Difference[];
}

const EMETTEUR = { editeur: "Navette", application: "Navette" };

/** Plays the export without writing anything: the code of the export itself. `today` is an ISO date. */
export async function prepareLsu(
  trx: Trx,
  { indice, decoupe }: DemandeLsu,
  today: string,
): Promise<readonly FichierPrepare[]> {
  const ecole = await assembleBilans(trx, { indice });
  const sent = await lastSent(trx, ecole, indice);
  return split(ecole, decoupe).map((part) => {
    const recolte = collect({ ecole, part, ...EMETTEUR, dateCreation: today });
    return { part, recolte, remplaces: replacedBy(recolte, sent) };
  });
}

interface Sent {
  readonly valeurs: ValeursEnvoyees;
  readonly le: string;
}

/** By pupil, what last left for this period. */
async function lastSent(trx: Trx, ecole: EcoleBilans, indice: number): Promise<ReadonlyMap<string, Sent>> {
  const classes = ecole.classes.map(({ id }) => id);
  if (classes.length === 0) return new Map();
  const rows = await trx
    .select({ eleveId: bilanEnvoye.eleveId, valeurs: bilanEnvoye.valeurs, le: envoi.creeLe })
    .from(bilanEnvoye)
    .innerJoin(envoi, eq(envoi.id, bilanEnvoye.envoiId))
    .innerJoin(periode, eq(periode.id, bilanEnvoye.periodeId))
    .where(and(inArray(periode.classeId, classes), eq(periode.indice, indice)))
    .orderBy(desc(envoi.creeLe));
  const sent = new Map<string, Sent>();
  for (const { eleveId, valeurs, le } of rows) if (!sent.has(eleveId)) sent.set(eleveId, { valeurs, le });
  return sent;
}

function replacedBy({ exported }: Recolte, sent: ReadonlyMap<string, Sent>): Remplacement[] {
  return exported.flatMap(({ classe, eleve, valeurs }) => {
    const before = sent.get(eleve);
    const differences = before ? diffSince(before.valeurs, valeurs) : [];
    return before && differences.length > 0
      ? [{ eleveId: eleve, classeId: classe, envoyeLe: before.le, differences }]
      : [];
  });
}
