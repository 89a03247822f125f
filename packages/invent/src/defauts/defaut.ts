import type { Feuille, Ligne } from "./feuille.ts";

/** Gives a line nobody has spoiled yet, and keeps it: nothing when none fits. */
export type Prendre = (fits?: (ligne: Ligne) => boolean) => Ligne | undefined;

/** One way real files are hard to read (onde.md §14), and what Navette must say of it. */
export interface Defaut {
  readonly code: string;
  /** What a person would see, in French. */
  readonly quoi: string;
  /** The code of the diagnostic it must give, the two files being checked together; null when it must be read without a word. */
  readonly diagnostic: string | null;
  /** Spoils the sheet and gives the line where the fault shows; nothing when the file has no line that fits. */
  readonly planter: (feuille: Feuille, prendre: Prendre) => Ligne | undefined;
}

/** A fault that spoils one line, in place. */
export function surUneLigne(
  declaration: Omit<Defaut, "planter"> & {
    readonly fits?: (ligne: Ligne) => boolean;
    readonly abimer: (ligne: Ligne) => void;
  },
): Defaut {
  const { fits, abimer, ...defaut } = declaration;
  return {
    ...defaut,
    planter(_feuille, prendre) {
      const ligne = prendre(fits);
      if (ligne !== undefined) abimer(ligne);
      return ligne;
    },
  };
}

/** A fault of one cell: its text is replaced. */
export function surUneCase(
  declaration: Omit<Defaut, "planter"> & {
    readonly colonne: string;
    readonly fits?: (ligne: Ligne) => boolean;
    readonly texte: (avant: string) => string;
  },
): Defaut {
  const { colonne, texte, fits = () => true, ...defaut } = declaration;
  return surUneLigne({
    ...defaut,
    fits: (ligne) => ligne.get(colonne) !== "" && fits(ligne),
    abimer: (ligne) => ligne.set(colonne, texte(ligne.get(colonne))),
  });
}

/** What happens to both files. */
export const COLONNE_SANS_NOM: Defaut = {
  code: "colonne-sans-nom",
  quoi: "Une colonne sans nom s’est ajoutée à la fin de l’en-tête.",
  diagnostic: null,
  planter({ lignes: [header] }) {
    header?.cells.push("");
    return header;
  },
};

/** Cells that a download or a spreadsheet leaves out because they are empty. */
export const LIGNE_COURTE: Defaut = surUneLigne({
  code: "ligne-courte",
  quoi: "La ligne s’arrête à sa dernière case remplie.",
  diagnostic: null,
  fits: ({ cells }) => cells.at(-1) === "",
  abimer: (ligne) => {
    ligne.cells = ligne.cells.slice(0, ligne.cells.findLastIndex((cell) => cell !== "") + 1);
  },
});

/** The leading zero that a spreadsheet takes away; a foreign code is another matter. */
export function codePostalSansZero(colonne: string, pays: string, diagnostic: string): Defaut {
  return surUneCase({
    code: "code-postal-sans-zero",
    quoi: "Le code postal a perdu son zéro dans un tableur.",
    diagnostic,
    colonne,
    fits: (ligne) => /^0\d{4}$/.test(ligne.get(colonne)) && ["", "FRANCE"].includes(ligne.get(pays)),
    texte: (codePostal) => codePostal.slice(1),
  });
}
