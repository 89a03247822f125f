import { calendrierAnnee } from "../../codes/annee-scolaire.ts";
import { dateFrancaise } from "../../codes/dates.ts";
import { each, once } from "../../kernel/each.ts";
import { runRules } from "../../kernel/rule.ts";
import { CORRIGER } from "../sentences.ts";
import type { SiecleCommuns, SieclePeriode } from "./schema.ts";

const le = (day: string | undefined): string => (day === undefined ? "" : dateFrancaise(day));
const elevesDe = ({ donnees }: SiecleCommuns) => donnees.anneeScolaire ?? {};

const datesAbsentes = once<SiecleCommuns>({
  code: "siecle.communs.dates-absentes",
  level: "anomalie",
  message: () => "Ce fichier ne donne pas les dates de l’année scolaire des élèves.",
  remedy: "Complétez-les dans SIECLE\u00a0: LSU refuse les bilans dont la période les dépasse.",
  fails: (document) => {
    const { dateDebutEleve, dateFinEleve } = elevesDe(document);
    return dateDebutEleve === undefined || dateFinEleve === undefined;
  },
});

const anneeInversee = once<SiecleCommuns>({
  code: "siecle.communs.annee-inversee",
  level: "anomalie",
  message: (document) => {
    const { dateDebutEleve, dateFinEleve } = elevesDe(document);
    return `L’année des élèves irait du ${le(dateDebutEleve)} au ${le(dateFinEleve)}\u00a0: elle finit avant de commencer.`;
  },
  remedy: CORRIGER,
  fails: (document) => {
    const { dateDebutEleve, dateFinEleve } = elevesDe(document);
    return dateDebutEleve !== undefined && dateFinEleve !== undefined && dateFinEleve <= dateDebutEleve;
  },
});

/** In Nouvelle-Calédonie the same year is « 2017-2018 » in one application and « 2018-2019 » in another: its dates alone tell. */
const millesime = once<SiecleCommuns>({
  code: "siecle.communs.millesime",
  level: "information",
  message: (document) =>
    `SIECLE appelle ${document.parametres?.anneeScolaire} l’année qui commence le ${le(elevesDe(document).dateDebutEleve)}\u00a0: Navette suit les dates.`,
  remedy: "Comparez toujours les dates, jamais les millésimes\u00a0: STS-Web peut appeler autrement la même année.",
  fails: (document) => {
    const { uaj, anneeScolaire } = document.parametres ?? {};
    const { dateDebutEleve } = elevesDe(document);
    if (anneeScolaire === undefined || dateDebutEleve === undefined) return false;
    const { debut, fin } = calendrierAnnee(uaj, anneeScolaire);
    return dateDebutEleve < debut || dateDebutEleve > fin || Number(dateDebutEleve.slice(0, 4)) !== anneeScolaire;
  },
});

const periode = each<SiecleCommuns, SieclePeriode>(
  ({ donnees }) => donnees.periodesPedagogiques ?? [],
  ({ llPeriode, codePeriode }) => llPeriode ?? codePeriode,
);

const periodeInversee = periode({
  code: "siecle.communs.periode-inversee",
  level: "anomalie",
  path: "PERIODE_PEDAGOGIQUE",
  message: ({ dateDebut, dateFin }) =>
    `Cette période va du ${le(dateDebut)} au ${le(dateFin)}\u00a0: elle finit avant de commencer.`,
  remedy: CORRIGER,
  fails: ({ dateDebut, dateFin }) => dateDebut !== undefined && dateFin !== undefined && dateFin <= dateDebut,
});

const periodeHorsAnnee = periode({
  code: "siecle.communs.periode-hors-annee",
  level: "anomalie",
  path: "PERIODE_PEDAGOGIQUE",
  message: ({ dateDebut, dateFin }) =>
    `Cette période (du ${le(dateDebut)} au ${le(dateFin)}) dépasse l’année scolaire des élèves.`,
  remedy: "Corrigez ses dates ou celles de l’année dans SIECLE\u00a0: LSU refuserait les bilans de cette période.",
  fails: ({ dateDebut, dateFin }, document) => {
    const { dateDebutEleve, dateFinEleve } = elevesDe(document);
    const tooEarly = dateDebut !== undefined && dateDebutEleve !== undefined && dateDebut < dateDebutEleve;
    const tooLate = dateFin !== undefined && dateFinEleve !== undefined && dateFin > dateFinEleve;
    return tooEarly || tooLate;
  },
});

const RULES = [datesAbsentes, anneeInversee, millesime, periodeInversee, periodeHorsAnnee];

/** What the layout of the communs file cannot say. */
export const checkCommuns = (document: SiecleCommuns) => runRules(RULES, document);
