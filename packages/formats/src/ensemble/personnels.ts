import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { FichierExamine } from "../siecle/ensemble/index.ts";

/** What exports of SIECLE cannot do without that of STS-Web; a timetable says it of itself. */
export function checkPersonnels(fichiers: readonly FichierExamine[]): Diagnostic[] {
  const isSiecle = fichiers.some(({ format }) => format.startsWith("siecle-"));
  const isSts = fichiers.some(({ format }) => format === "sts-emp" || format === "emp-sts");
  if (!isSiecle || isSts) return [];
  return [
    {
      code: "siecle.ensemble.fichier-absent",
      level: "information",
      message:
        "L’export «\u00a0Emploi du temps\u00a0» de STS-Web n’est pas parmi les fichiers\u00a0: ni les personnels ni leurs services ne pourront être mis à jour.",
      remedy: "Ajoutez-le au besoin\u00a0: dans STS-Web, «\u00a0Exports › Emploi du temps\u00a0» (fichier sts_emp).",
      where: { record: "STS-Web" },
    },
  ];
}
