import type { Diagnostic } from "./diagnostic.ts";

export interface CsvFault {
  readonly kind: keyof typeof FAULTS;
  readonly line: number;
  readonly limit?: number;
}

/** What a file that cannot be split into cells throws, to stop the reading at once. */
export class Unreadable extends Error {
  readonly fault: CsvFault;
  constructor(fault: CsvFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

const REFAITES = "Refaites l’extraction et déposez le fichier tel quel.";

const FAULTS = {
  "fichier-trop-gros": {
    message: (limit: number) => `Ce fichier dépasse ${limit} caractères\u00a0: aucune école n’en produit de si gros.`,
    remedy: REFAITES,
  },
  "trop-de-lignes": { message: (limit: number) => `Ce fichier a plus de ${limit} lignes.`, remedy: REFAITES },
  "trop-de-colonnes": { message: (limit: number) => `Cette ligne a plus de ${limit} colonnes.`, remedy: REFAITES },
  "ligne-trop-longue": {
    message: (limit: number) => `Cette ligne dépasse ${limit} caractères\u00a0: il lui manque sans doute un guillemet.`,
    remedy: REFAITES,
  },
  "cellule-trop-longue": {
    message: (limit: number) =>
      `Une case de cette ligne dépasse ${limit} caractères\u00a0: il y manque sans doute un guillemet.`,
    remedy: REFAITES,
  },
  "guillemet-ouvert": {
    message: () =>
      "Un guillemet ouvert à cette ligne n’est jamais refermé\u00a0: la suite du fichier ne peut pas être lue.",
    remedy: "Le fichier est sans doute tronqué. Refaites l’extraction et déposez le fichier tel quel.",
  },
  "guillemet-mal-place": {
    message: () => "Un guillemet de cette ligne est mal placé\u00a0: on ne sait plus où finissent les cases.",
    remedy: "Retirez ce guillemet dans l’application d’où vient le fichier, puis refaites l’extraction.",
  },
} as const;

export function csvDiagnostic({ kind, line, limit = 0 }: CsvFault, file: string): Diagnostic {
  const { message, remedy } = FAULTS[kind];
  return { code: `csv.${kind}`, level: "rejet", message: message(limit), remedy, where: { file, line } };
}
