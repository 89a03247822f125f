import { type Etat, libellePeriode, pageForNiveau } from "@navette/livret";
import type { Trx } from "../db/base.ts";
import { type ClassePeriode, listClassesPeriodes } from "../livret/assemble-bilans.ts";
import { listMembres } from "../livret/membres.ts";
import { listPeriodes } from "../structures/list-periodes.ts";
import { periodiciteOf } from "../structures/periodicite.ts";
import { lastSent } from "./bilans-envoyes.ts";

/** The bilans of one period that LSU has not got, as far as Navette knows. */
export interface ResteAEnvoyer {
  /** "Trimestre 2". */
  readonly periode: string;
  /** In no file, or of a class that was opened again since. */
  readonly sansFichier: number;
  /** In a file that nobody declared deposited. */
  readonly nonDeposes: number;
  /** Names of the classes they are of. */
  readonly classes: readonly string[];
}

/** What a school year would leave behind if it closed now, in the order of its periods. */
export async function listResteAEnvoyer(trx: Trx, annee: number): Promise<readonly ResteAEnvoyer[]> {
  const rangs = new Map(
    (await listPeriodes(trx, annee)).map(({ indice, nombre }) => [`${nombre} ${indice}`, { indice, nombre }]),
  );
  const restes: ResteAEnvoyer[] = [];
  for (const rang of rangs.values()) {
    const reste = await resteOfRang(trx, await listClassesPeriodes(trx, { ...rang, annee }));
    if (reste.classes.length === 0) continue;
    restes.push({ periode: libellePeriode(periodiciteOf(rang.nombre), rang.indice), ...reste });
  }
  return restes.toSorted((a, b) => (a.periode < b.periode ? -1 : 1));
}

/** Closed bilans: what is in their file is what they are. */
const FERMES: readonly Etat[] = ["complet", "exporte"];

async function resteOfRang(trx: Trx, classes: readonly ClassePeriode[]): Promise<Omit<ResteAEnvoyer, "periode">> {
  const parPeriode = new Map(classes.map((each) => [each.periodeId, each]));
  const ids = [...parPeriode.keys()];
  const sent = await lastSent(trx, ids);
  const restes = (await listMembres(trx, ids)).flatMap(({ id, periodeId, niveau, ailleurs }) => {
    const classe = parPeriode.get(periodeId);
    if (classe === undefined || ailleurs || pageForNiveau(niveau) === undefined) return [];
    const envoye = FERMES.includes(classe.etat) ? sent.get(id)?.etat : undefined;
    return envoye === "depose" ? [] : [{ classe: classe.libelle, enFichier: envoye !== undefined }];
  });
  return {
    sansFichier: restes.filter(({ enFichier }) => !enFichier).length,
    nonDeposes: restes.filter(({ enFichier }) => enFichier).length,
    classes: [...new Set(restes.map(({ classe }) => classe))],
  };
}
