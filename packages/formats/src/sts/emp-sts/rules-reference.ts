import { isCodeDeGroupeNouveau } from "../../codes/code-structure.ts";
import type { Where } from "../../kernel/diagnostic.ts";
import { each } from "../../kernel/each.ts";
import { placeOf } from "../../kernel/offset.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import type { subjectOf } from "../sts-emp/index.ts";
import { numeroDe } from "../sts-emp/subject.ts";
import type { EdtGroupe } from "./schema.ts";
import { cleEnseignant, type EdtSubject } from "./subject.ts";

/** The timetable's answer, and the export of STS-Web it answers to. */
export interface Reponse {
  readonly edt: EdtSubject;
  readonly sts: ReturnType<typeof subjectOf>;
}

const autreFichier = rule<Reponse, { readonly edt: string; readonly sts: string; readonly quoi: string }>({
  code: "sts.edt.autre-reference",
  level: "rejet",
  message: ({ quoi, edt, sts }) => `Ce fichier est de ${quoi} ${edt}, l’export de STS-Web est de ${quoi} ${sts}.`,
  remedy: () => "Prenez l’emploi du temps et l’export de STS-Web du même établissement et de la même année.",
  check: function* ({ edt, sts }) {
    if (edt.uai !== undefined && sts.uai !== undefined && edt.uai !== sts.uai) {
      yield { quoi: "l’établissement", edt: edt.uai, sts: sts.uai, where: edt.where };
    }
    if (edt.annee !== undefined && sts.annee !== undefined && edt.annee !== sts.annee) {
      yield { quoi: "l’année", edt: String(edt.annee), sts: String(sts.annee), where: edt.where };
    }
  },
});

interface Inconnu {
  readonly quoi: string;
  readonly where: Where;
}

/** Everything the answer names that STS-Web does not know; groups it creates apart. */
function* inconnus({ edt, sts }: Reponse): Iterable<Inconnu> {
  for (const division of edt.divisions) {
    const where = placeOf(division, { path: "DIVISIONS/DIVISION" });
    if (sts.structures.get(division.code)?.type !== "division") yield { quoi: `la division ${division.code}`, where };
  }
  for (const { code, divisionsAppartenance = [] } of edt.groupes) {
    for (const each of divisionsAppartenance) {
      const where = placeOf(each, { path: "DIVISIONS_APPARTENANCE/DIVISION_APPARTENANCE" });
      const isKnown = sts.structures.get(each.code)?.type === "division";
      if (!isKnown) yield { quoi: `la division ${each.code} du groupe ${code}`, where };
    }
  }
  for (const { service } of edt.services) {
    const where = placeOf(service, { path: "SERVICES/SERVICE" });
    if (!(sts.codes.matieres?.has(service.codeMatiere) ?? true))
      yield { quoi: `la matière ${service.codeMatiere}`, where };
    if (!(sts.codes.modalites?.has(service.codeModCours) ?? true)) {
      yield { quoi: `la modalité de cours ${service.codeModCours}`, where };
    }
    for (const each of service.enseignants ?? []) {
      const at = placeOf(each, { path: "ENSEIGNANTS/ENSEIGNANT" });
      if (!sts.personnes.has(cleEnseignant(each))) yield { quoi: `l’enseignant ${numeroDe(each)}`, where: at };
    }
  }
}

const inconnuDeSts = rule<Reponse, Inconnu>({
  code: "sts.edt.inconnu-de-sts",
  level: "rejet",
  message: ({ quoi }) => `STS-Web ne connaît pas ${quoi}\u00a0: ce qui en dépend sera refusé.`,
  remedy: () =>
    "Faites la correspondance avec STS-Web dans le logiciel d’emploi du temps, ou créez ce qui manque dans STS-Web.",
  check: inconnus,
});

const groupe = each<Reponse, EdtGroupe>(({ edt }) => edt.groupes);

const groupeNouveau = groupe({
  code: "sts.edt.groupe-nouveau",
  level: "rejet",
  path: "GROUPES/GROUPE",
  message: ({ code }) => `Le nouveau groupe «\u00a0${code}\u00a0» a un code que STS-Web n’acceptera pas.`,
  remedy: "Donnez-lui un code d’au plus huit lettres majuscules ou chiffres.",
  fails: ({ code }, { sts }) => !sts.structures.has(code) && !isCodeDeGroupeNouveau(code),
});

const groupePris = groupe({
  code: "sts.edt.code-deja-pris",
  level: "rejet",
  path: "GROUPES/GROUPE",
  message: ({ code }) => `Le groupe ${code} porte le code d’une division de STS-Web.`,
  remedy: "Donnez un autre code à ce groupe dans le logiciel d’emploi du temps.",
  fails: ({ code }, { sts }) => sts.structures.get(code)?.type === "division",
});

/** What only the export of STS-Web can tell of the timetable's answer (sts-web.md §10.5, EDT_B01 to EDT_B03). */
export const REPONSE_RULES: readonly Rule<Reponse>[] = [autreFichier, inconnuDeSts, groupeNouveau, groupePris];
