import { each } from "../../kernel/each.ts";
import { placeOf } from "../../kernel/offset.ts";
import { isRefused } from "../../kernel/refused.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import { enHeures } from "../heures.ts";
import type { EdtAlternance } from "./schema.ts";
import { type CoursDe, cleEnseignant, type EdtServiceDe, type EdtSubject, minutesOf, nomService } from "./subject.ts";

const cours = each<EdtSubject, CoursDe>(
  ({ cours: all }) => all,
  undefined,
  ({ cours: one }) => one,
);

const PATH = "COURS_RATTACHES/COURS";

const alternanceInconnue = cours({
  code: "sts.edt.alternance-inconnue",
  level: "rejet",
  path: PATH,
  message: (found) =>
    `Un cours de ${found.structure.of.code} (${found.service.codeMatiere}) suit l’alternance «\u00a0${found.cours.codeAlternance}\u00a0», qui n’est pas dans ce fichier.`,
  remedy:
    "Refaites l’envoi depuis le logiciel d’emploi du temps\u00a0; si l’anomalie revient, signalez-la à son éditeur.",
  fails: ({ cours: { codeAlternance } }, { semaines }) => !semaines.has(codeAlternance),
});

const alternanceVide = each<EdtSubject, EdtAlternance>(({ document }) => document.donnees?.alternances ?? [])({
  code: "sts.edt.alternance-vide",
  level: "rejet",
  path: "ALTERNANCES/ALTERNANCE",
  message: ({ code }) => `L’alternance «\u00a0${code}\u00a0» n’a aucune semaine.`,
  remedy: "Donnez-lui des semaines dans le logiciel d’emploi du temps, ou supprimez-la.",
  fails: ({ semaines = [] }) => semaines.length === 0,
});

/** Whether two alternances have a week in common; each pair is looked at once. */
function rencontres(semaines: EdtSubject["semaines"]): (a: string, b: string) => boolean {
  const known = new Map<string, Map<string, boolean>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new Map<string, boolean>();
    known.set(a, ofA);
    const before = ofA.get(b);
    if (before !== undefined) return before;
    const others = semaines.get(b);
    const found = a === b || [...(semaines.get(a) ?? [])].some((week) => others?.has(week));
    ofA.set(b, found);
    return found;
  };
}

/** When a teacher gives a course. Minutes of the day. */
interface Creneau {
  readonly de: string;
  readonly jour: number;
  readonly debut: number;
  readonly fin: number;
  readonly alternance: string;
}

/** Far more than a service has in a week: each is compared with all the others. */
const MAX_COURS = 100;

function creneauxDe({ enseignants = [] }: EdtServiceDe["service"]): Creneau[] {
  const tous = enseignants.flatMap((enseignant) =>
    (enseignant.coursRattaches ?? []).map((cours) => ({ de: cleEnseignant(enseignant), cours })),
  );
  return tous.slice(0, MAX_COURS).map(({ de, cours: { jour, heureDebut, duree, codeAlternance } }) => {
    const debut = minutesOf(heureDebut);
    return { de, jour, debut, fin: debut + minutesOf(duree), alternance: codeAlternance };
  });
}

/** Whether two teachers have one course at the same time, in one week at least. */
function seRencontrent(creneaux: readonly Creneau[], meetInAWeek: (a: string, b: string) => boolean): boolean {
  return creneaux.some((a, rank) =>
    creneaux
      .slice(rank + 1)
      .some(
        (b) =>
          a.de !== b.de &&
          a.jour === b.jour &&
          a.debut < b.fin &&
          b.debut < a.fin &&
          meetInAWeek(a.alternance, b.alternance),
      ),
  );
}

const coEnseignementNonDit = rule<EdtSubject, EdtServiceDe>({
  code: "sts.edt.co-enseignement-non-dit",
  level: "rejet",
  message: (found) =>
    `Dans ce fichier, ${nomService(found)} a deux enseignants en même temps sans être en co-enseignement\u00a0: STS-Web le refusera.`,
  remedy: () => "Déclarez ce cours en co-enseignement dans le logiciel d’emploi du temps.",
  check: function* ({ semaines, services }) {
    const meetInAWeek = rencontres(semaines);
    for (const each of services) {
      if (each.service.coEns !== false) continue;
      const shared = seRencontrent(creneauxDe(each.service), meetInAWeek);
      if (shared) yield { ...each, where: placeOf(each.service, { path: "SERVICES/SERVICE" }) };
    }
  },
});

const dureeNulle = cours({
  code: "sts.edt.cours-horaire",
  level: "rejet",
  path: PATH,
  message: (found) =>
    `Un cours de ${found.structure.of.code} commence à ${found.cours.heureDebut.slice(0, 2)} h ${found.cours.heureDebut.slice(2)} et dure ${minutesOf(found.cours.duree)} minutes\u00a0: c’est impossible.`,
  remedy: "Corrigez l’horaire de ce cours dans le logiciel d’emploi du temps.",
  fails: ({ cours: { heureDebut, duree } }) => {
    const length = minutesOf(duree);
    return length === 0 || minutesOf(heureDebut) + length > 24 * 60;
  },
});

const salleInconnue = rule<EdtSubject, CoursDe>({
  code: "sts.edt.salle-inconnue",
  level: "anomalie",
  message: ({ cours }) => `La salle «\u00a0${cours.codeSalle}\u00a0» d’un cours n’est pas dans la liste des salles.`,
  remedy: () => "Ajoutez-la aux salles envoyées à STS-Web dans le logiciel d’emploi du temps.",
  check: function* ({ document, cours }) {
    const known = new Set(document.donnees?.sallesCours?.map(({ code }) => code));
    const said = new Set<string>();
    for (const each of cours) {
      const { codeSalle } = each.cours;
      if (codeSalle === undefined || known.has(codeSalle) || said.has(codeSalle)) continue;
      said.add(codeSalle);
      yield { ...each, where: placeOf(each.cours, { path: PATH }) };
    }
  },
});

/** An alternance counts for its share of the weeks of the longest one; in co-teaching every teacher's hours count, as in STS-Web. */
function minutesParSemaine(cours: readonly CoursDe["cours"][], semaines: EdtSubject["semaines"]): number {
  const longest = Math.max(1, ...[...semaines.values()].map(({ size }) => size));
  return cours.reduce(
    (sum, one) => sum + (minutesOf(one.duree) * (semaines.get(one.codeAlternance)?.size ?? 0)) / longest,
    0,
  );
}

const TOLERANCE_MINUTES = 5;

const coursDifferents = rule<EdtSubject, EdtServiceDe & { readonly minutes: number }>({
  code: "sts.edt.cours-differents-des-heures",
  level: "anomalie",
  message: ({ minutes, ...found }) =>
    `Dans ce fichier, ${nomService(found)} compte ${enHeures(found.service.heuresStructure ?? 0)} par semaine, mais ses cours font ${enHeures(Math.round(minutes / 6) / 10)}.`,
  remedy: () => "Vérifiez ses cours et ses heures dans le logiciel d’emploi du temps.",
  check: function* ({ semaines, services }) {
    for (const each of services) {
      const { heuresStructure, enseignants = [] } = each.service;
      const cours = enseignants.flatMap(({ coursRattaches = [] }) => coursRattaches);
      // What is wrong in them is said; nobody can count with it.
      const isWhole = enseignants.every((enseignant) => !isRefused(enseignant, "coursRattaches"));
      const isCountable =
        isWhole && cours.length > 0 && cours.every(({ codeAlternance }) => semaines.get(codeAlternance)?.size);
      if (heuresStructure === undefined || !isCountable) continue;
      const minutes = minutesParSemaine(cours, semaines);
      if (Math.abs(minutes - heuresStructure * 60) > TOLERANCE_MINUTES) {
        yield { ...each, minutes, where: placeOf(each.service, { path: "SERVICES/SERVICE" }) };
      }
    }
  },
});

export const COURS_RULES: readonly Rule<EdtSubject>[] = [
  alternanceInconnue,
  alternanceVide,
  coEnseignementNonDit,
  dureeNulle,
  salleInconnue,
  coursDifferents,
];
