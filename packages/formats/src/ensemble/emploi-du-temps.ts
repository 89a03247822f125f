import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { FichierExamine } from "../siecle/ensemble/index.ts";
import { checkEmpStsAgainst, type EmpSts } from "../sts/emp-sts/index.ts";
import type { StsEmp } from "../sts/sts-emp/index.ts";

/** A timetable against the export of STS-Web it answers to: its divisions, its matières, its teachers (sts-web.md §10.5). */
export function checkEmploiDuTemps(fichiers: readonly FichierExamine[]): Diagnostic[] {
  const edts = fichiers.filter(({ format }) => format === "emp-sts");
  const reference = fichiers.find(({ format }) => format === "sts-emp");
  if (reference) {
    return edts.flatMap(({ input, data }) => checkEmpStsAgainst(reference.data as StsEmp, data as EmpSts, input));
  }
  return edts.map(({ input }) => sansPersonnels(input.name));
}

function sansPersonnels(file: string): Diagnostic {
  return {
    code: "sts.edt.sans-personnels",
    level: "information",
    message:
      "Ce fichier ne nomme personne\u00a0: il a les groupes, les cours et les numéros des enseignants, sans leurs noms.",
    remedy: "Ajoutez l’export Emploi du temps de STS-Web (sts_emp), qui donne les personnels et les divisions.",
    where: { file },
  };
}
