import type { Diagnostic, Level, Where } from "./diagnostic.ts";

interface Sentences {
  readonly level: Level;
  readonly message: (detail: string) => string;
  /** `application` is where the file comes from. */
  readonly remedy: (application: string) => string;
}

const refaites = (application: string) => `Refaites l’extraction dans ${application} et déposez-la telle quelle.`;

/** What any table can have wrong, whatever its layout. `detail` is the column, the cells or the line the sentence names. */
const SENTENCES = {
  "colonne-manquante": {
    level: "rejet",
    message: (colonne) => `La colonne «\u00a0${colonne}\u00a0» manque\u00a0: le fichier ne peut pas être lu sans elle.`,
    remedy: (application) => `Refaites l’extraction dans ${application} avec toutes ses colonnes.`,
  },
  "colonne-absente": {
    level: "anomalie",
    message: (colonne) =>
      `La colonne «\u00a0${colonne}\u00a0» est absente de ce fichier\u00a0: ces renseignements ne seront pas lus.`,
    remedy: (application) => `Pour les avoir, refaites l’extraction dans ${application} avec toutes ses colonnes.`,
  },
  "colonne-en-double": {
    level: "rejet",
    message: (colonne) => `La colonne «\u00a0${colonne}\u00a0» figure deux fois\u00a0: on ne sait pas laquelle croire.`,
    remedy: refaites,
  },
  "colonnes-ignorees": {
    level: "information",
    message: (colonnes) => `Ces colonnes ne sont pas utilisées\u00a0: ${colonnes}.`,
    remedy: () => "Vous n’avez rien à faire.",
  },
  "aucune-ligne": {
    level: "rejet",
    message: () => "Ce fichier ne contient aucune ligne utilisable.",
    remedy: (application) => `Dans ${application}, laissez tous les filtres vides, puis refaites l’extraction.`,
  },
  "ligne-tronquee": {
    level: "rejet",
    message: () => "Cette ligne est coupée avant la fin\u00a0: elle n’est pas lue.",
    remedy: (application) =>
      `Le téléchargement a sans doute été interrompu\u00a0: refaites l’extraction dans ${application}.`,
  },
  "ligne-trop-large": {
    level: "anomalie",
    message: (cases) =>
      `Cette ligne a plus de cases que l’en-tête\u00a0; le surplus est ignoré\u00a0: «\u00a0${cases}\u00a0».`,
    remedy: (application) =>
      `Vérifiez cette ligne\u00a0: un point-virgule dans une adresse décale les cases suivantes. Corrigez-la dans ${application}.`,
  },
  "ligne-repetee": {
    level: "information",
    message: (ligne) => `Cette ligne est identique à la ligne ${ligne}\u00a0: elle n’est lue qu’une fois.`,
    remedy: () => "Vous n’avez rien à faire.",
  },
  "en-tete-repete": {
    level: "anomalie",
    message: () => "Cette ligne répète l’en-tête\u00a0: elle n’est pas lue.",
    remedy: (application) =>
      `Deux extractions ont sans doute été mises bout à bout\u00a0: déposez plutôt chaque extraction de ${application}, telle quelle.`,
  },
  "valeur-manquante": {
    level: "rejet",
    message: (colonne) => `La case «\u00a0${colonne}\u00a0» est vide\u00a0: cette ligne n’est pas lue.`,
    remedy: (application) => `Complétez cette fiche dans ${application}, puis refaites l’extraction.`,
  },
} as const satisfies Record<string, Sentences>;

export type TableFault = keyof typeof SENTENCES;

/** What a layout says of where its files come from. */
interface Origine {
  readonly code: string;
  readonly application: string;
  readonly remedies?: Readonly<Partial<Record<TableFault, string>>>;
}

/** The diagnostic of a fault, its code prefixed by the layout's: `onde.eleves.colonne-manquante`. */
export function tableDiagnostic(
  { code, application, remedies = {} }: Origine,
  { fault, detail = "", where }: { readonly fault: TableFault; readonly detail?: string; readonly where: Where },
): Diagnostic {
  const { level, message, remedy } = SENTENCES[fault];
  return {
    code: `${code}.${fault}`,
    level,
    message: message(detail),
    remedy: remedies[fault] ?? remedy(application),
    where,
  };
}
