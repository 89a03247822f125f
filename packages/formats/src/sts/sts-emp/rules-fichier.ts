import { placeOf } from "../../kernel/offset.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import { parametresRules } from "../rules-parametres.ts";
import { EXPORT, REFAITES } from "./sentences.ts";
import type { Subject } from "./subject.ts";

const logicielEmploiDuTemps = rule<Subject, { readonly source: string }>({
  code: "sts.emp.logiciel-emploi-du-temps",
  level: "rejet",
  message: ({ source }) =>
    `Ce fichier a été écrit par un logiciel d’emploi du temps («\u00a0${source}\u00a0»), pas par STS-Web.`,
  remedy: () => EXPORT,
  check: function* ({ document: { parametres } }) {
    const source = parametres?.applicationSource;
    if (parametres && source !== undefined) {
      yield { source, where: placeOf(parametres, { path: "PARAMETRES/APPLICATION_SOURCE" }) };
    }
  },
});

const anneeIncoherente = rule<Subject, { readonly annee: number; readonly debut: string }>({
  code: "sts.emp.annee-incoherente",
  level: "information",
  message: ({ annee, debut }) =>
    `L’année ${annee} de ce fichier commence en ${debut.slice(0, 4)}\u00a0: les dates et l’année ne disent pas la même chose.`,
  remedy: () => "Comparez les dates, et non les années, avec celles des fichiers de SIECLE.",
  check: function* ({ document: { parametres } }) {
    const { annee, dateDebut: debut } = parametres?.anneeScolaire ?? {};
    if (parametres?.anneeScolaire && annee !== undefined && debut !== undefined && !debut.startsWith(String(annee))) {
      yield { annee, debut, where: placeOf(parametres.anneeScolaire, { path: "PARAMETRES/ANNEE_SCOLAIRE" }) };
    }
  },
});

const sansDivision = rule<Subject, object>({
  code: "sts.emp.sans-division",
  level: "rejet",
  message: () => "Ce fichier ne contient aucune division.",
  remedy: () => "Créez les divisions dans STS-Web, puis refaites l’export Emploi du temps.",
  check: function* ({ document, divisions }) {
    const where = placeOf(document.donnees?.structure ?? document, { path: "DONNEES/STRUCTURE/DIVISIONS" });
    if (divisions.length === 0) yield { where };
  },
});

const sansService = rule<Subject, object>({
  code: "sts.emp.sans-service",
  level: "anomalie",
  message: () => "Ce fichier ne contient aucun service\u00a0: l’emploi du temps n’est pas encore revenu dans STS-Web.",
  remedy: () =>
    "Renvoyez l’emploi du temps dans STS-Web («\u00a0Imports › Emploi du temps\u00a0»), puis refaites l’export.",
  check: function* ({ document, divisions, services }) {
    const where = placeOf(document.donnees?.structure ?? document, { path: "DONNEES/STRUCTURE" });
    if (divisions.length > 0 && services.length === 0) yield { where };
  },
});

export const FICHIER_RULES: readonly Rule<Subject>[] = [
  ...parametresRules<Subject>({ code: "sts.emp", remake: REFAITES }),
  logicielEmploiDuTemps,
  anneeIncoherente,
  sansDivision,
  sansService,
];
