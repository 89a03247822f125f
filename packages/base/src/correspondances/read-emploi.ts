import { type Diagnostic, empSts, type FileInput, openFiles } from "@navette/formats";
import { type NomLogiciel, nomsDuFichier } from "@navette/reconcile";

/** What the file of a timetable software says, before anybody knows whether it is this school's. */
export interface Emploi {
  /** The file. */
  readonly nom: string;
  readonly uai: string | undefined;
  readonly annee: number | undefined;
  readonly noms: readonly NomLogiciel[];
}

export interface LectureEmploi {
  /** Absent when there is not one file of that kind, or when it cannot be read. */
  readonly emploi?: Emploi;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the one file (EDT_STS) of what was received. */
export async function readEmploi(received: readonly FileInput[]): Promise<LectureEmploi> {
  const { files, diagnostics } = await openFiles(received);
  const [file, ...others] = files.filter((each) => empSts.detect(each));
  if (!file || others.length > 0) return { diagnostics: [...diagnostics, pasUnSeul(others.length)] };
  const { data, diagnostics: lus } = empSts.read(file);
  if (data === undefined) return { diagnostics: [...diagnostics, ...lus] };
  const { uai, annee } = empSts.toContent(data);
  return {
    emploi: { nom: file.name, uai, annee, noms: nomsDuFichier(empSts.toContent(data)) },
    diagnostics: [...diagnostics, ...lus, ...empSts.check(data, file)],
  };
}

function pasUnSeul(others: number): Diagnostic {
  return {
    code: "correspondances.pas-un-emploi-du-temps",
    level: "rejet",
    message:
      others > 0
        ? "Plusieurs emplois du temps ont été déposés à la fois."
        : "Ce fichier n’est pas celui qu’un logiciel d’emploi du temps prépare pour STS-Web (emp_sts).",
    remedy: "Déposez le seul fichier «\u00a0emp_sts\u00a0» que le logiciel prépare pour STS-Web.",
    where: {},
  };
}
