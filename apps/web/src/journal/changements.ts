import { libelleFonction } from "@navette/formats/codes/fonctions";
import { MODALITES_ELECTION } from "@navette/formats/codes/modalites-election";
import { REGIMES } from "@navette/formats/codes/regimes";
import { isStatut, libellePositionnement } from "@navette/livret";
import type { Adresse, LigneJournal } from "@navette/server/api";
import { ROLES } from "../comptes/roles.ts";
import { lignesAdresse, NIVEAUX, parenteEnMots } from "../familles/words.ts";
import { CIVILITES } from "../personnes/civilite.ts";
import { jourLong, moment } from "../ui/mots.ts";
import { CACHES, MOTS } from "./mots/tous.ts";

/** Codes that stand for words. */
const VALEURS: Readonly<Record<string, string>> = {
  "en-saisie": "En saisie",
  "a-relire": "À relire",
  complet: "Complet",
  exporte: "Exporté",
  ...Object.fromEntries(ROLES.map(({ valeur, libelle }) => [valeur, libelle])),
  legal: NIVEAUX.legal.libelle,
  "en-charge": NIVEAUX["en-charge"].libelle,
  contact: NIVEAUX.contact.libelle,
  ...CIVILITES,
};

/** A change of one field, in words; `undefined` for a value that was or is empty. */
export interface Changement {
  readonly champ: string;
  readonly avant: string | undefined;
  readonly apres: string | undefined;
}

/** What a line changed, field by field, in words. Internal numbers that name nothing to a person are left out. */
export function changementsDe({ avant, apres }: Pick<LigneJournal, "avant" | "apres">): Changement[] {
  const [before, after] = [fields(avant), fields(apres)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const [was, is] = [before[key], after[key]].map((value) => enMots((LECTURES[key] ?? telQuel)(value)));
    if (was === is || CACHES.has(key)) return [];
    return [{ champ: MOTS.champs[key] ?? INCONNU, avant: was, apres: is }];
  });
}

/** A field that has no word yet is still said to have changed. */
const INCONNU = "autre renseignement";

const telQuel = (value: unknown) => value;
const texte = (read: (text: string) => string) => (value: unknown) => (typeof value === "string" ? read(value) : value);

/** The fields whose value is not read as it stands. */
const LECTURES: Readonly<Record<string, (value: unknown) => unknown>> = {
  parente: texte(parenteEnMots),
  fonction: texte(libelleFonction),
  champ: texte((name) => MOTS.champs[name] ?? INCONNU),
  // Persons by their internal numbers: how many they are is what can be read.
  enseignants: (value) => (Array.isArray(value) ? value.length : value),
  colonnes: (value) => (Array.isArray(value) ? value.length : value),
  fichiers: (value) => (Array.isArray(value) ? value.length : value),
  regime: texte((code) => REGIMES.get(code)?.libelle ?? code),
  lieuNaissance: (value) => (isRecord(value) ? lieuEnMots(value) : value),
  nationalite: texte(paysEnMots),
  options: (value) =>
    Array.isArray(value) ? value.map((each) => (isRecord(each) ? optionEnMots(each) : each)) : value,
  degre: (value) => ({ 1: "école", 2: "collège" })[Number(value)] ?? value,
};

/** Countries bear the codes of INSEE; the name of one only is known here. */
function paysEnMots(code: string): string {
  return code === "100" ? "France" : `pays ${code}`;
}

function lieuEnMots({ pays, departement, communeInsee, ville }: Record<string, unknown>): string {
  const commune = communeInsee ? `commune ${communeInsee} (INSEE)` : departement && `département ${departement}`;
  return [ville, commune, typeof pays === "string" && paysEnMots(pays)].filter(Boolean).join(", ");
}

function optionEnMots({ rang, matiere, modalite }: Record<string, unknown>): string {
  const mode = MODALITES_ELECTION.get(String(modalite)) ?? String(modalite);
  return `${rang}\u00a0: matière ${matiere}, ${mode.toLocaleLowerCase("fr")}`;
}

/** What gathers the fields of one thing, rather than being one itself. */
const CONTENANTS: ReadonlySet<string> = new Set(["fiche", "scolarite", "champs"]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of a value, those of the records it holds among them. A value that has no fields is its own. */
function fields(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  if (!isRecord(value)) return { valeur: value };
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => unfold(key, part)));
}

function unfold(key: string, part: unknown): [string, unknown][] {
  if (key === "identifiants" && Array.isArray(part)) {
    return part.filter(isRecord).map(({ source, valeur }) => [String(source), valeur]);
  }
  return isRecord(part) && CONTENANTS.has(key) ? Object.entries(fields(part)) : [[key, part]];
}

const isAdresse = (value: Record<string, unknown>): value is Record<keyof Adresse, string | null> =>
  "codePostal" in value && "commune" in value;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** One value as a person reads it; `undefined` when there is none, or none to show. */
function enMots(value: unknown): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return textEnMots(value);
  if (isRecord(value) && isAdresse(value)) return lignesAdresse(value).join(", ") || undefined;
  const parts = Array.isArray(value) ? value : Object.values(value);
  return parts.flatMap((part) => enMots(part) ?? []).join(", ") || undefined;
}

function textEnMots(text: string): string | undefined {
  if (UUID.test(text)) return undefined;
  if (isStatut(text)) return libellePositionnement(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return jourLong(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return moment(text);
  return VALEURS[text] ?? text;
}
