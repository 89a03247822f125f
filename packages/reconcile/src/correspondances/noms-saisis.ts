import { COURS_GENERAL } from "@navette/formats/codes/modalites-cours";
import { type DetailLogiciel, type GenreCorrespondance, type NomLogiciel, nomService } from "./objets.ts";

/** What each column of a typed or pasted list is; the first one names. */
export const COLONNES_SAISIE: Readonly<Record<GenreCorrespondance, readonly string[]>> = {
  matiere: ["matière", "code (facultatif)"],
  professeur: ["nom et prénom"],
  classe: ["classe"],
  groupe: ["groupe", "divisions séparées par des virgules (facultatif)"],
  service: ["classe ou groupe", "matière", "professeurs séparés par des virgules", "heures par semaine"],
};

const MAX_NOM = 120;

/** A line that could not be kept, and why. */
export interface LigneRefusee {
  readonly ligne: number;
  readonly pourquoi: string;
}

export interface NomsSaisis {
  readonly noms: readonly NomLogiciel[];
  readonly refusees: readonly LigneRefusee[];
}

/** Reads one name a line, its columns parted by tabulations or semicolons, as a spreadsheet or a software copies them. */
export function lireNoms(genre: GenreCorrespondance, texte: string): NomsSaisis {
  const noms = new Map<string, NomLogiciel>();
  const refusees: LigneRefusee[] = [];
  for (const [rang, ligne] of texte.split(/\r\n|[\r\n]/).entries()) {
    const cells = ligne.split(/[\t;]/).map((cell) => cell.trim().replace(/\s+/g, " "));
    if (cells.every((cell) => cell === "")) continue;
    const lu = lireLigne(genre, cells);
    if (typeof lu === "string") refusees.push({ ligne: rang + 1, pourquoi: lu });
    else if (!noms.has(lu.nom)) noms.set(lu.nom, lu);
  }
  return { noms: [...noms.values()], refusees };
}

function lireLigne(genre: GenreCorrespondance, cells: readonly string[]): NomLogiciel | string {
  const [first = "", second = ""] = cells;
  const nom = nomDe(genre, cells);
  if (first === "" || nom === "") return "Le nom manque au début de la ligne.";
  if (genre === "service" && second === "") return "Il faut la classe ou le groupe, puis la matière.";
  if (nom.length > MAX_NOM) return `Ce nom dépasse ${MAX_NOM} caractères.`;
  return { genre, nom, detail: detailDe(genre, cells) };
}

function nomDe(genre: GenreCorrespondance, cells: readonly string[]): string {
  const [first = "", second = ""] = cells;
  // A software copies the name and the first name in two columns.
  if (genre === "professeur") return cells.filter((cell) => cell !== "").join(" ");
  return genre === "service" ? nomService(first, second) : first;
}

const liste = (cell: string): string[] =>
  cell
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "")
    .toSorted();

function detailDe(
  genre: GenreCorrespondance,
  [first = "", second = "", third = "", fourth = ""]: readonly string[],
): DetailLogiciel {
  switch (genre) {
    case "matiere":
      return second === "" ? {} : { cle: second };
    case "groupe":
      return second === "" ? {} : { divisions: liste(second) };
    case "service": {
      const heures = /^\d{1,2}([.,]\d{1,3})?$/.test(fourth) ? Number(fourth.replace(",", ".")) : undefined;
      return {
        structure: first,
        matiere: second,
        modalite: COURS_GENERAL,
        ...(third !== "" && { enseignants: liste(third) }),
        ...(heures !== undefined && { heures }),
      };
    }
    default:
      return {};
  }
}
