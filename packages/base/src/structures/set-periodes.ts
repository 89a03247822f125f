import { randomUUID } from "node:crypto";
import type { Diagnostic } from "@navette/formats";
import {
  checkPeriodes,
  type Etat,
  libellePeriode,
  PERIODICITES,
  type PeriodeDatee,
  type Periodicite,
} from "@navette/livret";
import { and, gt, inArray, sql } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireAnneeOuverte } from "../etablissement/annee-ouverte.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { groupBy } from "../group-by.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { type ClasseOuverte, lockClassesOuvertes } from "./classes-decoupees.ts";
import { listPeriodes, type PeriodeClasse } from "./list-periodes.ts";
import { periode } from "./tables.ts";

/** How some classes cut the current school year. */
export interface Decoupage {
  /** Ids; `toutes` is every class that has a bilan périodique. */
  readonly classes: "toutes" | readonly string[];
  readonly periodicite: Periodicite;
  readonly periodes: readonly PeriodeDatee[];
  /** Yes, even where something is typed. */
  readonly confirme: boolean;
}

/** What was typed in one period and does not stay where it is. Nothing is ever destroyed. */
export interface PeriodeTouchee {
  readonly classeId: string;
  readonly classe: string;
  /** "Trimestre 3". */
  readonly avant: string;
  /** "Semestre 1"; `null` when it is set aside until this rank comes back. */
  readonly apres: string | null;
  readonly saisies: number;
}

export type ResultatDecoupage =
  | { readonly outcome: "regle" }
  /** The dates would be refused by LSU. */
  | { readonly outcome: "refuse"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly outcome: "a-confirmer"; readonly touchees: readonly PeriodeTouchee[] };

/**
 * Cuts the year of some classes, or changes dates. Another periodicity keeps what is typed in the ranks it also has,
 * and sets the others aside: asked without `confirme`, it changes nothing and lists them. Refuses to move a closed bilan
 * (`periodes.closes`).
 */
export async function setPeriodes(db: EtablissementDb, decoupage: Decoupage, acte: Acte): Promise<ResultatDecoupage> {
  return await db.transaction((trx) => decoupe(trx, decoupage, acte));
}

/** The same inside a transaction; `rentree` is the one the year is about to be given, when it is not its own. */
export async function decoupe(
  trx: Trx,
  decoupage: Decoupage,
  acte: Acte,
  rentree?: string,
): Promise<ResultatDecoupage> {
  const { uai, annee } = await requireEtablissement(trx);
  const { debut } = await requireAnneeOuverte(trx, annee);
  const calendrier = { uai, annee, rentree: rentree ?? debut };
  const diagnostics = checkPeriodes(decoupage.periodicite, decoupage.periodes, calendrier);
  if (diagnostics.length > 0) return { outcome: "refuse", diagnostics };
  const classes = await lockClasses(trx, annee, decoupage.classes);
  await lockPeriodes(trx, classes);
  const actuelles = groupBy(await listPeriodes(trx, annee), ({ classeId }) => classeId);
  const changees = classes
    .map((each) => ({ ...each, avant: actuelles.get(each.id) ?? [] }))
    .filter(({ avant }) => !isSame(avant, decoupage));
  for (const { libelle, avant } of changees) refuseCloses(libelle, avant, decoupage);
  const touchees = changees.flatMap((each) => touchedBy(each, decoupage));
  if (touchees.length > 0 && !decoupage.confirme) return { outcome: "a-confirmer", touchees };
  await store(trx, { annee, classes: changees, decoupage, acte });
  return { outcome: "regle" };
}

interface ClasseChangee {
  readonly id: string;
  readonly libelle: string;
  readonly avant: readonly PeriodeClasse[];
}

async function lockClasses(trx: Trx, annee: number, asked: Decoupage["classes"]): Promise<readonly ClasseOuverte[]> {
  const found = await lockClassesOuvertes(trx, annee, asked);
  if (asked === "toutes" || found.length === new Set(asked).size) return found;
  throw new AppError({
    nature: "introuvable",
    code: "classe.inconnue",
    message: "Une de ces classes n’est pas une classe de l’année en cours.",
    remedy: "Rechargez la page des périodes.",
  });
}

/** What is being typed in these classes is kept before it is counted; what comes after meets the new periods. */
async function lockPeriodes(trx: Trx, classes: readonly { readonly id: string }[]): Promise<void> {
  const ids = classes.map(({ id }) => id);
  if (ids.length === 0) return;
  const rows = trx.select({ id: periode.id }).from(periode).where(inArray(periode.classeId, ids));
  await rows.orderBy(periode.id).for("update");
}

type Dates = Pick<Decoupage, "periodicite" | "periodes">;

/** Whether a class is cut so already. */
export function isSame(avant: readonly PeriodeClasse[], decoupage: Dates): boolean {
  return avant.length === decoupage.periodes.length && avant.every((each) => !isMoved(each, decoupage));
}

function isMoved({ periodicite, indice, debut, fin }: PeriodeClasse, decoupage: Dates): boolean {
  const apres = decoupage.periodes.find((each) => each.indice === indice);
  return periodicite !== decoupage.periodicite || apres?.debut !== debut || apres.fin !== fin;
}

const FERMES: readonly Etat[] = ["complet", "exporte"];

/** The dates and the rank of a period are part of what LSU received. */
function refuseCloses(libelle: string, avant: readonly PeriodeClasse[], decoupage: Decoupage): void {
  const close = avant.find((each) => FERMES.includes(each.etat) && isMoved(each, decoupage));
  if (close === undefined) return;
  const nom = libellePeriode(close.periodicite, close.indice);
  throw new AppError({
    nature: "etat",
    code: "periodes.closes",
    message: `${libelle}, ${nom}\u00a0: les bilans sont fermés, leur période ne change plus.`,
    remedy: "Rouvrez d’abord ces bilans, avec un motif, ou laissez cette classe de côté.",
  });
}

function touchedBy({ id, libelle, avant }: ClasseChangee, { periodicite }: Decoupage): readonly PeriodeTouchee[] {
  const { nombre } = PERIODICITES[periodicite];
  return avant
    .filter((each) => each.saisies > 0 && each.periodicite !== periodicite)
    .map(({ indice, saisies, ...each }) => ({
      classeId: id,
      classe: libelle,
      avant: libellePeriode(each.periodicite, indice),
      apres: indice <= nombre ? libellePeriode(periodicite, indice) : null,
      saisies,
    }));
}

interface Ecriture {
  readonly annee: number;
  readonly classes: readonly ClasseChangee[];
  readonly decoupage: Decoupage;
  readonly acte: Acte;
}

async function store(trx: Trx, { annee, classes, decoupage, acte }: Ecriture): Promise<void> {
  if (classes.length === 0) return;
  const { nombre } = PERIODICITES[decoupage.periodicite];
  const rows = classes.flatMap(({ id: classeId }) =>
    decoupage.periodes.map(({ indice, debut, fin }) => ({
      id: randomUUID(),
      annee,
      classeId,
      indice,
      nombre,
      debut,
      fin,
      etatLe: acte.now.toISOString(),
    })),
  );
  await trx
    .insert(periode)
    .values(rows)
    .onConflictDoUpdate({
      target: [periode.uai, periode.classeId, periode.indice],
      set: { nombre, debut: sql`excluded.debut`, fin: sql`excluded.fin`, active: true },
    });
  const ids = classes.map(({ id }) => id);
  await trx
    .update(periode)
    .set({ active: false })
    .where(and(inArray(periode.classeId, ids), gt(periode.indice, nombre)));
  const apres = { periodicite: decoupage.periodicite, periodes: decoupage.periodes };
  await record(
    trx,
    acte,
    classes.map(({ id, avant }) => ({
      action: "classe.periodes",
      objet: "classe",
      objetId: id,
      avant: { periodes: avant.map(({ periodicite, indice, debut, fin }) => ({ periodicite, indice, debut, fin })) },
      apres,
    })),
  );
}
