import {
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
const LIGNES = [...RUBRIQUES.keys()];
const COLONNES = Object.keys(OBJETS);

/** A value as a person reads it, by what its cell takes. */
const LISIBLE: { readonly [O in Objet]: (valeur: Valeurs[O]) => string } = {
  positionnement: (valeur) =>
    typeof valeur === "number" ? `${valeur} (${libellePositionnement(valeur)})` : libellePositionnement(valeur),
  elements: (valeur) => valeur.join(" ; "),
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
  const { code, objet } = codeOf(cle);
  return [RUBRIQUES.get(code) ?? code, OBJETS[objet]].filter(Boolean).join(", ");
}

function lisible(cle: string, valeur: Valeur): string {
  // The key of a value says its type, which a map of them cannot.
  return (LISIBLE[codeOf(cle).objet] as (valeur: Valeur) => string)(valeur);
}

/** In the order of the livret. */
function parRubrique(one: string, other: string): number {
  const [a, b] = [codeOf(one), codeOf(other)];
  return LIGNES.indexOf(a.code) - LIGNES.indexOf(b.code) || COLONNES.indexOf(a.objet) - COLONNES.indexOf(b.objet);
}

/** What changed in a bilan since it left, in words. */
export function differencesInWords(differences: readonly Difference[]): readonly DifferenceEcrite[] {
  return differences
    .toSorted((one, other) => parRubrique(one.cle, other.cle))
    .map(({ cle, avant, apres }) => ({
      rubrique: cellule(cle),
      avant: avant === null ? null : lisible(cle, avant),
      apres: apres === null ? null : lisible(cle, apres),
    }));
}

/** The values of a bilan that left, in words. */
export function valeursInWords(valeurs: ValeursEnvoyees): BilanEnvoye["valeurs"] {
  return Object.entries(valeurs)
    .toSorted(([one], [other]) => parRubrique(one, other))
    .map(([cle, valeur]) => ({ rubrique: cellule(cle), valeur: lisible(cle, valeur) }));
}
