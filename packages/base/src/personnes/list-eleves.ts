import { and, eq } from "drizzle-orm";
import { type Acteur, porteeOf } from "../comptes/acteur.ts";
import { reachesEleve } from "../comptes/classes.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { responsabilite } from "../familles/tables.ts";
import { classe } from "../structures/tables.ts";
import { holdsWords } from "./holds-words.ts";
import { parNom } from "./par-nom.ts";
import { eleve, identifiant, scolarite } from "./tables.ts";

export const FILTRES_ELEVES = [
  "actifs",
  "anciens",
  "sans-ine",
  "sans-classe",
  "sans-niveau",
  "sans-mef",
  "sans-responsable",
] as const;
export type FiltreEleves = (typeof FILTRES_ELEVES)[number];

export interface DemandeEleves {
  /** Words, each of which must be found in the name, the INE or the class. */
  readonly recherche?: string | undefined;
  readonly filtre: FiltreEleves;
  readonly classeId?: string | undefined;
  /** How many to leave out from the start, and how many to give. */
  readonly depuis: number;
  readonly limite: number;
}

/** A pupil as the list shows him; class and level are those of the current school year. */
export interface EleveListe {
  readonly id: string;
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string;
  readonly naissance: string | null;
  readonly sexe: "M" | "F" | null;
  /** Also `null` to who does not manage the persons. */
  readonly ine: string | null;
  readonly classe: { readonly id: string; readonly libelle: string } | null;
  readonly niveau: string | null;
  readonly actif: boolean;
  readonly retireLe: string | null;
}

export interface PageEleves {
  readonly eleves: readonly EleveListe[];
  readonly total: number;
  /** How many each filter would give with the same search. */
  readonly parFiltre: Readonly<Record<FiltreEleves, number>>;
}

/** With what filters look at and the list does not show. */
interface Connu extends EleveListe {
  readonly mef: string | null;
  readonly entoure: boolean;
}

/** The last five count as `findRestes` does. */
const FILTRES: Readonly<Record<FiltreEleves, (eleve: Connu) => boolean>> = {
  actifs: ({ actif }) => actif,
  anciens: ({ actif }) => !actif,
  "sans-ine": ({ actif, ine }) => actif && ine === null,
  "sans-classe": ({ actif, classe: own }) => actif && own === null,
  "sans-niveau": ({ actif, niveau }) => actif && niveau === null,
  "sans-mef": ({ actif, mef }) => actif && mef === null,
  "sans-responsable": ({ actif, entoure }) => actif && !entoure,
};

/** One page of the pupils the reader reaches, by NOM then Prénom. */
export async function listEleves(trx: Trx, acteur: Acteur, demande: DemandeEleves): Promise<PageEleves> {
  const { annee } = await requireEtablissement(trx);
  const portee = await porteeOf(trx, acteur);
  const words = (demande.recherche ?? "").trim();
  const gere = isAllowed(acteur.compte.role, "gerer-personnes");
  const ines = gere ? await selectInes(trx) : NO_INE;
  const entoures = gere ? await selectEntoures(trx) : undefined;
  const found = (await selectEleves(trx, annee, ines, entoures)).filter(
    (each) =>
      reachesEleve(portee, each.id, each.classe?.id ?? null) &&
      (demande.classeId === undefined || each.classe?.id === demande.classeId) &&
      isFound(each, words),
  );
  const eleves = found.filter(FILTRES[demande.filtre]).toSorted(parNom);
  const count = (filtre: FiltreEleves) => found.filter(FILTRES[filtre]).length;
  return {
    eleves: eleves
      .slice(demande.depuis, demande.depuis + demande.limite)
      .map(({ mef: _mef, entoure: _entoure, ...shown }) => shown),
    total: eleves.length,
    parFiltre: Object.fromEntries(FILTRES_ELEVES.map((filtre) => [filtre, count(filtre)])) as PageEleves["parFiltre"],
  };
}

const isFound = ({ nom, nomUsage, prenom, ine, classe: own }: EleveListe, words: string): boolean =>
  words === "" || holdsWords([nom, nomUsage, prenom, ine, own?.libelle], words);

/**
 * Everyone, with his class of that year. Whole tables of a few thousand short rows, joined and sorted here: neither
 * engine sorts as French does, and one that was never analysed joins them row against row.
 */
async function selectEleves(trx: Trx, annee: number, ines: Ines, entoures: Entoures): Promise<readonly Connu[]> {
  const eleves = await trx
    .select({
      id: eleve.id,
      nom: eleve.nom,
      nomUsage: eleve.nomUsage,
      prenom: eleve.prenom,
      naissance: eleve.naissance,
      sexe: eleve.sexe,
      actif: eleve.actif,
      retireLe: eleve.retireLe,
    })
    .from(eleve);
  const classes = new Map((await selectClasses(trx, annee)).map((each) => [each.id, each]));
  const scolarites = new Map((await selectScolarites(trx, annee)).map((each) => [each.eleveId, each]));
  return eleves.map((each) => {
    const { classeId = null, niveau = null, mef = null } = scolarites.get(each.id) ?? {};
    const own = classeId === null ? undefined : classes.get(classeId);
    const entoure = entoures?.has(each.id) ?? true;
    return { ...each, ine: ines.get(each.id) ?? null, classe: own ?? null, niveau, mef, entoure };
  });
}

async function selectClasses(trx: Trx, annee: number) {
  return await trx.select({ id: classe.id, libelle: classe.libelle }).from(classe).where(eq(classe.annee, annee));
}

async function selectScolarites(trx: Trx, annee: number) {
  return await trx
    .select({
      eleveId: scolarite.eleveId,
      classeId: scolarite.classeId,
      niveau: scolarite.niveau,
      mef: scolarite.mef,
    })
    .from(scolarite)
    .where(eq(scolarite.annee, annee));
}

/** The pupils for whom somebody answers; `undefined` while the base knows nobody. */
type Entoures = ReadonlySet<string> | undefined;

async function selectEntoures(trx: Trx): Promise<Entoures> {
  const liens = await trx.select({ eleve: responsabilite.eleve, actif: responsabilite.actif }).from(responsabilite);
  if (liens.length === 0) return undefined;
  return new Set(liens.filter(({ actif }) => actif).map(({ eleve: id }) => id));
}

type Ines = ReadonlyMap<string, string>;

const NO_INE: Ines = new Map();

/** The INE in force, by pupil. */
export async function selectInes(trx: Trx): Promise<Ines> {
  const rows = await trx
    .select({ objetId: identifiant.objetId, valeur: identifiant.valeur })
    .from(identifiant)
    .where(and(eq(identifiant.objet, "eleve"), eq(identifiant.source, "ine"), identifiant.actuel));
  return new Map(rows.map(({ objetId, valeur }) => [objetId, valeur]));
}
