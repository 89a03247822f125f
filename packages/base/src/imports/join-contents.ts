import type { Content, Diagnostic, Source } from "@navette/formats";

/** What one file brings. */
export interface Apport {
  readonly nom: string;
  readonly contenu: Content;
}

export interface Jonction {
  /** Absent when there is nothing, or when the files do not go together. */
  readonly contenu?: Content;
  readonly diagnostics: readonly Diagnostic[];
}

/** One content out of several files, for one school: files of other schools, or of several years, are refused by name. */
export function joinContents(apports: readonly Apport[], uai: string): Jonction {
  const diagnostics = [...foreign(apports, uai), ...ofSeveralYears(apports)];
  const [first] = apports;
  if (!first || diagnostics.length > 0) return { diagnostics };
  const contenus = apports.map(({ contenu }) => contenu).toSorted((a, b) => rank(a) - rank(b));
  return { diagnostics, contenu: { ...joined(contenus), source: contenus[0]?.source ?? first.contenu.source } };
}

/** Where two files describe one thing, STS-Web is heard first for the structures it alone decides, SIECLE next. */
const RANGS: readonly Source[] = ["sts", "siecle", "onde", "tableur"];
const rank = ({ source }: Content) => RANGS.indexOf(source);

/** Lists are put one after the other, and stay absent when no file gives them; what stands alone is the first given. */
function joined(contenus: readonly Content[]): Omit<Content, "source"> {
  const whole: Record<string, unknown> = {};
  for (const [key, value] of contenus.flatMap((contenu) => Object.entries(contenu))) {
    const held = whole[key];
    if (Array.isArray(value)) whole[key] = Array.isArray(held) ? held.concat(value) : value;
    else if (held === undefined) whole[key] = value;
  }
  return whole;
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
