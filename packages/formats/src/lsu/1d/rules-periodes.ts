import { dateFrancaise } from "../../codes/dates.ts";
import { each } from "../../kernel/each.ts";
import { anneeDe, isWithin, jour } from "./annee.ts";
import type { FileSubject, Periode } from "./subject.ts";

const nom = ({ indice, nbPeriodes }: Periode): string => `période ${indice} sur ${nbPeriodes}`;
const dates = ({ dateDebut, dateFin }: Periode): string =>
  `du ${dateFrancaise(dateDebut)} au ${dateFrancaise(dateFin)}`;
/** Semestres, trimestres, and what peers write: four or five periods (lsu.md §4). */
const MAX_PERIODES = 5;
const CALENDAR = "Corrigez les dates des périodes dans le logiciel qui a produit le fichier, puis refaites l’export.";

const periodeRule = each<FileSubject, Periode>(({ tables }) => tables.donnees.periodes ?? [], nom);

const isOutsideYear = ({ millesime, dateDebut, dateFin }: Periode, { tables: { uai } }: FileSubject): boolean => {
  const annee = anneeDe(millesime, uai);
  return !annee || !isWithin(dateDebut, annee.debut, annee.fin) || !isWithin(dateFin, annee.debut, annee.fin);
};

export const PERIODE_RULES = [
  periodeRule({
    code: "lsu.1d.periode-indice",
    level: "rejet",
    path: "periode",
    message: ({ indice, nbPeriodes }) =>
      `La période ${indice} ne peut exister dans une année de ${nbPeriodes} périodes.`,
    remedy: "Corrigez le rang ou le nombre des périodes dans le logiciel qui a produit le fichier.",
    fails: ({ indice, nbPeriodes }) => indice < 1 || indice > nbPeriodes,
  }),
  periodeRule({
    code: "lsu.1d.nombre-de-periodes",
    level: "anomalie",
    path: "periode",
    message: ({ nbPeriodes }) =>
      `Le fichier annonce ${nbPeriodes} périodes dans l’année\u00a0: une école la découpe en 2 à ${MAX_PERIODES}.`,
    remedy: "Corrigez le nombre des périodes dans le logiciel qui a produit le fichier\u00a0: LSU le compare au sien.",
    fails: ({ nbPeriodes }) => nbPeriodes < 2 || nbPeriodes > MAX_PERIODES,
  }),
  periodeRule({
    code: "lsu.1d.periode-inversee",
    level: "anomalie",
    path: "periode",
    message: (periode) => `La ${nom(periode)} va ${dates(periode)} : elle finit avant d’avoir commencé.`,
    remedy: CALENDAR,
    fails: ({ dateDebut, dateFin }) => jour(dateDebut) >= jour(dateFin),
  }),
  periodeRule({
    code: "lsu.1d.periode-hors-annee",
    level: "anomalie",
    path: "periode",
    message: (periode) =>
      `La ${nom(periode)} va ${dates(periode)}, hors de l’année scolaire annoncée (millésime « ${periode.millesime} »).`,
    remedy: `Le millésime est l’année de la rentrée : 2025 pour 2025-2026. ${CALENDAR}`,
    fails: isOutsideYear,
  }),
  periodeRule({
    code: "lsu.1d.periode-avant-rentree",
    level: "information",
    path: "periode",
    message: (periode) =>
      `La ${nom(periode)} commence le ${dateFrancaise(periode.dateDebut)}, peut-être avant la rentrée des élèves.`,
    remedy:
      "Si des bilans sont refusés pour « élève non scolarisé », faites commencer la période le jour de la rentrée.",
    fails: (periode, subject) =>
      !isOutsideYear(periode, subject) &&
      jour(periode.dateDebut) < (anneeDe(periode.millesime, subject.tables.uai)?.rentree ?? ""),
  }),
  periodeRule({
    code: "lsu.1d.date-avec-fuseau",
    level: "anomalie",
    path: "periode",
    message: (periode) => `Les dates de la ${nom(periode)} portent un fuseau horaire, que LSU pourrait refuser.`,
    remedy: "Le logiciel qui a produit le fichier doit écrire les dates AAAA-MM-JJ, sans rien après.",
    fails: ({ dateDebut, dateFin }) => dateDebut.length > 10 || dateFin.length > 10,
  }),
];
