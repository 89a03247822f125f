import type { Content, Diagnostic } from "@navette/formats";
import { type Joint, joinContents } from "@navette/reconcile";

/** What one file brings. */
export interface Apport {
  readonly nom: string;
  readonly contenu: Content;
}

export interface Jonction {
  /** Absent when there is nothing, or when the files do not go together. */
  readonly contenu?: Joint;
  readonly diagnostics: readonly Diagnostic[];
}

/** One content out of several files, for one school: files of other schools, or of several years, are refused by name. */
export function joinApports(apports: readonly Apport[], uai: string): Jonction {
  const diagnostics = [...foreign(apports, uai), ...ofSeveralYears(apports)];
  if (diagnostics.length > 0) return { diagnostics };
  const contenu = joinContents(apports.map((apport) => apport.contenu));
  return { diagnostics, ...(contenu && { contenu }) };
}

function foreign(apports: readonly Apport[], uai: string): Diagnostic[] {
  return apports.flatMap(({ nom, contenu: { uai: from } }): Diagnostic[] =>
    from === undefined || from.toUpperCase() === uai
      ? []
      : [
          {
            code: "import.autre-etablissement",
            level: "rejet",
            message: `Ce fichier est celui de l’établissement ${from}, et vous êtes dans ${uai}\u00a0: rien n’en est importé.`,
            remedy: `Refaites l’extraction depuis ${uai}, ou ouvrez Navette pour l’établissement ${from}.`,
            where: { file: nom },
          },
        ],
  );
}

function ofSeveralYears(apports: readonly Apport[]): Diagnostic[] {
  const dated = apports.flatMap(({ nom, contenu: { annee } }) => (annee === undefined ? [] : [{ nom, annee }]));
  const years = [...new Set(dated.map(({ annee }) => annee))].sort((a, b) => a - b);
  if (years.length < 2) return [];
  return dated.map(({ nom, annee }) => ({
    code: "import.plusieurs-annees",
    level: "rejet",
    message: `Ce fichier est de l’année ${schoolYear(annee)}, et un autre de ce dépôt est de ${years
      .filter((other) => other !== annee)
      .map(schoolYear)
      .join(" et de ")}.`,
    remedy: "Déposez ensemble les fichiers d’une seule année scolaire.",
    where: { file: nom },
  }));
}

const schoolYear = (annee: number) => `${annee}-${annee + 1}`;
