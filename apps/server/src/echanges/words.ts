import {
  CLE_RESPONSABLES,
  type Difference,
  libellePositionnement,
  type Objet,
  PAGES,
  type Valeurs,
  type ValeursEnvoyees,
} from "@navette/livret";
import type { BilanEnvoye, DifferenceEcrite } from "./schemas.ts";

type Valeur = ValeursEnvoyees[string];

/** What is said of a cell after the name of its line; nothing where the line takes one value only. */
const OBJETS: Readonly<Record<Objet, string>> = {
  positionnement: "niveau",
  elements: "éléments de programme",
  appreciation: "appréciation",
  parcours: "",
  modalite: "",
  "appreciation-generale": "",
};

const RUBRIQUES = new Map(PAGES.flatMap(({ rubriques }) => rubriques.map(({ code, libelle }) => [code, libelle])));
const COLONNES = Object.keys(OBJETS);

/** A value as a person reads it, by what its cell takes. */
const LISIBLE: { readonly [O in Objet]: (valeur: Valeurs[O]) => string } = {
  positionnement: (valeur) =>
    typeof valeur === "number" ? `${valeur} (${libellePositionnement(valeur)})` : libellePositionnement(valeur),
  elements: (valeur) => valeur.join("\u00a0; "),
  appreciation: (valeur) => valeur,
  parcours: (valeur) => valeur,
  modalite: ({ complement }) => complement ?? "Oui",
  "appreciation-generale": (valeur) => valeur,
};

function codeOf(cle: string): { readonly code: string; readonly objet: Objet } {
  const [code = "", objet = ""] = cle.split("/");
  return { code, objet: objet as Objet };
}

/** "Lecture et compréhension de l’écrit, niveau", from the key of a value that left. */
function cellule(cle: string): string {
  if (cle === CLE_RESPONSABLES) return "Représentants légaux";
  const { code, objet } = codeOf(cle);
  return [RUBRIQUES.get(code) ?? code, OBJETS[objet]].filter(Boolean).join(", ");
}

function lisible(cle: string, valeur: Valeur | null): string | null {
  if (valeur === null) return null;
  if (cle === CLE_RESPONSABLES) return LISIBLE.elements(valeur as Valeurs["elements"]) || null;
  // The key of a value says its type, which a map of them cannot.
  return (LISIBLE[codeOf(cle).objet] as (valeur: Valeur) => string)(valeur);
}

/** Keys in the order of the livret, that of the page which holds them all; then the adults. */
function inOrder(toutes: readonly string[]): readonly string[] {
  const cles = toutes.filter((cle) => cle !== CLE_RESPONSABLES);
  const codes = cles.map((cle) => codeOf(cle).code);
  const page = PAGES.find(({ rubriques }) => codes.every((code) => rubriques.some((each) => each.code === code)));
  const lignes = (page?.rubriques ?? []).map(({ code }) => code);
  const rang = (cle: string) =>
    lignes.indexOf(codeOf(cle).code) * COLONNES.length + COLONNES.indexOf(codeOf(cle).objet);
  const adultes = toutes.filter((cle) => cle === CLE_RESPONSABLES);
  return [...cles.toSorted((one, other) => rang(one) - rang(other)), ...adultes];
}

/** What changed in a bilan since it left, in words. */
export function differencesInWords(differences: readonly Difference[]): readonly DifferenceEcrite[] {
  const byCle = new Map(differences.map((difference) => [difference.cle, difference]));
  return inOrder([...byCle.keys()]).map((cle) => ({
    rubrique: cellule(cle),
    avant: lisible(cle, byCle.get(cle)?.avant ?? null),
    apres: lisible(cle, byCle.get(cle)?.apres ?? null),
  }));
}

/** The values of a bilan that left, in words. */
export function valeursInWords(valeurs: ValeursEnvoyees): BilanEnvoye["valeurs"] {
  return inOrder(Object.keys(valeurs)).map((cle) => ({
    rubrique: cellule(cle),
    valeur: lisible(cle, valeurs[cle] ?? null) ?? "aucun",
  }));
}
