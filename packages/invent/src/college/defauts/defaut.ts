import type { FICHIERS_SIECLE } from "../fichiers/fichiers.ts";
import type { Dossier, Fiche } from "./dossier.ts";

/** Gives a record nobody has spoiled yet, and keeps it: nothing when none fits. */
export type PrendreFiche = (balise: string, fits?: (texte: string, fiche: Fiche) => boolean) => Fiche | undefined;

/** One way real files are hard to read (siecle.md §11, sts-web.md §9), and what Navette must say of it. */
export interface Defaut2d {
  readonly fichier: keyof typeof FICHIERS_SIECLE | "sts";
  readonly code: string;
  /** What a person would see, in French. */
  readonly quoi: string;
  /** The code of the diagnostic it must give; null when it must be read without a word. */
  readonly diagnostic: string | null;
  /** The element of the record on whose line it is said; the record itself when absent. */
  readonly ou?: string;
  /** Spoils the file and gives the record where the fault shows; nothing when none fits. */
  readonly planter: (prendre: PrendreFiche, dossier: Dossier) => Fiche | undefined;
}

type SurUneFiche = Omit<Defaut2d, "planter"> & {
  readonly fiche: string;
  readonly fits?: (texte: string) => boolean;
  readonly abimer: (texte: string) => string;
};

/** A fault that spoils one record: one that the change would leave as it is does not fit. */
export function surUneFiche({ fiche: balise, fits = () => true, abimer, ...defaut }: SurUneFiche): Defaut2d {
  return {
    ...defaut,
    planter(prendre) {
      const fiche = prendre(balise, (texte) => fits(texte) && abimer(texte) !== texte);
      if (fiche !== undefined) fiche.texte = abimer(fiche.texte);
      return fiche;
    },
  };
}

type SurUneValeur = Omit<SurUneFiche, "abimer"> & {
  /** The element whose text is replaced. */
  readonly valeur: string;
  readonly par: (avant: string) => string;
};

/** A fault of one value, said where the value is unless `ou` tells. */
export function surUneValeur({ valeur, par, ...defaut }: SurUneValeur): Defaut2d {
  const expression = new RegExp(`(<${valeur}>)([^<]+)(</${valeur}>)`);
  return surUneFiche({
    ou: valeur,
    ...defaut,
    abimer: (texte) =>
      texte.replace(expression, (_, before: string, avant: string, after: string) => before + par(avant) + after),
  });
}

/** The text of an element; empty when it is not there. */
export const valeurDe = (texte: string, balise: string): string =>
  new RegExp(`<${balise}>([^<]*)<`).exec(texte)?.[1] ?? "";

/** Takes an element away, whether it holds a text or others. */
export const sans = (texte: string, balise: string): string =>
  texte.replace(new RegExp(` *<${balise}(?: [^>]*)?>[\\s\\S]*?</${balise}>\\n`), "");
