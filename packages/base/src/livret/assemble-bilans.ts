import {
  type Bilan,
  type ClasseBilans,
  type EcoleBilans,
  type Etat,
  PARCOURS,
  type Personne,
  type ResponsableBilan,
  type Saisie,
} from "@navette/livret";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { readAnnee, requireEtablissement } from "../etablissement/etablissement.ts";
import { heureLocale } from "../etablissement/heure-locale.ts";
import { readLegaux } from "../familles/read-legaux.ts";
import { groupBy } from "../group-by.ts";
import { personnel } from "../personnes/tables.ts";
import { periodiciteOf } from "../structures/periodicite.ts";
import { classe, periode } from "../structures/tables.ts";
import { enseignantClasse } from "../structures/tables-enseignants.ts";
import { dernierImport } from "./dernier-import.ts";
import { listMembres, type Membre } from "./membres.ts";

/** Which bilans: one rank of the year, of every class that has it. */
export interface DemandeBilans {
  /** From 1. */
  readonly indice: number;
  /** 3 for trimestres…; every periodicity when absent. */
  readonly nombre?: number;
  /** The current school year when absent. */
  readonly annee?: number;
  /** Every class when absent. */
  readonly classes?: "toutes" | ReadonlySet<string>;
}

/** One class and one of its periods. */
export interface ClassePeriode {
  readonly periodeId: string;
  readonly classeId: string;
  readonly libelle: string;
  readonly identifiantOnde: string | null;
  readonly indice: number;
  readonly nombre: number;
  readonly debut: string;
  readonly fin: string;
  readonly etat: Etat;
  readonly completLe: string | null;
}

/** The classes of the year that have this period, archived ones left out. */
export async function listClassesPeriodes(
  trx: Trx,
  { indice, nombre, annee, classes = "toutes" }: DemandeBilans & { readonly annee: number },
): Promise<readonly ClassePeriode[]> {
  const reach = classes === "toutes" ? undefined : inArray(classe.id, [...classes]);
  return await trx
    .select({
      periodeId: periode.id,
      classeId: classe.id,
      libelle: classe.libelle,
      identifiantOnde: sql<string | null>`(select valeur from identifiant i
        where i.objet = 'classe' and i.objet_id = ${classe.id} and i.source = 'onde' and i.actuel limit 1)`,
      indice: periode.indice,
      nombre: periode.nombre,
      debut: periode.debut,
      fin: periode.fin,
      etat: periode.etat,
      completLe: periode.completLe,
    })
    .from(periode)
    .innerJoin(classe, eq(classe.id, periode.classeId))
    .where(
      and(
        eq(periode.annee, annee),
        eq(periode.indice, indice),
        nombre === undefined ? undefined : eq(periode.nombre, nombre),
        periode.active,
        eq(classe.archivee, false),
        reach,
      ),
    )
    .orderBy(classe.libelle, classe.id);
}

/** Gathers all that examine and collect look at. A pupil whose bilan was typed in another class is only there. */
export async function assembleBilans(trx: Trx, demande: DemandeBilans): Promise<EcoleBilans> {
  const { uai, annee: courante } = await requireEtablissement(trx);
  const annee = demande.annee ?? courante;
  const rentree = (await readAnnee(trx, annee))?.debut ?? null;
  const classes = await listClassesPeriodes(trx, { ...demande, annee });
  const periodeIds = classes.map(({ periodeId }) => periodeId);
  const membres = groupBy(
    (await listMembres(trx, periodeIds)).filter(({ ailleurs }) => !ailleurs),
    ({ periodeId }) => periodeId,
  );
  const legaux = await readLegaux(trx, [...new Set([...membres.values()].flat().map(({ id }) => id))]);
  const saisies = await readSaisies(trx, periodeIds);
  const enseignants = await readEnseignants(
    trx,
    classes.map(({ classeId }) => classeId),
  );
  return {
    uai,
    annee,
    rentree,
    directeur: await readDirecteur(trx),
    dernierImport: await dernierImport(trx, annee),
    classes: classes.map((each) =>
      classeBilans(each, {
        membres: membres.get(each.periodeId) ?? [],
        legaux,
        saisies: (cible) => saisies.get(`${each.periodeId} ${cible}`) ?? [],
        enseignants: enseignants.filter(({ classeId }) => classeId === each.classeId),
      }),
    ),
  };
}

interface Contenu {
  readonly membres: readonly Membre[];
  readonly legaux: ReadonlyMap<string, readonly ResponsableBilan[]>;
  readonly saisies: (cibleId: string) => readonly Saisie[];
  readonly enseignants: readonly Rattachement[];
}

function classeBilans(each: ClassePeriode, { membres, legaux, saisies, enseignants }: Contenu): ClasseBilans {
  const { classeId, libelle, identifiantOnde, indice, nombre, debut, fin, etat, completLe } = each;
  const fermeLe = completLe === null ? null : heureLocale(new Date(completLe));
  return {
    id: classeId,
    libelle,
    identifiantOnde,
    enseignants: enseignants
      .filter((rattachement) => (rattachement.debut ?? debut) <= fin && (rattachement.fin ?? fin) >= debut)
      .map(({ personne }) => personne),
    periodicite: periodiciteOf(nombre),
    periode: { indice, debut, fin },
    parcours: PARCOURS.flatMap(({ code }) => {
      const typed = saisies(classeId).find(({ rubrique, objet }) => rubrique === code && objet === "parcours");
      return typed?.objet === "parcours" ? [{ code, texte: typed.valeur }] : [];
    }),
    bilans: membres.map(
      ({ id, ine, nom, prenom, niveau, entree, sortie }): Bilan => ({
        eleve: { id, ine, nom, prenom, niveau, entree, sortie, responsables: legaux.get(id) ?? [] },
        etat,
        completLe: fermeLe,
        saisies: saisies(id),
      }),
    ),
  };
}

/** What is typed, by period and target: one row a target, there are thirty times more cells. */
async function readSaisies(trx: Trx, periodeIds: readonly string[]): Promise<ReadonlyMap<string, readonly Saisie[]>> {
  if (periodeIds.length === 0) return new Map();
  const cellule = sql`jsonb_build_object('rubrique', rubrique, 'objet', objet, 'valeur', valeur)`;
  const rows = await trx.execute<{ cle: string; saisies: string }>(sql`
    select periode_id || ' ' || cible_id as cle, jsonb_agg(${cellule} order by rubrique, objet) as saisies
    from saisie where periode_id in ${[...periodeIds]} and valeur is not null
    group by periode_id, cible_id`);
  return new Map(rows.map(({ cle, saisies }) => [cle, JSON.parse(saisies) as readonly Saisie[]]));
}

interface Rattachement {
  readonly classeId: string;
  readonly debut: string | null;
  readonly fin: string | null;
  readonly personne: Personne;
}

const PERSONNE = { id: personnel.id, civilite: personnel.civilite, nom: personnel.nom, prenom: personnel.prenom };

async function readEnseignants(trx: Trx, classeIds: readonly string[]): Promise<readonly Rattachement[]> {
  if (classeIds.length === 0) return [];
  return await trx
    .select({
      classeId: enseignantClasse.classeId,
      debut: enseignantClasse.debut,
      fin: enseignantClasse.fin,
      personne: PERSONNE,
    })
    .from(enseignantClasse)
    .innerJoin(personnel, eq(personnel.id, enseignantClasse.personnelId))
    .where(inArray(enseignantClasse.classeId, [...classeIds]))
    .orderBy(personnel.nom, personnel.prenom, personnel.id);
}

async function readDirecteur(trx: Trx): Promise<Personne | null> {
  const [found] = await trx.select(PERSONNE).from(personnel).where(and(personnel.directeur, personnel.actif));
  return found ?? null;
}
