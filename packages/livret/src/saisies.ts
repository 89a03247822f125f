import type { ReadResult } from "@navette/formats";
import { isNiveau, isStatut, type NiveauObjectif, type StatutPositionnement } from "./echelles.ts";
import { LIMITES, normaliseTexte } from "./limites.ts";
import { MODALITE_A_COMPLEMENT, type Objet, type Page, RUBRIQUE_BILAN, rubriqueOf } from "./pages.ts";
import { readTexte, refus, refusForme } from "./texte.ts";

/** What a cell holds, by objet. JSON as stored; an empty cell has no row, or `null`. */
export interface Valeurs {
  readonly positionnement: NiveauObjectif | StatutPositionnement;
  /** One sentence each, in the order typed, no duplicate. */
  readonly elements: readonly string[];
  readonly appreciation: string;
  readonly parcours: string;
  readonly modalite: { readonly complement?: string };
  readonly "appreciation-generale": string;
}

export type ValeurSaisie = Valeurs[Objet];

/** Which cell of a bilan: a line of the page and what is typed there. */
export interface CleSaisie {
  readonly rubrique: string;
  readonly objet: Objet;
}

/** One value typed in a bilan. `objet` tells the type of `valeur`. */
export type Saisie = {
  readonly [O in Objet]: { readonly rubrique: string; readonly objet: O; readonly valeur: Valeurs[O] };
}[Objet];

export const CLE_APPRECIATION_GENERALE: CleSaisie = { rubrique: RUBRIQUE_BILAN, objet: "appreciation-generale" };

/** "FRA-LEC/positionnement": the cell as one text, for maps and selectors. */
export function cleTexte({ rubrique, objet }: CleSaisie): string {
  return `${rubrique}/${objet}`;
}

/** Every cell of a page, in the order of the page. */
export function clesOf(page: Page): readonly CleSaisie[] {
  return page.rubriques.flatMap(({ code, objets }) => objets.map((objet) => ({ rubrique: code, objet })));
}

/** The typed value of a cell, or `undefined`. */
export function valeurOf<O extends Objet>(
  saisies: readonly Saisie[],
  rubrique: string,
  objet: O,
): Valeurs[O] | undefined {
  const isCelle = (saisie: Saisie): saisie is Saisie & { objet: O; valeur: Valeurs[O] } =>
    saisie.rubrique === rubrique && saisie.objet === objet;
  return saisies.find(isCelle)?.valeur;
}

type Lecture<T> = ReadResult<T | null>;

const LECTURES: { readonly [O in Objet]: (valeur: unknown, rubrique: string) => Lecture<Valeurs[O]> } = {
  positionnement: (valeur) =>
    isNiveau(valeur) || isStatut(valeur) ? { data: valeur, diagnostics: [] } : refusPositionnement(),
  elements: readElements,
  appreciation: (valeur) => readTexte(valeur, LIMITES.appreciation),
  parcours: (valeur) => readTexte(valeur, LIMITES.parcours),
  modalite: readModalite,
  "appreciation-generale": (valeur) => readTexte(valeur, LIMITES["appreciation-generale"]),
};

/**
 * Reads a value received for a cell: normalised, checked against the page and the limits of LSU.
 * `data` is `null` when the cell is to be emptied (null, blank text, no élément), absent when the value is refused.
 */
export function readSaisie(page: Page, cle: CleSaisie, valeur: unknown): ReadResult<ValeurSaisie | null> {
  const rubrique = rubriqueOf(page, cle.rubrique);
  const isSurLaPage = rubrique?.objets.includes(cle.objet) ?? false;
  if (isSurLaPage && valeur === null) return { data: null, diagnostics: [] };
  const lecture: Lecture<ValeurSaisie> = isSurLaPage ? LECTURES[cle.objet](valeur, cle.rubrique) : horsPage();
  const where = { path: cleTexte(cle) };
  return { ...lecture, diagnostics: lecture.diagnostics.map((each) => ({ ...each, where })) };
}

function readElements(valeur: unknown): Lecture<readonly string[]> {
  if (!Array.isArray(valeur)) return refusForme();
  if (valeur.length > MAX_ELEMENTS) return tropDElements();
  const lectures = valeur.map((each) => readTexte(uneLigne(each), LIMITES.elements));
  const diagnostics = lectures.flatMap((each) => each.diagnostics);
  if (diagnostics.length > 0) return { diagnostics };
  const elements = [...new Set(lectures.flatMap((each) => each.data ?? []))];
  return { data: elements.length > 0 ? elements : null, diagnostics };
}

/** An élément is one line: LSU shows it in a list, and two that differ by their spaces are the same. */
function uneLigne(valeur: unknown): unknown {
  return typeof valeur === "string" ? normaliseTexte(valeur).trim().replace(/\s+/g, " ") : valeur;
}

/** More éléments than a term can hold: the sign of a paste in the wrong place. */
const MAX_ELEMENTS = 30;

function readModalite(valeur: unknown, rubrique: string): Lecture<Valeurs["modalite"]> {
  if (typeof valeur !== "object" || valeur === null || Array.isArray(valeur)) return refusForme();
  const complement: unknown = "complement" in valeur ? valeur.complement : undefined;
  if (complement === undefined || complement === null) return { data: {}, diagnostics: [] };
  const { data, diagnostics } = readTexte(complement, LIMITES.modalite);
  if (data === undefined) return { diagnostics };
  if (data === null) return { data: {}, diagnostics };
  return rubrique === MODALITE_A_COMPLEMENT ? { data: { complement: data }, diagnostics } : refusComplement();
}

const horsPage = () =>
  refus(
    "hors-page",
    "Cette rubrique n’existe pas sur la page de cet élève.",
    "Choisissez une rubrique du niveau de l’élève.",
  );

const refusPositionnement = () =>
  refus(
    "positionnement",
    "LSU attend un niveau de 1 à 4 ou un statut.",
    "Choisissez 1, 2, 3 ou 4, ou bien « Non évalué », « En attente », « Dispensé ».",
  );

const refusComplement = () =>
  refus("complement", "Seul le PPRE prend un complément.", "Effacez le complément, ou choisissez le PPRE.");

const tropDElements = () =>
  refus(
    "trop-d-elements",
    `Un bilan prend ${MAX_ELEMENTS} éléments de programme au plus par rubrique.`,
    "Gardez les principaux.",
  );
