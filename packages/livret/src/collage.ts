import type { Diagnostic, ReadResult } from "@navette/formats";
import { ECHELLES, STATUTS } from "./echelles.ts";
import { isBlanc, normaliseTexte } from "./limites.ts";
import type { Page } from "./pages.ts";
import { type CleSaisie, readSaisie, type ValeurSaisie } from "./saisies.ts";
import { refus } from "./texte.ts";

/** A whole class of long texts; more is not a paste for this grid. */
const COLLAGE_MAX = 500_000;

/**
 * The cells of a block copied from a spreadsheet: rows by line, columns by tab, and the quotes a spreadsheet puts around
 * a cell of several lines. Text around quotes that are not such a pair is kept as it stands.
 */
export function parseBloc(texte: string): ReadResult<readonly (readonly string[])[]> {
  if (texte.length > COLLAGE_MAX) {
    return refus("collage-trop-grand", "Ce collage est trop grand pour la grille.", "Collez une classe à la fois.");
  }
  const source = normaliseTexte(texte).replace(/\n$/, "");
  const lignes: string[][] = [[]];
  for (const [, cite, brut = "", fin] of source.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy)) {
    lignes.at(-1)?.push(cite === undefined ? brut : cite.replaceAll('""', '"'));
    if (fin === "\n") lignes.push([]);
    if (fin === "") break;
  }
  return { data: lignes, diagnostics: [] };
}

/** What a pasted or dictated cell means for its rubrique: `1` to `4`, "Atteints", "NE", a text. `null` empties the cell. */
export function parseCellule(page: Page, cle: CleSaisie, texte: string): ReadResult<ValeurSaisie | null> {
  return readSaisie(page, cle, isBlanc(texte) ? null : valeurBrute(cle, texte));
}

/** In the shape `readSaisie` takes; a text that means nothing here is left to its refusal. */
function valeurBrute({ objet, rubrique }: CleSaisie, texte: string): unknown {
  switch (objet) {
    case "positionnement":
      return POSITIONS.get(replie(texte)) ?? texte;
    case "elements":
      return normaliseTexte(texte)
        .split("\n")
        .map((ligne) => ligne.replace(/^\s*[-–•*]\s+/, ""));
    case "modalite":
      if (NON.has(replie(texte))) return null;
      return OUI.has(replie(texte)) || replie(texte) === replie(rubrique) ? {} : { complement: texte };
    default:
      return texte;
  }
}

/** Longer than any word the grid knows. */
const MOT_MAX = 40;

/** Without case, accents, hyphens, nor the endings of gender and number: "Dispensée" and "dispensés" are one word. */
function replie(texte: string): string {
  if (texte.length > MOT_MAX) return texte;
  const mots = texte
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s-]+/);
  return mots
    .map((mot) => mot.replace(/e*s?$/, ""))
    .join(" ")
    .trim();
}

const POSITIONS: ReadonlyMap<string, unknown> = new Map([
  ...ECHELLES.objectif.niveaux.flatMap(({ valeur, libelle }) =>
    [String(valeur), libelle].map((mot): [string, unknown] => [replie(mot), valeur]),
  ),
  ...STATUTS.flatMap(({ code, libelle, abrege, touche }) =>
    [code, libelle, abrege, touche].map((mot): [string, unknown] => [replie(mot), code]),
  ),
]);

const OUI = new Set(["oui", "x", "1", "vrai"].map(replie));
const NON = new Set(["non", "0", "faux"].map(replie));

export interface CelluleCollee {
  /** From 0, counted from the cell where the paste begins. */
  readonly ligne: number;
  readonly colonne: number;
  /** Absent when refused; `null` empties the cell. */
  readonly valeur?: ValeurSaisie | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Collage {
  readonly cellules: readonly CelluleCollee[];
  /** About the whole block: what falls outside the grid. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays a pasted block on the grid. `pages` are those of the pupils from the starting row down, `cles` the columns from it on. */
export function planCollage(texte: string, pages: readonly Page[], cles: readonly CleSaisie[]): Collage {
  const { data: bloc = [], diagnostics } = parseBloc(texte);
  const cellules = bloc.slice(0, pages.length).flatMap((ligne, rang) => {
    const page = pages[rang];
    return ligne.slice(0, cles.length).flatMap((cellule, colonne): readonly CelluleCollee[] => {
      const cle = cles[colonne];
      if (page === undefined || cle === undefined) return [];
      const { data, diagnostics: refuses } = parseCellule(page, cle, cellule);
      return [{ ligne: rang, colonne, ...(data !== undefined && { valeur: data }), diagnostics: refuses }];
    });
  });
  const deborde = bloc.length > pages.length || bloc.some((ligne) => ligne.length > cles.length);
  return { cellules, diagnostics: [...diagnostics, ...(deborde ? debordement().diagnostics : [])] };
}

const debordement = () =>
  refus(
    "collage-deborde",
    "Le tableau collé dépasse la grille : ce qui est en trop n’est pas collé.",
    "Vérifiez la cellule de départ et le nombre d’élèves.",
  );
