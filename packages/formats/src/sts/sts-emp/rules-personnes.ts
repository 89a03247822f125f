import { dateFrancaise } from "../../codes/dates.ts";
import type { Where } from "../../kernel/diagnostic.ts";
import { each } from "../../kernel/each.ts";
import { placeOf } from "../../kernel/offset.ts";
import { nameKey, sharing } from "../../kernel/rows.ts";
import { type Finding, type Rule, rule } from "../../kernel/rule.ts";
import { enHeures, HEURES_MAX } from "../heures.ts";
import type { StsIndividu, StsSuppleant } from "./schema.ts";
import { CORRIGEZ } from "./sentences.ts";
import { cle, nomDe, numeroDe, type Subject } from "./subject.ts";

type Personne = StsIndividu | StsSuppleant;

const place = (personne: Personne, path = "INDIVIDUS/INDIVIDU"): Where =>
  placeOf(personne, { path, record: nomDe(personne) });

const personneEnDouble = rule<Subject, { readonly premier: Personne; readonly second: Personne }>({
  code: "sts.emp.personne-en-double",
  level: "anomalie",
  message: ({ premier, second }) =>
    `Le ${numeroDe(premier)} est celui de ${nomDe(premier)} et de ${nomDe(second)}\u00a0: seul le premier est lu.`,
  remedy: () =>
    "Refaites l’export Emploi du temps de STS-Web\u00a0; si le doublon revient, signalez-le à l’assistance.",
  check: function* ({ individus, suppleants }) {
    for (const list of [individus, suppleants]) {
      for (const [premier, second] of sharing<Personne>(list, cle)) {
        if (premier && second) yield { premier, second, where: place(second) };
      }
    }
  },
});

const homonymes = rule<Subject, { readonly premier: StsIndividu; readonly numeros: string }>({
  code: "sts.emp.homonymes",
  level: "information",
  message: ({ premier, numeros }) => `Plusieurs personnes s’appellent ${nomDe(premier)}\u00a0: ${numeros}.`,
  remedy: () => "Si c’est la même personne, supprimez dans STS-Web l’agent local qui fait double emploi.",
  check: function* ({ individus }) {
    const key = (each: StsIndividu) => (each.nomUsage && each.prenom ? nameKey(each.nomUsage, each.prenom) : undefined);
    for (const groupe of sharing(individus, key)) {
      const [premier, second] = groupe;
      const isSeveral = new Set(groupe.map(cle)).size > 1;
      const numeros = groupe.map(numeroDe).join(", ");
      if (premier && second && isSeveral) yield { premier, numeros, where: place(second) };
    }
  },
});

const personne = each<Subject, Personne>(({ individus, suppleants }) => [...individus, ...suppleants], nomDe);

const sansNom = personne({
  code: "sts.emp.personne-sans-nom",
  level: "anomalie",
  path: "INDIVIDUS/INDIVIDU",
  message: (each) => `La personne ${numeroDe(each)} n’a pas de nom ou pas de prénom\u00a0: elle n’est pas lue.`,
  remedy: CORRIGEZ,
  fails: ({ nomUsage, nomPatronymique, prenom }) => (nomUsage ?? nomPatronymique) === undefined || prenom === undefined,
});

const TYPES: readonly string[] = ["epp", "local", "dir", "eppsup"];

const typeInconnu = personne({
  code: "sts.emp.type-inconnu",
  level: "information",
  path: "INDIVIDUS/INDIVIDU",
  message: (each) => `${nomDe(each)} est du type «\u00a0${each.type}\u00a0», que Navette ne connaît pas.`,
  remedy: "La personne est lue telle quelle\u00a0: LSU pourrait ne pas la reconnaître.",
  fails: ({ type }) => !TYPES.includes(type),
});

const disciplineImpossible = rule<Subject, { readonly individu: StsIndividu; readonly heures: number }>({
  code: "sts.emp.discipline-heures-impossibles",
  level: "anomalie",
  message: ({ individu, heures }) => `${nomDe(individu)} devrait ${enHeures(heures)} par semaine dans une discipline.`,
  remedy: () => CORRIGEZ,
  check: function* ({ individus }) {
    for (const individu of individus) {
      for (const { nbHeures: heures = 0 } of individu.disciplines ?? []) {
        if (heures > HEURES_MAX) yield { individu, heures, where: place(individu) };
      }
    }
  },
});

interface Periode {
  readonly qui: string;
  readonly debut: string;
  readonly fin: string;
  readonly where: Where;
}

/** The periods of the file: designations of principal teachers, and suppléances. */
function* periodesDe({ individus, suppleants }: Subject): Iterable<Finding<Periode>> {
  for (const individu of individus) {
    for (const each of individu.profsPrinc ?? []) {
      const { dateDebut: debut, dateFin: fin } = each;
      const where = placeOf(each, { path: "PROFS_PRINC/PROF_PRINC", record: nomDe(individu) });
      if (debut !== undefined && fin !== undefined) yield { qui: nomDe(individu), debut, fin, where };
    }
  }
  for (const suppleant of suppleants) {
    for (const each of (suppleant.servicesSuppleants ?? []).flatMap(({ periodes = [] }) => periodes)) {
      const where = placeOf(each, { path: "PERIODES/PERIODE", record: nomDe(suppleant) });
      yield { qui: nomDe(suppleant), debut: each.dateDebut, fin: each.dateFin, where };
    }
  }
}

const periodeInversee = rule<Subject, Periode>({
  code: "sts.emp.periode-inversee",
  level: "anomalie",
  message: ({ qui, debut, fin }) =>
    `La période de ${qui} finit le ${dateFrancaise(fin)}, avant son début le ${dateFrancaise(debut)}.`,
  remedy: () => CORRIGEZ,
  check: function* (subject) {
    for (const each of periodesDe(subject)) if (each.fin < each.debut) yield each;
  },
});

const periodeHorsAnnee = rule<Subject, Periode>({
  code: "sts.emp.periode-hors-annee",
  level: "information",
  message: ({ qui, debut, fin }) =>
    `La période de ${qui}, du ${dateFrancaise(debut)} au ${dateFrancaise(fin)}, sort de l’année scolaire du fichier.`,
  remedy: () => "Vérifiez ses dates dans STS-Web\u00a0: elle est lue telle quelle.",
  check: function* (subject) {
    const { bornes } = subject;
    if (!bornes) return;
    for (const each of periodesDe(subject)) {
      if (each.fin >= each.debut && (each.debut < bornes.debut || each.fin > bornes.fin)) yield each;
    }
  },
});

export const PERSONNES_RULES: readonly Rule<Subject>[] = [
  personneEnDouble,
  homonymes,
  sansNom,
  typeInconnu,
  disciplineImpossible,
  periodeInversee,
  periodeHorsAnnee,
];
