import { canonical } from "../canonical.ts";
import type { Cle, Identifiant, Origine, Verrou } from "../memoire.ts";
import { DECLARATIONS, type Genre } from "./genres.ts";

/** What a field may hold: plain data, compared as it is. */
export type Valeur = null | boolean | number | string | readonly Valeur[] | { readonly [cle: string]: Valeur };
export type Champs = Readonly<Record<string, Valeur>>;

/** One thing a file describes. An absent field is not in the file; `null` is there and empty, and erases nothing. */
export interface FicheEntrante {
  readonly genre: Genre;
  readonly line?: number;
  readonly champs: Champs;
  readonly identifiants: readonly Cle[];
  /** Pupils it is tied to: two responsables of one name and one child are one person. */
  readonly enfants?: readonly string[];
  /** One of his children has a namesake: a person will say which, and he must be there to be tied to him. */
  readonly aRelier?: true;
  /** He has children, and none of them is known here. */
  readonly sansEnfant?: true;
}

/** The same thing in the base. */
export interface BaseFiche {
  readonly id: string;
  readonly genre: Genre;
  readonly champs: Champs;
  /** False for what is over: kept, with its history. */
  readonly actif: boolean;
  readonly origine: Origine;
  readonly identifiants: readonly Identifiant[];
  readonly verrous: readonly Verrou[];
}

/** A fiche of the fields that are in the file; plain data by construction, whatever their declared types. */
export function ficheOf(genre: Genre, values: object, line?: number): FicheEntrante {
  const given = Object.entries(values).filter((entry): entry is [string, Valeur] => entry[1] !== undefined);
  return { genre, champs: Object.fromEntries(given), identifiants: [], ...(line !== undefined && { line }) };
}

/** Under these names a field holds the identifier of another object, or what stands for one the plan adds. */
const REFERENCES: ReadonlySet<string> = new Set([
  "classe",
  "divisions",
  "groupe",
  "eleve",
  "personnel",
  "suppleant",
  "absent",
  "responsable",
  "foyer",
]);

/** What stands for an object that a change of the plan adds, until it has an identifier. */
export function promise(changeId: string): string {
  return `@${changeId}`;
}

export function promisedBy(reference: string): string | undefined {
  return reference.startsWith("@") ? reference.slice(1) : undefined;
}

/** Every reference a field holds, at any depth. */
export function referencesOf(champs: Champs): string[] {
  const found: string[] = [];
  mapReferences(champs, (reference) => {
    found.push(reference);
    return reference;
  });
  return found;
}

/** Those that stand for an object the plan adds. Most fields are plain texts: thousands are looked at each time a plan is settled. */
export function promisesOf(champs: Champs): string[] {
  return Object.entries(champs).flatMap(([nom, valeur]) => {
    if (typeof valeur === "string") return isPromise(valeur) && REFERENCES.has(nom) ? [valeur] : [];
    return typeof valeur === "object" && valeur !== null ? referencesOf({ [nom]: valeur }).filter(isPromise) : [];
  });
}

const isPromise = (reference: string): boolean => promisedBy(reference) !== undefined;

/** The fields with each reference replaced; `undefined` empties a field, and takes an item out of its list. */
export function mapReferences(champs: Champs, replace: (reference: string) => string | undefined): Champs {
  return Object.fromEntries(Object.entries(champs).map(([nom, valeur]) => [nom, mapped(nom, valeur, replace)]));
}

function mapped(nom: string, valeur: Valeur, replace: (reference: string) => string | undefined): Valeur {
  if (typeof valeur === "string") return REFERENCES.has(nom) ? (replace(valeur) ?? null) : valeur;
  if (Array.isArray(valeur)) {
    return valeur.flatMap((item: Valeur) => {
      const made = typeof item === "string" ? mapped(nom, item, replace) : mapped("", item, replace);
      return made === null || hasLostReference(item, made) ? [] : [made];
    });
  }
  return isChamps(valeur) ? mapReferences(valeur, replace) : valeur;
}

/** An item of a list whose one reference is gone says nothing any more: hours taught by nobody. */
function hasLostReference(before: Valeur, after: Valeur): boolean {
  if (!isChamps(before) || !isChamps(after)) return false;
  return Object.entries(before).some(([nom, valeur]) => REFERENCES.has(nom) && valeur !== null && after[nom] === null);
}

function isChamps(valeur: Valeur): valeur is Champs {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}

/** What makes it this one and no other, as one text. */
export function cleOf({ genre, champs }: { readonly genre: Genre; readonly champs: Champs }): string {
  return canonical(DECLARATIONS[genre].cle.map((champ) => champs[champ] ?? null));
}
