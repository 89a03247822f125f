import { aDesBilans } from "@navette/livret";
import { and, count, desc, eq, inArray, sql } from "drizzle-orm";
import type { Acteur } from "../comptes/acteur.ts";
import { compte } from "../comptes/tables.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { readEtatsEnvoi } from "../echanges/etat-envoi.ts";
import { envoi } from "../echanges/tables.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import { findRestes } from "../imports/find-restes.ts";
import { depasseTest, instantSu } from "../imports/importation.ts";
import { type ElevesLaisses, importation, type Reste } from "../imports/tables.ts";
import { type AvancementClasse, readAvancements } from "../livret/read-avancements.ts";
import { readReouvertures } from "../livret/reouvertures.ts";
import { eleve, personnel, scolarite } from "../personnes/tables.ts";
import { type ATraiter, aTraiterOf } from "./a-traiter.ts";
import { type Chaine, chaineOf } from "./chaine.ts";
import type { EnvoiConnu, FaitsAccueil, ImportConnu } from "./faits.ts";
import { nextStep, type Suite } from "./next-step.ts";

/** Where the school stands, as this account sees it. */
export interface Accueil {
  readonly annee: number;
  readonly today: string;
  readonly eleves: number;
  readonly chaine: Chaine;
  readonly suite: Suite;
  readonly aTraiter: readonly ATraiter[];
  /** The heat map: only the classes that have a bilan to fill. */
  readonly classes: readonly AvancementClasse[];
}

/** Everything of the home page, read at one instant. */
export async function readAccueil(db: EtablissementDb, acteur: Acteur): Promise<Accueil> {
  const faits = await db.transaction((trx) => readFaits(trx, acteur));
  const { annee, today, eleves, classes } = faits;
  return {
    annee,
    today,
    eleves,
    chaine: chaineOf(faits),
    suite: nextStep(faits),
    aTraiter: aTraiterOf(faits),
    classes: classes.filter(({ concernee }) => concernee),
  };
}

async function readFaits(trx: Trx, acteur: Acteur): Promise<FaitsAccueil> {
  const { annee } = await requireEtablissement(trx);
  const avancements = await readAvancements(trx, acteur);
  const periodes = avancements.classes.flatMap((classe) => classe.periodes);
  const today = jourLocal(acteur.acte.now);
  const restes = await findRestes(trx, { annee, today });
  const left = (code: Reste["code"]) => restes.find((reste) => reste.code === code)?.nombre ?? 0;
  return {
    lecteur: acteur.compte.role === "enseignant" ? "enseignant" : "direction",
    today,
    annee,
    eleves: await countEleves(trx, annee),
    classes: avancements.classes.map((classe) => ({
      ...classe,
      concernee: aDesBilans(classe.niveaux),
    })),
    reouvertures: await readReouvertures(
      trx,
      periodes.map(({ periodeId }) => periodeId),
    ),
    ...(await readImports(trx, annee)),
    envois: await readEnvois(trx, annee),
    etatsEnvoi: await readEtatsEnvoi(trx, annee),
    sansIne: left("eleves-sans-ine"),
    sansClasse: left("eleves-sans-classe"),
    sansNiveau: left("eleves-sans-niveau"),
    sansLegal: left("responsables-a-preciser"),
    ...(await readPersonnels(trx)),
  };
}

async function countEleves(trx: Trx, annee: number): Promise<number> {
  const [row] = await trx
    .select({ nombre: count() })
    .from(eleve)
    .innerJoin(scolarite, and(eq(scolarite.eleveId, eleve.id), eq(scolarite.annee, annee)))
    .where(eq(eleve.actif, true));
  return row?.nombre ?? 0;
}

/** What was deposited before the last import applied, or deposited again since, no longer waits for anything: see `depasseTest`. */
async function readImports(
  trx: Trx,
  annee: number,
): Promise<Pick<FaitsAccueil, "applique" | "enAttente" | "echoue" | "laisses">> {
  const rows = await trx
    .select({
      id: importation.id,
      annee: importation.annee,
      etat: importation.etat,
      creeLe: importation.creeLe,
      appliqueLe: importation.appliqueLe,
      fichiers: importation.fichiers,
      laisses: sql`${importation.bilan} -> 'eleves'`.mapWith(parseLaisses),
    })
    .from(importation)
    .where(and(eq(importation.annee, annee), inArray(importation.etat, ["analyse", "applique", "a-jour", "echoue"])))
    .orderBy(desc(importation.creeLe));
  const isDepasse = depasseTest(rows, annee);
  const since = rows.filter((each) => !isDepasse(each));
  const known = ({ id, creeLe, appliqueLe }: (typeof rows)[number]): ImportConnu => ({ id, le: appliqueLe ?? creeLe });
  const sus = rows
    .filter((each) => instantSu(each) !== null)
    .toSorted((a, b) => ((instantSu(a) ?? "") < (instantSu(b) ?? "") ? 1 : -1));
  const [applique] = sus;
  const eleves = sus.find(({ fichiers }) => fichiers.some(({ counts }) => counts.eleves !== undefined));
  const echoue = since.find(({ etat }) => etat === "echoue");
  return {
    applique: applique ? known(applique) : null,
    enAttente: since
      .filter(({ etat }) => etat === "analyse")
      .map(known)
      .toReversed(),
    echoue: echoue ? known(echoue) : null,
    laisses: eleves?.laisses ? { ...eleves.laisses, importId: eleves.id } : null,
  };
}

function parseLaisses(json: string | null): ElevesLaisses | null {
  return json === null ? null : (JSON.parse(json) as ElevesLaisses | null);
}

async function readEnvois(trx: Trx, annee: number): Promise<readonly EnvoiConnu[]> {
  const rows = await trx
    .select({ perimetre: envoi.perimetre, le: envoi.creeLe })
    .from(envoi)
    .where(eq(envoi.annee, annee));
  return rows.map(({ perimetre, le }) => ({ indice: perimetre.indice, classes: perimetre.classes, le }));
}

async function readPersonnels(trx: Trx): Promise<Pick<FaitsAccueil, "directeur" | "sansCompte">> {
  const [row] = await trx
    .select({
      directeurs: sql<number>`count(*) filter (where ${personnel.directeur} or ${personnel.fonction} = 'DIR')`.mapWith(
        Number,
      ),
      sansCompte:
        sql<number>`count(*) filter (where ${compte.id} is null and coalesce(${personnel.fonction}, 'ENS') = 'ENS')`.mapWith(
          Number,
        ),
    })
    .from(personnel)
    .leftJoin(compte, eq(compte.personnelId, personnel.id))
    .where(eq(personnel.actif, true));
  return { directeur: (row?.directeurs ?? 0) > 0, sansCompte: row?.sansCompte ?? 0 };
}
