import { given } from "../content/given.ts";
import type { Annonce, FichierExamine } from "../siecle/ensemble/index.ts";
import type { EmpSts } from "../sts/emp-sts/index.ts";
import type { StsEmp } from "../sts/sts-emp/index.ts";

/** What a file of STS-Web, or of a timetable made for it, says of its school and of its year. */
export function annonceDe({ input: { name: file }, format, data }: FichierExamine): Annonce[] {
  switch (format) {
    case "sts-emp": {
      const { uaj, anneeScolaire: { annee, dateDebut: debut, dateFin: fin } = {} } = (data as StsEmp).parametres ?? {};
      return [{ file, application: "STS-Web", ...given({ uai: uaj?.code, annee, debut, fin }) }];
    }
    case "emp-sts": {
      const { uaj: uai, anneeScolaire: annee } = (data as EmpSts).parametres ?? {};
      return [{ file, application: "STS-Web (emploi du temps)", ...given({ uai, annee }) }];
    }
    default:
      return [];
  }
}
