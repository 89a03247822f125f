import { CODE_LONG, CODE_TROP_LONG, type LongueurDeCode, RACCOURCIR } from "../../codes/code-structure.ts";
import { each } from "../../kernel/each.ts";
import { placeOf } from "../../kernel/offset.ts";
import { sharing } from "../../kernel/rows.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import { enHeures, HEURES_MAX } from "../heures.ts";
import type { StsDivision, StsGroupe } from "./schema.ts";
import { CORRIGEZ } from "./sentences.ts";
import { deStructure, nomStructure, type ServiceDe, type Structure, type Subject } from "./subject.ts";

const pathOf = ({ type }: Structure): string => (type === "division" ? "DIVISIONS/DIVISION" : "GROUPES/GROUPE");

const structureEnDouble = rule<Subject, { readonly code: string; readonly fois: number }>({
  code: "sts.emp.structure-en-double",
  level: "anomalie",
  message: ({ code, fois }) =>
    `Le code «\u00a0${code}\u00a0» désigne ${fois} divisions ou groupes\u00a0: on ne sait pas lequel croire.`,
  remedy: () => "Une division et un groupe ne peuvent pas avoir le même code\u00a0: renommez l’un d’eux dans STS-Web.",
  check: function* ({ toutes }) {
    for (const [first, second, ...others] of sharing(toutes, ({ of }) => of.code)) {
      if (first && second)
        yield { code: first.of.code, fois: 2 + others.length, where: placeOf(second.of, { path: pathOf(second) }) };
    }
  },
});

const structure = each<Subject, Structure>(
  ({ toutes }) => toutes,
  undefined,
  ({ of }) => of,
);

const codeRule = ({ suffix, level, fits, message }: LongueurDeCode, remedy: string): Rule<Subject> =>
  structure({
    code: `sts.emp.${suffix}`,
    level,
    path: pathOf,
    message: ({ of }) => message(of.code),
    remedy,
    fails: ({ of }) => fits(of.code),
  });

const codeLong = codeRule(CODE_LONG, RACCOURCIR);

const codeTropLong = codeRule(CODE_TROP_LONG, CORRIGEZ);

const effectifsIncoherents = rule<Subject, { readonly groupe: StsGroupe; readonly somme: number }>({
  code: "sts.emp.effectifs-incoherents",
  level: "information",
  message: ({ groupe, somme }) =>
    `Le groupe ${groupe.code} compte ${groupe.effectifCalcule} élèves, ses divisions en donnent ${somme}.`,
  remedy: () => "Dans SIECLE, vérifiez que chaque élève du groupe est bien dans l’une de ses divisions.",
  check: function* ({ groupes }) {
    for (const groupe of groupes) {
      const parts = (groupe.divisionsAppartenance ?? []).map(({ effectifCalcule }) => effectifCalcule);
      if (parts.length === 0 || parts.includes(undefined) || groupe.effectifCalcule === undefined) continue;
      const somme = parts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
      const where = placeOf(groupe, { path: "GROUPES/GROUPE" });
      if (somme !== groupe.effectifCalcule) yield { groupe, somme, where };
    }
  },
});

const groupeSansDivision = each<Subject, StsGroupe>(({ groupes }) => groupes)({
  code: "sts.emp.groupe-sans-division",
  level: "anomalie",
  path: "GROUPES/GROUPE",
  message: ({ code }) => `Le groupe ${code} n’a aucune division.`,
  remedy: "Rattachez-le à ses divisions dans STS-Web\u00a0: sans elles, ses élèves ne peuvent pas y être inscrits.",
  fails: ({ divisionsAppartenance = [] }) => divisionsAppartenance.length === 0,
});

const divisionSansMef = each<Subject, StsDivision>(({ divisions }) => divisions)({
  code: "sts.emp.division-sans-mef",
  level: "anomalie",
  path: "DIVISIONS/DIVISION",
  message: ({ code }) => `La division ${code} n’a aucun MEF\u00a0: son niveau n’est pas connu.`,
  remedy: "Rattachez-la à son MEF dans STS-Web, puis refaites l’export.",
  fails: ({ mefsAppartenance = [] }) => mefsAppartenance.length === 0,
});

interface OfService extends ServiceDe {
  readonly detail: string;
}

/** A rule on each service; `check` answers the detail its sentence needs, or nothing when the service is right. */
function serviceRule(
  suffix: string,
  level: "information" | "anomalie",
  declaration: {
    readonly says: (detail: string) => string;
    readonly remedy: string;
    readonly check: (service: ServiceDe["service"]) => string | undefined;
  },
): Rule<Subject> {
  return rule<Subject, OfService>({
    code: `sts.emp.${suffix}`,
    level,
    message: ({ structure, service, detail }) =>
      `Le service ${service.codeMatiere} ${deStructure(structure)} ${declaration.says(detail)}.`,
    remedy: () => declaration.remedy,
    check: function* ({ services }) {
      for (const each of services) {
        const detail = declaration.check(each.service);
        if (detail !== undefined) yield { ...each, detail, where: placeOf(each.service, { path: "SERVICES/SERVICE" }) };
      }
    },
  });
}

const serviceSansEnseignant = serviceRule("service-sans-enseignant", "anomalie", {
  says: () => "n’a aucun enseignant",
  remedy: "Affectez un enseignant dans l’emploi du temps ou dans STS-Web\u00a0: LSU demande celui de chaque matière.",
  check: ({ enseignants = [] }) => (enseignants.length === 0 ? "" : undefined),
});

const partage = serviceRule("service-partage", "information", {
  says: (nombre) => `a ${nombre} enseignants qui se partagent les heures, sans co-enseignement`,
  remedy: "Vous n’avez rien à faire si c’est bien un partage\u00a0: sinon, cochez le co-enseignement dans STS-Web.",
  check: ({ coEns, enseignants = [] }) =>
    coEns === false && enseignants.length > 1 ? String(enseignants.length) : undefined,
});

const coEnseignementSeul = serviceRule("co-enseignement-seul", "anomalie", {
  says: () => "est en co-enseignement, mais un seul enseignant y figure",
  remedy: "Ajoutez l’autre enseignant ou décochez le co-enseignement dans STS-Web.",
  check: ({ coEns, enseignants = [] }) => (coEns === true && enseignants.length === 1 ? "" : undefined),
});

const somme = (numbers: readonly number[]): number => Math.round(numbers.reduce((sum, each) => sum + each, 0) * 1000);

const heuresDifferentes = serviceRule("heures-differentes", "information", {
  says: (detail) => `compte ${detail}`,
  remedy: "Vérifiez la répartition des heures dans l’emploi du temps.",
  check: ({ heuresStructure, enseignants = [] }) => {
    const heures = enseignants.map(({ heuresAgent }) => heuresAgent);
    if (heuresStructure === undefined || heures.length === 0 || heures.includes(undefined)) return undefined;
    const agents = somme(heures.map((each) => each ?? 0));
    if (agents === somme([heuresStructure])) return undefined;
    return `${enHeures(heuresStructure)} pour les élèves et ${enHeures(agents / 1000)} pour ses enseignants`;
  },
});

const heuresImpossibles = serviceRule("heures-impossibles", "anomalie", {
  says: (heures) => `compte ${heures} par semaine, ce qui est impossible`,
  remedy: CORRIGEZ,
  check: ({ heuresStructure = 0, enseignants = [] }) => {
    const plus = Math.max(heuresStructure, ...enseignants.map(({ heuresAgent = 0 }) => heuresAgent));
    return plus > HEURES_MAX ? enHeures(plus) : undefined;
  },
});

const serviceEnDouble = rule<Subject, ServiceDe>({
  code: "sts.emp.service-en-double",
  level: "anomalie",
  message: ({ structure, service }) =>
    `Le service ${service.codeMatiere} (${service.codeModCours}) figure plusieurs fois dans ${nomStructure(structure)}.`,
  remedy: () => "Réunissez ces services dans STS-Web, puis refaites l’export Emploi du temps.",
  check: function* ({ services }) {
    const key = ({ structure, service }: ServiceDe) =>
      `${structure.type} ${structure.of.code} ${service.codeMatiere} ${service.codeModCours}`;
    for (const [, second] of sharing(services, key)) {
      if (second) yield { ...second, where: placeOf(second.service, { path: "SERVICES/SERVICE" }) };
    }
  },
});

export const STRUCTURES_RULES: readonly Rule<Subject>[] = [
  structureEnDouble,
  codeLong,
  codeTropLong,
  effectifsIncoherents,
  groupeSansDivision,
  divisionSansMef,
  serviceSansEnseignant,
  partage,
  coEnseignementSeul,
  heuresDifferentes,
  heuresImpossibles,
  serviceEnDouble,
];
