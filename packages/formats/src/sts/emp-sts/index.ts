import type { Content } from "../../content/content.ts";
import { given } from "../../content/given.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { FileSource, Format, ReadResult, Summary } from "../../kernel/format.ts";
import { compile } from "../../kernel/layout/compile.ts";
import { readDocument } from "../../kernel/layout/read.ts";
import { withLines } from "../../kernel/offset.ts";
import { type Rule, runRules } from "../../kernel/rule.ts";
import { xmlRoot } from "../../kernel/xml-root.ts";
import { parametresRules } from "../rules-parametres.ts";
import { type StsEmp, subjectOf } from "../sts-emp/index.ts";
import { COURS_RULES } from "./rules-cours.ts";
import { REPONSE_RULES } from "./rules-reference.ts";
import { EDT_STRUCTURES_RULES } from "./rules-structures.ts";
import { type EmpSts, empStsSchema } from "./schema.ts";
import { cleEnseignant, type EdtSubject, edtSubjectOf } from "./subject.ts";

export type { EmpSts } from "./schema.ts";

const layout = compile(empStsSchema);

const rules: readonly Rule<EdtSubject>[] = [
  ...parametresRules<EdtSubject>({
    code: "sts.edt",
    remake: "Refaites l’envoi vers STS-Web depuis le logiciel d’emploi du temps.",
  }),
  ...EDT_STRUCTURES_RULES,
  ...COURS_RULES,
];

/** What a timetable software answers to STS-Web: groups, services, weekly courses (sts-web.md §10). */
export const empSts = {
  name: "emp-sts",
  title: "Emploi du temps pour STS-Web",
  detect: ({ bytes }) => xmlRoot(bytes) === empStsSchema.root,
  read,
  check: (document, input) => withLines(runRules(rules, edtSubjectOf(document, input.name)), input),
  summarize,
  toContent,
} satisfies Format<EmpSts>;

function read(input: FileSource): ReadResult<EmpSts> {
  const { data, diagnostics } = readDocument(layout, input);
  // The layout was followed: what was read is of its type.
  return data === undefined ? { diagnostics } : { data: data as EmpSts, diagnostics };
}

/** What STS-Web would refuse of an answer, when the export it answers to is at hand. `input` is the file of the answer. */
export function checkEmpStsAgainst(reference: StsEmp, document: EmpSts, input: FileSource): Diagnostic[] {
  const reponse = { edt: edtSubjectOf(document, input.name), sts: subjectOf(reference, "") };
  return withLines(runRules(REPONSE_RULES, reponse), input);
}

function summarize(document: EmpSts): Summary {
  const { uai, annee, divisions, groupes, services, cours } = edtSubjectOf(document, "");
  return {
    format: empSts.name,
    ...given({ uai, annee }),
    counts: {
      // Its teachers are numbers: nobody is named.
      personnels: 0,
      divisions: divisions.length,
      groupes: groupes.length,
      services: services.length,
      cours: cours.length,
    },
  };
}

/** Groups and services: the people and the divisions are only numbers and codes here (sts-web.md §10.3). */
function toContent(document: EmpSts): Content {
  const { uai, annee, groupes, services } = edtSubjectOf(document, "");
  return {
    source: "sts",
    complement: true,
    ...given({ uai, annee }),
    groupes: groupes.map(({ code, libelleLong, divisionsAppartenance = [] }) => ({
      code,
      libelle: libelleLong ?? null,
      divisions: [...new Set(divisionsAppartenance.map((each) => each.code))],
      mefs: [],
    })),
    services: services.map(({ structure, service }) => ({
      structure: { type: structure.type, code: structure.of.code },
      matiere: service.codeMatiere,
      modaliteCours: service.codeModCours,
      ...given({ heures: service.heuresStructure, coEnseignement: service.coEns }),
      enseignants: (service.enseignants ?? []).map((each) => ({
        personnel: cleEnseignant(each),
        ...given({ heures: each.heuresAgent }),
      })),
    })),
  };
}
