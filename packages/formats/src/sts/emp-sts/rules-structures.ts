import { each } from "../../kernel/each.ts";
import { placeOf } from "../../kernel/offset.ts";
import { sharing } from "../../kernel/rows.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import { enHeures } from "../heures.ts";
import type { EdtGroupe } from "./schema.ts";
import { type EdtServiceDe, type EdtStructure, type EdtSubject, nomService } from "./subject.ts";

const CORRIGEZ = "Corrigez-le dans le logiciel d’emploi du temps, puis refaites l’envoi vers STS-Web.";

const placeStructure = ({ type, of }: EdtStructure) =>
  placeOf(of, { path: type === "division" ? "DIVISIONS/DIVISION" : "GROUPES/GROUPE" });
const placeService = ({ service }: EdtServiceDe) => placeOf(service, { path: "SERVICES/SERVICE" });

const structureEnDouble = rule<EdtSubject, { readonly code: string }>({
  code: "sts.edt.structure-en-double",
  level: "rejet",
  message: ({ code }) => `Le code «\u00a0${code}\u00a0» désigne plusieurs divisions ou groupes.`,
  remedy: () => "Une division et un groupe ne peuvent pas avoir le même code\u00a0: renommez l’un d’eux.",
  check: function* ({ structures }) {
    for (const [, second] of sharing(structures, ({ of }) => of.code)) {
      if (second) yield { code: second.of.code, where: placeStructure(second) };
    }
  },
});

const groupe = each<EdtSubject, EdtGroupe>(({ groupes }) => groupes);

/** A rule on each group; STS-Web refuses the groups that break it (sts-web.md §10.4). */
const groupeRule = (
  suffix: string,
  says: (groupe: EdtGroupe) => string,
  { remedy, isWrong }: { readonly remedy: string; readonly isWrong: (groupe: EdtGroupe) => boolean },
): Rule<EdtSubject> =>
  groupe({
    code: `sts.edt.${suffix}`,
    level: "rejet",
    path: "GROUPES/GROUPE",
    message: (each) => `Le groupe ${each.code} ${says(each)}\u00a0: STS-Web le refusera.`,
    remedy,
    fails: isWrong,
  });

const groupeSansDivision = groupeRule("groupe-sans-division", () => "n’a aucune division", {
  remedy: "Rattachez-le à ses divisions dans le logiciel d’emploi du temps.",
  isWrong: ({ divisionsAppartenance = [] }) => divisionsAppartenance.length === 0,
});

const groupeVide = groupeRule("groupe-sans-effectif", () => "a un effectif prévu nul ou absent", {
  remedy: "Donnez-lui un effectif prévu dans le logiciel d’emploi du temps.",
  isWrong: ({ effectifPrevu = 0 }) => effectifPrevu === 0,
});

const sommeDe = ({ divisionsAppartenance = [] }: EdtGroupe): number =>
  divisionsAppartenance.reduce((sum, { effectifPrevu = 0 }) => sum + effectifPrevu, 0);

const effectifDifferent = groupeRule(
  "groupe-effectif-different",
  (groupe) => `prévoit ${groupe.effectifPrevu} élèves et ses divisions ${sommeDe(groupe)}`,
  {
    remedy: "Les effectifs prévus des divisions doivent faire celui du groupe.",
    isWrong: (groupe) =>
      (groupe.divisionsAppartenance ?? []).length > 0 &&
      (groupe.effectifPrevu ?? 0) > 0 &&
      sommeDe(groupe) !== groupe.effectifPrevu,
  },
);

const serviceEnDouble = rule<EdtSubject, EdtServiceDe>({
  code: "sts.edt.service-en-double",
  level: "anomalie",
  message: (found) => `Dans ce fichier, ${nomService(found)} (${found.service.codeModCours}) figure plusieurs fois.`,
  remedy: () => CORRIGEZ,
  check: function* ({ services }) {
    const key = ({ structure, service }: EdtServiceDe) =>
      `${structure.type} ${structure.of.code} ${service.codeMatiere} ${service.codeModCours}`;
    for (const [, second] of sharing(services, key)) if (second) yield { ...second, where: placeService(second) };
  },
});

const sansEnseignant = each<EdtSubject, EdtServiceDe>(
  ({ services }) => services,
  undefined,
  ({ service }) => service,
)({
  code: "sts.edt.service-sans-enseignant",
  level: "anomalie",
  path: "SERVICES/SERVICE",
  message: (found) => `Dans ce fichier, ${nomService(found)} n’a aucun enseignant.`,
  remedy: "Affectez un enseignant à ce cours dans le logiciel d’emploi du temps.",
  fails: ({ service: { enseignants = [] } }) => enseignants.length === 0,
});

const milliemes = (heures: number): number => Math.round(heures * 1000);

const heuresDifferentes = rule<EdtSubject, EdtServiceDe & { readonly agents: number }>({
  code: "sts.edt.heures-differentes",
  level: "anomalie",
  message: ({ agents, ...found }) =>
    `Dans ce fichier, ${nomService(found)} compte ${enHeures(found.service.heuresStructure ?? 0)} pour les élèves et ${enHeures(agents)} pour ses enseignants.`,
  remedy: () => "Vérifiez la répartition des heures entre les enseignants dans le logiciel d’emploi du temps.",
  check: function* ({ services }) {
    for (const each of services) {
      const { heuresStructure, enseignants = [] } = each.service;
      const heures = enseignants.flatMap(({ heuresAgent }) => heuresAgent ?? []);
      if (heuresStructure === undefined || heures.length === 0 || heures.length < enseignants.length) continue;
      const agents = milliemes(heures.reduce((sum, one) => sum + one, 0));
      if (agents !== milliemes(heuresStructure)) {
        yield { ...each, agents: agents / 1000, where: placeService(each) };
      }
    }
  },
});

export const EDT_STRUCTURES_RULES: readonly Rule<EdtSubject>[] = [
  structureEnDouble,
  groupeSansDivision,
  groupeVide,
  effectifDifferent,
  serviceEnDouble,
  sansEnseignant,
  heuresDifferentes,
];
