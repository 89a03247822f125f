import { dateFrancaise } from "@navette/formats/codes/dates";
import { libellePeriode } from "@navette/livret";
import { and, eq, inArray } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { listResteAEnvoyer, type ResteAEnvoyer } from "../echanges/reste-a-envoyer.ts";
import {
  deleteGroupesLocaux,
  type GroupeLocal,
  listGroupesLocaux,
  reconduireGroupes,
} from "../enseignements/reconduire-groupes.ts";
import { importation } from "../imports/tables.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { forgetDeparts, keepDeparts } from "../personnes/inscrits.ts";
import { scolarite } from "../personnes/tables.ts";
import { listPeriodes } from "../structures/list-periodes.ts";
import { classe } from "../structures/tables.ts";
import { anneeCourante, datesUsuelles } from "./calendrier.ts";
import {
  type AnneeScolaire,
  type Etablissement,
  lockEtablissement,
  readAnnee,
  requireEtablissement,
} from "./etablissement.ts";
import { jourLocal } from "./heure-locale.ts";
import { anneeScolaire, etablissement } from "./tables.ts";

/** What opening the next school year would do. */
export interface Ouverture {
  /** The year that would begin. */
  readonly annee: number;
  /** Why it may not be opened; `null` when it may. */
  readonly refus: AppError | null;
  /** What the year that would close has not sent to LSU. */
  readonly restes: readonly ResteAEnvoyer[];
  /** What the year that would close has left to live; `null` once its last day is over. */
  readonly enCours: AnneeEnCours | null;
  /** The groups made here that may be made again for that year. */
  readonly groupesIci: readonly GroupeLocal[];
  /** Whether one can still go back to the year before the current one. */
  readonly retour: boolean;
}

/** A school year that still runs. */
export interface AnneeEnCours {
  /** Its last day, ISO. */
  readonly fin: string;
  /** The periods that are not begun: "Trimestre 2", "Trimestre 3". */
  readonly aVenir: readonly string[];
}

/** Says what the opening of the next year would leave behind, and whether its time has come. Changes nothing. */
export async function foreseeOuverture(trx: Trx, now: Date): Promise<Ouverture> {
  const { uai, annee, degre } = await requireEtablissement(trx);
  return {
    annee: annee + 1,
    refus: refusOf(uai, annee + 1, now) ?? null,
    restes: degre === 1 ? await listResteAEnvoyer(trx, annee) : [],
    enCours: await readEnCours(trx, annee, jourLocal(now)),
    groupesIci: await listGroupesLocaux(trx, annee),
    retour: !(await isBegun(trx, annee)),
  };
}

async function readEnCours(trx: Trx, annee: number, jour: string): Promise<AnneeEnCours | null> {
  const courante = await readAnnee(trx, annee);
  if (courante === undefined || courante.fin < jour) return null;
  const aVenir = (await listPeriodes(trx, annee)).filter(({ debut }) => debut > jour);
  const noms = new Set(aVenir.map(({ periodicite, indice }) => libellePeriode(periodicite, indice)));
  return { fin: courante.fin, aVenir: [...noms].toSorted() };
}

/**
 * Opens the next school year with its usual dates, and closes the current one, which stays readable. Its classes come
 * with the next import; the groups made here are made again, without pupils, unless `reconduire` is false. Refuses a year too far ahead (`annee.trop-tot`), and to stop a year that still runs without
 * `confirme` (`annee.en-cours`).
 */
export async function ouvrirAnnee(
  db: EtablissementDb,
  { confirme, reconduire = true }: { readonly confirme: boolean; readonly reconduire?: boolean },
  acte: Acte,
): Promise<AnneeScolaire> {
  return await db.transaction(async (trx) => {
    const { uai, annee: courante } = await lockEtablissement(trx);
    const annee = courante + 1;
    const refus = refusOf(uai, annee, acte.now);
    if (refus) throw refus;
    const enCours = confirme ? null : await readEnCours(trx, courante, jourLocal(acte.now));
    if (enCours) throw encoreEnCours(courante, enCours);
    const opened = { annee, ...datesUsuelles(uai, annee), close: false };
    await trx.insert(anneeScolaire).values(opened).onConflictDoNothing();
    await keepDeparts(trx, courante);
    await moveTo(trx, { de: courante, vers: annee });
    await record(trx, acte, { action: "annee.ouvrir", objet: "annee", objetId: String(annee), apres: opened });
    if (reconduire) await reconduireGroupes(trx, { de: courante, vers: annee }, acte);
    return opened;
  });
}

/**
 * Goes back to the year before, as long as nothing was imported nor made for the one that was opened. Plans that wait
 * for a decision on it are dropped, and its groups made here with it. Refuses with `annee.commencee`.
 */
export async function annulerOuverture(db: EtablissementDb, acte: Acte): Promise<void> {
  await db.transaction(async (trx) => {
    const { annee } = await lockEtablissement(trx);
    if (await isBegun(trx, annee)) throw commencee(annee);
    await trx
      .update(importation)
      .set({ etat: "abandonne", contenus: null })
      .where(and(eq(importation.annee, annee), inArray(importation.etat, ["analyse", "echoue"])));
    await deleteGroupesLocaux(trx, annee);
    await trx.delete(anneeScolaire).where(eq(anneeScolaire.annee, annee));
    await moveTo(trx, { de: annee, vers: annee - 1 });
    await forgetDeparts(trx, annee - 1);
    await record(trx, acte, { action: "annee.annuler", objet: "annee", objetId: String(annee) });
  });
}

async function moveTo(
  trx: Trx,
  { de, vers }: { readonly de: number; readonly vers: Etablissement["annee"] },
): Promise<void> {
  await trx.update(etablissement).set({ annee: vers });
  await trx.update(anneeScolaire).set({ close: true }).where(eq(anneeScolaire.annee, de));
  await trx.update(anneeScolaire).set({ close: false }).where(eq(anneeScolaire.annee, vers));
}

/** The first school year of all has nothing before it to go back to. */
async function isBegun(trx: Trx, annee: number): Promise<boolean> {
  const [classes] = await trx.select({ id: classe.id }).from(classe).where(eq(classe.annee, annee)).limit(1);
  const [eleves] = await trx.select({ id: scolarite.id }).from(scolarite).where(eq(scolarite.annee, annee)).limit(1);
  const [precedente] = await trx
    .select({ annee: anneeScolaire.annee })
    .from(anneeScolaire)
    .where(eq(anneeScolaire.annee, annee - 1))
    .limit(1);
  return classes !== undefined || eleves !== undefined || precedente === undefined;
}

/** One year only opens ahead of time. */
function refusOf(uai: string, annee: number, now: Date): AppError | undefined {
  return annee > anneeCourante(uai, jourLocal(now)) + 1 ? tropTot(annee) : undefined;
}

function tropTot(annee: number): AppError {
  return new AppError({
    nature: "etat",
    code: "annee.trop-tot",
    message: `Il est trop tôt pour ouvrir l’année scolaire ${annee}-${annee + 1}.`,
    remedy: "Une seule année s’ouvre d’avance.",
  });
}

function encoreEnCours(annee: number, { fin }: AnneeEnCours): AppError {
  return new AppError({
    nature: "etat",
    code: "annee.en-cours",
    message: `L’année scolaire ${annee}-${annee + 1} n’est pas finie\u00a0: elle court jusqu’au ${dateFrancaise(fin)}.`,
    remedy: "Ouvrez la suivante après ce jour, ou confirmez que vous arrêtez celle-ci avant sa fin.",
    champs: { confirme: "Confirmez que vous arrêtez l’année en cours avant sa fin." },
  });
}

function commencee(annee: number): AppError {
  return new AppError({
    nature: "etat",
    code: "annee.commencee",
    message: `L’année scolaire ${annee}-${annee + 1} a commencé ici\u00a0: on ne revient plus à la précédente.`,
    remedy: "Annulez d’abord les imports de cette année.",
  });
}
