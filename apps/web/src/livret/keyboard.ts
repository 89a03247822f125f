import { ECHELLES, type NiveauObjectif, STATUTS, type StatutPositionnement } from "@navette/livret";
import type { Cellule } from "@navette/server/api";

/** What a press of keys asks for. */
export type Geste =
  | { readonly nom: "niveau"; readonly valeur: NiveauObjectif | StatutPositionnement | null }
  | { readonly nom: "cle" | "eleve"; readonly sens: 1 | -1 }
  | { readonly nom: "annuler" | "retablir" | "restaurer" | "outil" | "raccourcis" };

/** The part of a keyboard event that counts here. */
export interface Touche {
  readonly key: string;
  /** The physical key: on an AZERTY keyboard the digit row gives « & » without Maj. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type GenreChamp = "niveau" | "texte" | "bouton";

/** Reads a key pressed in a field of that kind; nothing when the browser keeps it. */
export function gesteDe(touche: Touche, genre: GenreChamp): Geste | undefined {
  const { key, altKey } = touche;
  if (altKey) return undefined;
  if (key === "F1") return { nom: "raccourcis" };
  if (touche.ctrlKey || touche.metaKey) return avecCtrl(touche);
  if (key === "Escape") return { nom: "restaurer" };
  if (genre === "texte") return undefined;
  return fleche(key) ?? (genre === "niveau" ? surNiveau(touche) : undefined);
}

function avecCtrl({ key, code, shiftKey }: Touche): Geste | undefined {
  if (key === "ArrowDown") return { nom: "eleve", sens: 1 };
  if (key === "ArrowUp") return { nom: "eleve", sens: -1 };
  if (code === "Space") return { nom: "outil" };
  const lettre = key.toLowerCase();
  if (lettre === "z") return { nom: shiftKey ? "retablir" : "annuler" };
  if (lettre === "y") return { nom: "retablir" };
  return undefined;
}

function fleche(key: string): Geste | undefined {
  if (key === "ArrowDown") return { nom: "eleve", sens: 1 };
  if (key === "ArrowUp") return { nom: "eleve", sens: -1 };
  if (key === "ArrowRight") return { nom: "cle", sens: 1 };
  if (key === "ArrowLeft") return { nom: "cle", sens: -1 };
  return undefined;
}

function surNiveau({ key, code, shiftKey }: Touche): Geste | undefined {
  if (key === "Enter") return { nom: "eleve", sens: shiftKey ? -1 : 1 };
  if (key === "Delete" || key === "Backspace") return { nom: "niveau", valeur: null };
  const chiffre = code.startsWith("Digit") ? code.slice(5) : /^[0-9]$/.test(key) ? key : "";
  const niveau = ECHELLES.objectif.niveaux.find(({ valeur }) => String(valeur) === chiffre);
  if (niveau) return { nom: "niveau", valeur: niveau.valeur };
  const statut = STATUTS.find((each) => each.touche === key.toUpperCase());
  return statut && { nom: "niveau", valeur: statut.code };
}

/** The fields of the screen: their rows and columns, and which of them exist. */
export interface Plan {
  readonly cibles: readonly string[];
  readonly cles: readonly Pick<Cellule, "rubrique" | "objet">[];
  readonly existe: (cellule: Cellule) => boolean;
}

/** The next field in the asked direction, over those that do not exist for a pupil. */
export function voisin(plan: Plan, depuis: Cellule, vers: "cle" | "eleve", sens: 1 | -1): Cellule | undefined {
  const { cibles, cles, existe } = plan;
  const colonne = cles.findIndex(({ rubrique, objet }) => rubrique === depuis.rubrique && objet === depuis.objet);
  const ligne = cibles.indexOf(depuis.cible);
  const suite = vers === "eleve" ? cibles.map((cible) => ({ ...depuis, cible })) : surLaLigne(depuis.cible, cles);
  const rang = vers === "eleve" ? ligne : colonne;
  if (rang === -1) return undefined;
  const reste = sens === 1 ? suite.slice(rang + 1) : suite.slice(0, rang).toReversed();
  return reste.find(existe);
}

const surLaLigne = (cible: string, cles: Plan["cles"]): readonly Cellule[] =>
  cles.map(({ rubrique, objet }) => ({ cible, rubrique, objet }));

/** Whether the screen has this field. The éléments of a level that shows them as a count stand in its tools. */
export function estMontre({ cles, existe }: Plan, cellule: Cellule): boolean {
  const objets = cellule.objet === "elements" ? ["elements", "positionnement"] : [cellule.objet];
  return existe(cellule) && cles.some(({ rubrique, objet }) => rubrique === cellule.rubrique && objets.includes(objet));
}
