import type { Diagnostic } from "@navette/formats";
import { calendrierAnnee, isAnneeCivile } from "@navette/formats/codes/annee-scolaire";
import { dateFrancaise, isJour } from "@navette/formats/codes/dates";
import { lendemain } from "./jours.ts";

/** How a class cuts its school year (livret-scolaire.md §2.1). LSU knows a period by its rank and by the number of periods. */
export const PERIODICITES = {
  trimestre: { nombre: 3, libelle: "Trimestre" },
  semestre: { nombre: 2, libelle: "Semestre" },
  bimestre: { nombre: 4, libelle: "Bimestre" },
  periode: { nombre: 5, libelle: "Période" },
} as const satisfies Record<string, { readonly nombre: number; readonly libelle: string }>;

export type Periodicite = keyof typeof PERIODICITES;

/** One period with its dates, both included. `indice` counts from 1; dates are ISO. */
export interface PeriodeDatee {
  readonly indice: number;
  readonly debut: string;
  readonly fin: string;
}

/** "Trimestre 2". */
export function libellePeriode(periodicite: Periodicite, indice: number): string {
  return `${PERIODICITES[periodicite].libelle} ${indice}`;
}

/** A period inside a sentence. */
export interface PeriodeEnMots {
  /** "trimestre 2" */
  readonly nu: string;
  /** "du trimestre 2", "de la période 2" */
  readonly de: string;
  /** "au trimestre 2", "à la période 2" */
  readonly a: string;
}

/** The words for a `libellePeriode`. */
export function periodeEnMots(libelle: string): PeriodeEnMots {
  const nu = libelle.toLocaleLowerCase("fr");
  const isFeminin = libelle.startsWith(PERIODICITES.periode.libelle);
  return isFeminin ? { nu, de: `de la ${nu}`, a: `à la ${nu}` } : { nu, de: `du ${nu}`, a: `au ${nu}` };
}

/** Last day of each period of a usual year, month and day; the next one begins on the following day. */
const COUPURES: Readonly<Record<Periodicite, readonly string[]>> = {
  trimestre: ["11-30", "03-15", "07-03"],
  semestre: ["01-31", "07-03"],
  bimestre: ["11-15", "01-31", "04-15", "07-03"],
  periode: ["10-16", "12-18", "02-15", "04-15", "07-03"],
};

/** The same where the school year is the civil year: the breaks of 2025 in Nouvelle-Calédonie (calendriers.json). */
const COUPURES_CIVILES: typeof COUPURES = {
  trimestre: ["06-06", "09-12", "12-18"],
  semestre: ["07-15", "12-18"],
  bimestre: ["04-30", "07-15", "09-30", "12-18"],
  periode: ["04-04", "06-06", "08-08", "10-10", "12-18"],
};

/** Dates to start from, inside the usual year of the school, without gap. */
export function proposePeriodes(
  periodicite: Periodicite,
  { annee, uai, rentree = calendrierAnnee(uai, annee).rentree }: CalendrierScolaire,
): readonly PeriodeDatee[] {
  const civile = uai !== undefined && isAnneeCivile(uai);
  const coupures = civile ? COUPURES_CIVILES : COUPURES;
  const fins = coupures[periodicite].map((jour) => `${civile || jour >= "08" ? annee : annee + 1}-${jour}`);
  return fins.map((fin, rang) => {
    const precedente = fins[rang - 1];
    return { indice: rang + 1, debut: precedente === undefined ? rentree : lendemain(precedente), fin };
  });
}

export interface CalendrierScolaire {
  /** The year the school year begins in. */
  readonly annee: number;
  /** Of the school: some academies keep the civil year. Absent: the usual one. */
  readonly uai?: string;
  /** First day of class of the pupils, ISO, before which LSU refuses them (lsu.md §12.2); absent when it is not known. */
  readonly rentree?: string;
}

interface Faute {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** All that is wrong with the periods of a class: number, calendar, order, overlap, school year, rentrée (lsu.md §12.2, §14). */
export function checkPeriodes(
  periodicite: Periodicite,
  periodes: readonly PeriodeDatee[],
  calendrier: CalendrierScolaire,
): readonly Diagnostic[] {
  const { nombre } = PERIODICITES[periodicite];
  const rangs = new Set(periodes.map((periode) => periode.indice));
  const complet =
    periodes.length === nombre && rangs.size === nombre && [...rangs].every((rang) => isRang(rang, nombre));
  const rangees = periodes.toSorted((a, b) => a.indice - b.indice);
  return [
    ...(complet ? [] : [diagnostic({}, nombreFaux(nombre))]),
    ...rangees.flatMap((periode, rang) => [
      ...checkPeriode(periodicite, periode, calendrier),
      ...apres(rangees[rang - 1], periode, libellePeriode(periodicite, periode.indice)),
    ]),
  ];
}

/** The same for one period alone. */
export function checkPeriode(
  periodicite: Periodicite,
  periode: PeriodeDatee,
  calendrier: CalendrierScolaire,
): readonly Diagnostic[] {
  const nom = libellePeriode(periodicite, periode.indice);
  const fautes =
    isJour(periode.debut) && isJour(periode.fin) ? fautesDeDates(periode, nom, calendrier) : [dateIllisible(nom)];
  const { nombre } = PERIODICITES[periodicite];
  return [...(isRang(periode.indice, nombre) ? [] : [nombreFaux(nombre)]), ...fautes].map((faute) =>
    diagnostic({ record: nom }, faute),
  );
}

function isRang(indice: number, nombre: number): boolean {
  return Number.isInteger(indice) && indice >= 1 && indice <= nombre;
}

function diagnostic(where: Diagnostic["where"], { code, message, remedy }: Faute): Diagnostic {
  return { code: `livret.periode.${code}`, level: "rejet", message, remedy, where };
}

function nombreFaux(nombre: number): Faute {
  return {
    code: "nombre",
    message: `L’année doit compter ${nombre} périodes, chacune une seule fois.`,
    remedy: "Complétez les périodes de la classe dans Structures, Périodes.",
  };
}

function dateIllisible(nom: string): Faute {
  return {
    code: "date",
    message: `${nom} : une date manque ou n’existe pas.`,
    remedy: "Donnez la date de début et la date de fin.",
  };
}

function fautesDeDates(
  periode: PeriodeDatee,
  nom: string,
  { annee, uai, rentree }: CalendrierScolaire,
): readonly Faute[] {
  const fautes: Faute[] = [];
  if (periode.fin < periode.debut) {
    fautes.push({
      code: "ordre",
      message: `${nom} : la fin (${dateFrancaise(periode.fin)}) précède le début (${dateFrancaise(periode.debut)}).`,
      remedy: "Corrigez l’une des deux dates.",
    });
  }
  const { debut, fin } = calendrierAnnee(uai, annee);
  if (periode.debut < debut || periode.fin > fin) {
    fautes.push({
      code: "hors-annee",
      message: `${nom} : les dates sortent de l’année scolaire, du ${dateFrancaise(debut)} au ${dateFrancaise(fin)}.`,
      remedy: "Choisissez des dates entre la rentrée et les grandes vacances.",
    });
  }
  if (rentree !== undefined && periode.debut < rentree) {
    fautes.push({
      code: "avant-rentree",
      message: `${nom} commence le ${dateFrancaise(periode.debut)}, avant la rentrée des élèves (${dateFrancaise(rentree)}) : LSU les dirait non scolarisés.`,
      remedy: `Faites commencer la période le ${dateFrancaise(rentree)} ou plus tard.`,
    });
  }
  return fautes;
}

function apres(avant: PeriodeDatee | undefined, periode: PeriodeDatee, nom: string): readonly Diagnostic[] {
  if (avant === undefined || periode.debut > avant.fin) return [];
  const faute: Faute = {
    code: "chevauchement",
    message: `${nom} commence le ${dateFrancaise(periode.debut)}, avant la fin de la période précédente (${dateFrancaise(avant.fin)}).`,
    remedy: "Faites commencer chaque période après la fin de la précédente.",
  };
  return [diagnostic({ record: nom }, faute)];
}
