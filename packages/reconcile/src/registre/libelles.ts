import type { Change } from "../plan/change.ts";
import type { Annuaire } from "./annuaire.ts";
import { type Champs, referencesOf, type Valeur } from "./fiche.ts";

/** How each object is called that a field of these changes refers to, by its identifier or by its code ("matiere 030100"). */
export function libellesOf(changes: readonly Change[], { libelle }: Pick<Annuaire, "libelle">): Record<string, string> {
  const named = new Set([
    ...changes.flatMap(fieldsOf).flatMap((champs) => [...referencesOf(champs), ...codesOf(champs)]),
    ...changes.flatMap(civilitesOf),
  ]);
  const entries = [...named].map((name) => [name, libelle(name)] as const);
  return Object.fromEntries(entries.filter(([name, words]) => words !== "" || !name.includes(" ")));
}

/** Of the responsable at the end of a link: a word of the link agrees with it ("civilite 4f1c…"). */
function civilitesOf(change: Change): string[] {
  if (!("genre" in change) || change.genre !== "responsabilite") return [];
  return ["fiche" in change ? `civilite ${change.fiche.champs.responsable}` : `civilite ${change.ficheId}`];
}

/** Every set of fields a change holds, before and after. */
function fieldsOf(change: Change): Champs[] {
  if ("fiche" in change) {
    const suggested = "suggestions" in change ? change.suggestions.flatMap(({ champs }) => bothSides(champs)) : [];
    return [change.fiche.champs, ...suggested];
  }
  const arrives = "eleve" in change ? [change.eleve.scolarite as unknown as Champs] : [];
  return [...arrives, ...("champs" in change ? bothSides(change.champs) : [])];
}

function bothSides(
  champs: readonly { readonly champ: string; readonly avant: unknown; readonly apres: unknown }[],
): Champs[] {
  return champs.flatMap(({ champ, avant, apres }) => [avant, apres].map((valeur) => ({ [champ]: valeur as Valeur })));
}

const CODES: Readonly<Record<string, "matiere" | "mef">> = { matiere: "matiere", mef: "mef", mefs: "mef" };

function codesOf(champs: Champs): string[] {
  return Object.entries(champs).flatMap(([nom, valeur]) => codesIn(nom, valeur));
}

function codesIn(nom: string, valeur: Valeur): string[] {
  if (typeof valeur === "string") return nom in CODES ? [`${CODES[nom]} ${valeur}`] : [];
  if (Array.isArray(valeur)) return valeur.flatMap((item: Valeur) => codesIn(nom, item));
  return typeof valeur === "object" && valeur !== null ? codesOf(valeur as Champs) : [];
}
