import type { Content, Diagnostic } from "@navette/formats";

/** What one file brings. */
export interface Apport {
  readonly nom: string;
  readonly contenu: Content;
}

/** The school the files are for. */
export interface Destination {
  readonly uai: string;
  /** 1: école; 2: collège. */
  readonly degre: number;
}

/**
 * Why files do not go together into this school, each named: those of another school, of the other degré, of several
 * years. Nothing when they do.
 */
export function checkApports(apports: readonly Apport[], destination: Destination): Diagnostic[] {
  const strangers = [...nobodys(apports), ...foreign(apports, destination), ...ofTheOtherDegre(apports, destination)];
  return strangers.length > 0 ? strangers : ofSeveralYears(apports);
}

function foreign(apports: readonly Apport[], { uai }: Destination): Diagnostic[] {
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

/** The files of ONDE and of a spreadsheet never say whose they are; those of the other applications always do. */
function nobodys(apports: readonly Apport[]): Diagnostic[] {
  return apports.flatMap(({ nom, contenu: { uai, source } }): Diagnostic[] =>
    uai !== undefined || source === "onde" || source === "tableur"
      ? []
      : [
          {
            code: "import.sans-etablissement",
            level: "rejet",
            message: "Ce fichier ne dit pas de quel établissement il vient\u00a0: rien n’en est importé.",
            remedy: "Refaites l’export dans l’application d’où il vient, et déposez le fichier tel quel.",
            where: { file: nom },
          },
        ],
  );
}

interface AutreDegre {
  readonly degre: number;
  readonly application: string;
  readonly ici: string;
  readonly remedy: string;
}

const DEPOSER_ONDE = "Déposez les extractions «\u00a0Élèves\u00a0» et «\u00a0Responsables\u00a0» d’ONDE.";

/** Which application keeps the pupils of which degré; a spreadsheet is of both. */
const DEGRES: Readonly<Partial<Record<Content["source"], AutreDegre>>> = {
  onde: {
    degre: 1,
    application: "d’ONDE",
    ici: "Un collège tient ses élèves dans SIECLE",
    remedy: "Déposez les exports XML de SIECLE et de STS-Web.",
  },
  siecle: { degre: 2, application: "de SIECLE", ici: "Une école tient ses élèves dans ONDE", remedy: DEPOSER_ONDE },
  sts: { degre: 2, application: "de STS-Web", ici: "Une école tient ses classes dans ONDE", remedy: DEPOSER_ONDE },
};

function ofTheOtherDegre(apports: readonly Apport[], { degre }: Destination): Diagnostic[] {
  return apports.flatMap(({ nom, contenu: { source } }): Diagnostic[] => {
    const known = DEGRES[source];
    if (!known || known.degre === degre) return [];
    const { application, ici, remedy } = known;
    const message = `Ce fichier vient ${application}. ${ici}\u00a0: rien n’est importé de ce dépôt.`;
    return [{ code: "import.autre-degre", level: "rejet", message, remedy, where: { file: nom } }];
  });
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
