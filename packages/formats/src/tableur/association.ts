import type { Layout } from "../kernel/columns.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { ReadResult } from "../kernel/format.ts";
import { headerKey } from "../kernel/header.ts";
import { champsOf, hasNomPrenom, MAX_GROUPES, placeOf } from "./champs.ts";
import { NOM_PRENOM } from "./logiciels.ts";

/** One column of a file, and what it is taken for; `null` leaves it aside. */
export interface ColonneAssociee {
  readonly entete: string;
  readonly champ: string | null;
}

/** What a person said of a table whose headers are not those of a template: its kind, and each of its columns in order. */
export interface Association {
  /** `tableur-eleves`… */
  readonly format: string;
  readonly colonnes: readonly ColonneAssociee[];
}

/** The same for two lists of headers that only differ by case, accents or blanks: what an association is remembered by. */
export function cleEntetes(entetes: readonly string[]): string {
  return JSON.stringify(entetes.map(headerKey).map(({ key, rank }) => (rank === undefined ? key : `${key} ${rank}`)));
}

/** The headers an association is about. */
export const entetesOf = ({ colonnes }: Association): string[] => colonnes.map(({ entete }) => entete);

/** What makes an association unusable: champs unknown or given twice, and those the template cannot do without. */
export function checkAssociation(layout: Layout, { colonnes }: Association): Diagnostic[] {
  const given = new Map<string, string[]>();
  for (const { entete, champ } of colonnes) {
    if (champ !== null) given.set(champ, [...(given.get(champ) ?? []), entete]);
  }
  const whole = given.has(NOM_PRENOM) && hasNomPrenom(layout);
  const champs = champsOf(layout, MAX_GROUPES);
  const nameOf = (champ: string) => champs.find((each) => each.champ === champ)?.libelle ?? champ;
  const isKnown = (champ: string) => placeOf(layout, champ) !== undefined || (champ === NOM_PRENOM && whole);
  const missing = champs.filter(
    ({ champ, need }) =>
      (need === "valeur" || need === "colonne") && !given.has(champ) && !(whole && NOMS.includes(champ)),
  );
  return [
    ...[...given.keys()].filter((champ) => !isKnown(champ)).map(champInconnu),
    ...[...given].flatMap(([champ, entetes]) => (entetes.length > 1 ? [champEnDouble(nameOf(champ), entetes)] : [])),
    ...(whole ? NOMS.filter((champ) => given.has(champ)).map((champ) => nomsEnDouble(nameOf(champ))) : []),
    ...missing.map(({ libelle }) => champManquant(libelle, hasNomPrenom(layout))),
  ];
}

const NOMS: readonly string[] = ["nom", "prenom"];

const rejet = (code: string, message: string, remedy: string, path?: string): Diagnostic => ({
  code: `tableur.association.${code}`,
  level: "rejet",
  message,
  remedy,
  where: path === undefined ? {} : { path },
});

const champInconnu = (champ: string): Diagnostic =>
  rejet("champ-inconnu", `«\u00a0${champ}\u00a0» n’est pas un renseignement de ce modèle.`, "Choisissez-en un autre.");

function champEnDouble(libelle: string, entetes: readonly string[]): Diagnostic {
  const places = entetes.map((entete) => `«\u00a0${entete}\u00a0»`).join(" et ");
  return rejet(
    "champ-en-double",
    `«\u00a0${libelle}\u00a0» est donné par ${entetes.length} colonnes\u00a0: ${places}.`,
    "Gardez-en une, et ne lisez pas les autres.",
    entetes.at(-1),
  );
}

const nomsEnDouble = (libelle: string): Diagnostic =>
  rejet(
    "champ-en-double",
    `«\u00a0${libelle}\u00a0» est donné deux fois\u00a0: par sa colonne, et par celle qui tient le nom et le prénom ensemble.`,
    "Gardez l’une des deux.",
  );

const champManquant = (libelle: string, isPersonne: boolean): Diagnostic =>
  rejet(
    "champ-manquant",
    `Aucune colonne ne donne «\u00a0${libelle}\u00a0»\u00a0: le fichier ne peut pas être lu sans lui.`,
    isPersonne && NOMS_ECRITS.has(libelle)
      ? "Choisissez la colonne qui le donne, ou celle qui tient le nom et le prénom ensemble."
      : "Choisissez la colonne qui le donne, ou ajoutez-la dans votre tableur.",
  );

const NOMS_ECRITS: ReadonlySet<string> = new Set(["Nom", "Prénom"]);

/** An association out of a JSON text somebody saved: alone, in a list, or in what `navette inspect --json` printed. */
export function parseAssociations(text: string): ReadResult<readonly Association[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { diagnostics: [illisible()] };
  }
  const found = associationsIn(json);
  return found.length > 0 ? { data: found, diagnostics: [] } : { diagnostics: [illisible()] };
}

function associationsIn(json: unknown): Association[] {
  if (Array.isArray(json)) return json.flatMap(associationsIn);
  if (isAssociation(json)) return [json];
  if (typeof json !== "object" || json === null) return [];
  if ("files" in json) return associationsIn(json.files);
  return "association" in json ? associationsIn(json.association) : [];
}

function isAssociation(json: unknown): json is Association {
  if (typeof json !== "object" || json === null || !("format" in json) || !("colonnes" in json)) return false;
  return typeof json.format === "string" && Array.isArray(json.colonnes) && json.colonnes.every(isColonne);
}

function isColonne(json: unknown): json is ColonneAssociee {
  if (typeof json !== "object" || json === null || !("entete" in json) || !("champ" in json)) return false;
  return typeof json.entete === "string" && (json.champ === null || typeof json.champ === "string");
}

const illisible = (): Diagnostic =>
  rejet(
    "illisible",
    "Ce fichier n’est pas une association de colonnes.",
    "Enregistrez celle que donne «\u00a0navette inspect --json\u00a0», corrigez-la, puis donnez-la de nouveau.",
  );
