import { COURS_GENERAL } from "@navette/formats/codes/modalites-cours";

/** What the timetable software and STS-Web both name, in the order it is paired: what is named comes before what names it. */
export const GENRES_CORRESPONDANCE = ["matiere", "professeur", "classe", "groupe", "service"] as const;
export type GenreCorrespondance = (typeof GENRES_CORRESPONDANCE)[number];

/** What the software says beside a name, in its own names; an absent key is not said. */
export interface DetailLogiciel {
  readonly libelle?: string;
  /** The key of STS-Web, when the file carries it. */
  readonly cle?: string;
  /** Names of classes. */
  readonly divisions?: readonly string[];
  /** Of a service: the name of a class or of a group, of a matière, of teachers; weekly hours. */
  readonly structure?: string;
  readonly matiere?: string;
  readonly modalite?: string;
  readonly enseignants?: readonly string[];
  readonly heures?: number;
}

/** One name of the timetable software. No two of a genre bear the same. */
export interface NomLogiciel {
  readonly genre: GenreCorrespondance;
  readonly nom: string;
  readonly detail: DetailLogiciel;
}

/** A name as it is shown: a timetable software may call a person by the number STS-Web gave it ("epp:41207"). */
export function nomMontre(nom: string): string {
  const numero = /^[a-z]+:(\w+)$/.exec(nom)?.[1];
  return numero === undefined ? nom : `numéro ${numero}`;
}

/** A division or a group of STS-Web, by its key. */
export interface StructureSts {
  readonly genre: "classe" | "groupe";
  readonly cle: string;
}

/** One thing STS-Web (or SIECLE) gave, as the base holds it. */
export interface ObjetSts {
  readonly genre: GenreCorrespondance;
  /** The same from year to year: CODE_MATIERE, "TYPE:ID", code of the structure; see `cleService`. */
  readonly cle: string;
  /** As lists show it. */
  readonly libelle: string;
  /** What names it exactly, its own code among them; none for a person and for a service. */
  readonly codes: readonly string[];
  readonly libelles: readonly string[];
  readonly personne?: { readonly noms: readonly string[]; readonly prenom: string };
  /** Levels of a class. */
  readonly niveaux?: readonly string[];
  /** Keys of the classes a group draws from. */
  readonly divisions?: readonly string[];
  /** CODE_MEF: those of the pupils of a class, those a group admits. */
  readonly mefs?: readonly string[];
  /** Of a group: CODE_MEF of each of its pupils, as many times as there are pupils. */
  readonly mefsDesEleves?: readonly string[];
  /** Of a service. `enseignants` are keys. */
  readonly structure?: StructureSts;
  readonly matiere?: string;
  readonly enseignants?: readonly string[];
  readonly heures?: number;
}

/** What somebody decided of a name, this year or before. */
export interface DecisionPrise {
  readonly genre: GenreCorrespondance;
  readonly nom: string;
  readonly annee: number;
  /** `null` when only refusals were said. */
  readonly cle: string | null;
  /** Keys that are not this name, whatever they look like. */
  readonly refusees: readonly string[];
  readonly par: string;
  /** ISO. */
  readonly le: string;
}

export function cleService(
  { genre, cle }: StructureSts,
  { matiere, modalite }: { readonly matiere: string; readonly modalite: string },
): string {
  return `${genre}:${cle}:${matiere}:${modalite}`;
}

/** What a service is called: a software has no name of its own for it. */
export function nomService(structure: string, matiere: string, modalite: string = COURS_GENERAL): string {
  return [structure, matiere, ...(modalite === COURS_GENERAL ? [] : [modalite])].join(" · ");
}

/** By code units: the same order on every machine. */
export const parNom = (a: { readonly nom: string }, b: { readonly nom: string }): number =>
  a.nom < b.nom ? -1 : a.nom > b.nom ? 1 : 0;
