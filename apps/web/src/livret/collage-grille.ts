import type { Diagnostic } from "@navette/formats";
import { type CleSaisie, type Page, planCollage } from "@navette/livret";
import type { Cellule, ValeurCellule } from "@navette/server/api";
import { memeValeur } from "./cellules.ts";

/** Where a block lands: one field of each next column, as they stand on the screen, or both fields of each. */
export type Etendue = "memes" | "toutes";

export interface CelluleCollable {
  readonly cellule: Cellule;
  readonly avant: ValeurCellule;
  readonly apres: ValeurCellule;
}

/** What a paste would write, cell by cell, before anything is written. */
export interface PlanCollage {
  readonly etendue: Etendue;
  readonly ecrites: readonly CelluleCollable[];
  readonly inchangees: number;
  readonly refusees: readonly { readonly cellule: Cellule; readonly diagnostics: readonly Diagnostic[] }[];
  readonly diagnostics: readonly Diagnostic[];
}

interface DemandeCollage {
  readonly texte: string;
  readonly depuis: Cellule;
  readonly lignes: readonly { readonly cible: string; readonly page: Page }[];
  readonly cles: readonly CleSaisie[];
  readonly valeurDe: (cellule: Cellule) => ValeurCellule;
}

export function planDe(demande: DemandeCollage, etendue: Etendue): PlanCollage {
  const { texte, depuis, valeurDe } = demande;
  const lignes = demande.lignes.slice(demande.lignes.findIndex(({ cible }) => cible === depuis.cible));
  const cles = clesDuCollage(demande, etendue);
  const pages = lignes.map(({ page }) => page);
  const { cellules, diagnostics } = planCollage(texte, pages, cles);
  const posees = cellules.flatMap(({ ligne, colonne, valeur, diagnostics: refus }) => {
    const cible = lignes[ligne]?.cible;
    const cle = cles[colonne];
    return cible === undefined || cle === undefined ? [] : [{ cellule: { cible, ...cle }, valeur, diagnostics: refus }];
  });
  const lues = posees.flatMap(({ cellule, valeur }) =>
    valeur === undefined ? [] : [{ cellule, avant: valeurDe(cellule), apres: valeur }],
  );
  const ecrites = lues.filter(({ avant, apres }) => !memeValeur(avant, apres));
  return {
    etendue,
    ecrites,
    inchangees: lues.length - ecrites.length,
    refusees: posees.filter(({ valeur }) => valeur === undefined),
    diagnostics,
  };
}

/**
 * Whether levels alone were copied, or levels and éléments in turn: read as levels alone, the second would be refused for
 * half of it. Less is a slip in a row of levels, to be shown and not taken for an élément. Judged on the levels: a text
 * takes anything.
 */
export function meilleurPlan(demande: DemandeCollage): PlanCollage {
  const memeObjet = demande.cles.filter(({ objet }) => objet === demande.depuis.objet);
  const { ecrites, inchangees, refusees } = planDe({ ...demande, cles: memeObjet }, "memes");
  const lues = ecrites.length + inchangees + refusees.length;
  const enAlternance = refusees.length > 0 && refusees.length * 2 >= lues;
  return planDe(demande, enAlternance ? "toutes" : "memes");
}

function clesDuCollage({ cles, depuis }: DemandeCollage, etendue: Etendue): readonly CleSaisie[] {
  const debut = cles.findIndex(({ rubrique, objet }) => rubrique === depuis.rubrique && objet === depuis.objet);
  const suite = cles.slice(Math.max(debut, 0));
  return etendue === "toutes" ? suite : suite.filter(({ objet }) => objet === depuis.objet || !D_UNE_MESURE.has(objet));
}

/** The two fields that stand in one column. */
const D_UNE_MESURE: ReadonlySet<CleSaisie["objet"]> = new Set(["positionnement", "elements"]);

/** A text for its field, a block of cells for the grid, or lines that may be either: the person says. */
export type NatureCollage = "texte" | "bloc" | "a-choisir";

interface Presse {
  readonly texte: string;
  readonly html: string;
  /** What is being typed where it is pasted. */
  readonly dans: "texte" | CleSaisie["objet"];
}

/** What a paste is: cells go to cells, a sentence to its text; a column of lines without tabs may be both. */
export function natureDuCollage({ texte, html, dans }: Presse): NatureCollage {
  const utile = texte.trim();
  if (utile === "") return "texte";
  const lignes = /[\r\n]/.test(utile);
  if (texte.includes("\t") || (lignes && html.includes("<table"))) return "bloc";
  if (dans === "texte") return lignes ? "a-choisir" : "texte";
  return dans === "elements" && lignes ? "a-choisir" : "bloc";
}
