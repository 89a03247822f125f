import type { Niveau1d } from "@navette/formats";
import type { Enseignant, StyleLibelle } from "./modele.ts";

/** What a class label is made of. */
export interface Composition {
  readonly niveaux: readonly Niveau1d[];
  readonly enseignant: Enseignant;
  /** Place of the class in the school, from 1. */
  readonly rang: number;
  /** Place among the classes of the very same levels, from 1; 0 when it is alone. */
  readonly section: number;
}

const TYPOLOGIE: Readonly<Record<Niveau1d, string>> = {
  TPS: "TOUTE PETITE SECTION",
  PS: "PETITE SECTION",
  MS: "MOYENNE SECTION",
  GS: "GRANDE SECTION",
  CP: "COURS PREPARATOIRE",
  CE1: "COURS ELEMENTAIRE 1",
  CE2: "COURS ELEMENTAIRE 2",
  CM1: "COURS MOYEN 1",
  CM2: "COURS MOYEN 2",
};

const LIBELLES: Readonly<Record<StyleLibelle, (composition: Composition) => string>> = {
  "niveaux-enseignant": ({ niveaux, enseignant: { civilite, nom } }) =>
    `${niveaux.join("-")} ${civilite === "M" ? "M." : "MME"} ${nom}`,
  niveaux: ({ niveaux, section }) =>
    niveaux.join(niveaux.length === 2 ? " et " : "-") + (section > 0 ? ` ${lettre(section)}` : ""),
  "classe-de": ({ enseignant }) => `Classe de ${politesse(enseignant)}`,
  enseignant: ({ enseignant }) => politesse(enseignant),
  typologie: ({ niveaux, rang }) =>
    `${String(rang).padStart(2, "0")} ${niveaux.map((niveau) => TYPOLOGIE[niveau]).join("-")}`,
};

export const STYLES_LIBELLE = Object.keys(LIBELLES) as readonly StyleLibelle[];

/** The label of a class; a class without level is the ULIS group. */
export function libelleClasse(style: StyleLibelle, composition: Composition): string {
  return composition.niveaux.length === 0 ? "ULIS ECOLE" : LIBELLES[style](composition);
}

/** "M. Tilleul", "Mme Le Goff": as one signs, not as ONDE sorts. */
function politesse({ civilite, nom }: Enseignant): string {
  const name = nom.toLowerCase().replace(/(^|[\s'-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
  return `${civilite === "M" ? "M." : "Mme"} ${name}`;
}

/** A, B… Z, then numbers. */
export function lettre(section: number): string {
  return section <= 26 ? String.fromCharCode(64 + section) : String(section);
}
