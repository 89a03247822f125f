import { and, eq, inArray, isNotNull, type SQL } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { groupBy } from "../group-by.ts";
import { departOf, readFins } from "../personnes/inscrits.ts";
import { selectInes } from "../personnes/list-eleves.ts";
import { parNom } from "../personnes/par-nom.ts";
import { eleve, scolarite } from "../personnes/tables.ts";
import { periode } from "../structures/tables.ts";
import { saisie } from "./tables.ts";

/** A pupil of a class for one period. */
export interface Membre {
  readonly periodeId: string;
  readonly id: string;
  readonly ine: string | null;
  readonly nom: string;
  readonly prenom: string;
  readonly sexe: "M" | "F" | null;
  readonly naissance: string | null;
  readonly niveau: string | null;
  readonly entree: string | null;
  readonly sortie: string | null;
  /** Whether he is in the class: today, or until its end for a year that is over. */
  readonly present: boolean;
  /** Nothing is typed of him here, and something is in another class for the same period: his bilan is there. */
  readonly ailleurs: boolean;
}

/**
 * The pupils of these periods of one school year: those who are in the class, and those who left it and of whom
 * something was typed. The day a withdrawn pupil was found missing stands for his departure when no other is known.
 */
export async function listMembres(trx: Trx, periodeIds: readonly string[]): Promise<readonly Membre[]> {
  if (periodeIds.length === 0) return [];
  // Each table is read by its own index and joined here: a base never analysed would join them in the worst order.
  const choisies = await trx
    .select(RANG)
    .from(periode)
    .where(inArray(periode.id, [...periodeIds]));
  const saisis = await selectSaisis(trx, inArray(saisie.periodeId, [...periodeIds]));
  const inscrits = await selectInscrits(trx, choisies, saisis);
  const couples = choisies.flatMap((choisie) => couplesOf(choisie, inscrits, saisis));
  const ailleurs = await selectAilleurs(trx, couples);
  return couples
    .map(({ choisie, inscrit, saisi }) => ({
      ...inscrit.fiche,
      periodeId: choisie.id,
      present: inscrit.actif && inscrit.classeId === choisie.classeId,
      ailleurs: !saisi && ailleurs.has(rangOf(inscrit.fiche.id, choisie)),
    }))
    .toSorted(parNom);
}

const RANG = {
  id: periode.id,
  classeId: periode.classeId,
  annee: periode.annee,
  indice: periode.indice,
  nombre: periode.nombre,
};

type Rang = Pick<typeof periode.$inferSelect, keyof typeof RANG>;

const rangOf = (eleveId: string, { annee, indice, nombre }: Rang) => `${eleveId} ${annee} ${indice}/${nombre}`;

/** A pupil enrolled that year, wherever he is. */
interface Inscrit {
  readonly fiche: Omit<Membre, "periodeId" | "present" | "ailleurs">;
  readonly annee: number;
  readonly classeId: string | null;
  readonly actif: boolean;
}

/** A period and one of its pupils, of whom something was typed there or not. */
interface Couple {
  readonly choisie: Rang;
  readonly inscrit: Inscrit;
  readonly saisi: boolean;
}

function couplesOf(choisie: Rang, inscrits: readonly Inscrit[], saisis: ReadonlySet<string>): readonly Couple[] {
  return inscrits
    .filter(({ annee }) => annee === choisie.annee)
    .map((inscrit) => ({ choisie, inscrit, saisi: saisis.has(`${choisie.id} ${inscrit.fiche.id}`) }))
    .filter(({ inscrit, saisi }) => saisi || (inscrit.actif && inscrit.classeId === choisie.classeId));
}

/** Period and target of what is typed, as one text. */
async function selectSaisis(trx: Trx, where: SQL): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectDistinct({ periodeId: saisie.periodeId, cibleId: saisie.cibleId })
    .from(saisie)
    .where(and(where, isNotNull(saisie.valeur)));
  return new Set(rows.map(({ periodeId, cibleId }) => `${periodeId} ${cibleId}`));
}

async function selectInscrits(
  trx: Trx,
  choisies: readonly Rang[],
  saisis: ReadonlySet<string>,
): Promise<readonly Inscrit[]> {
  const annees = [...new Set(choisies.map(({ annee }) => annee))];
  const classes = new Set<string | null>(choisies.map(({ classeId }) => classeId));
  const vus = new Set([...saisis].map((couple) => couple.split(" ")[1]));
  const scolarites = (await trx.select().from(scolarite).where(inArray(scolarite.annee, annees))).filter(
    ({ classeId, eleveId }) => classes.has(classeId) || vus.has(eleveId),
  );
  const ids = [...new Set(scolarites.map(({ eleveId }) => eleveId))];
  if (ids.length === 0) return [];
  const eleves = groupBy(await trx.select().from(eleve).where(inArray(eleve.id, ids)), ({ id }) => id);
  const ines = await selectInes(trx);
  const fins = await readFins(trx, annees);
  return scolarites.flatMap(({ annee, classeId, niveau, entree, sortie, partiLe, eleveId }) =>
    (eleves.get(eleveId) ?? []).map(({ id, nom, prenom, sexe, naissance, ...suivi }) => {
      const depart = departOf({ ...suivi, partiLe }, fins.get(annee));
      const ine = ines.get(id) ?? null;
      const fiche = { id, ine, nom, prenom, sexe, naissance, niveau, entree, sortie: sortie ?? depart };
      return { fiche, annee, classeId, actif: depart === null };
    }),
  );
}

/** Pupil and rank of the bilans that were typed in any class of the year, for those of whom nothing is typed here. */
async function selectAilleurs(trx: Trx, couples: readonly Couple[]): Promise<ReadonlySet<string>> {
  const ids = new Set(couples.filter(({ saisi }) => !saisi).map(({ inscrit }) => inscrit.fiche.id));
  if (ids.size === 0) return new Set();
  const saisis = await selectSaisis(trx, inArray(saisie.cibleId, [...ids]));
  const rangs = new Map(
    (await trx.select(RANG).from(periode).where(eq(periode.active, true))).map((each) => [each.id, each]),
  );
  return new Set(
    [...saisis].flatMap((couple) => {
      const [periodeId = "", eleveId = ""] = couple.split(" ");
      const rang = rangs.get(periodeId);
      return rang ? [rangOf(eleveId, rang)] : [];
    }),
  );
}
