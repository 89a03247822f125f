import { groupBy, type ImportVu } from "@navette/base";
import type { Liste } from "../impression/rapport.ts";
import { type LigneDuRapport, lignesDuRapport } from "./rapport.ts";
import { objetOf } from "./rubriques.ts";
import type { Import } from "./schemas.ts";
import { groupeKey } from "./suites.ts";

type Groupe = Import["groupes"][number];

/**
 * The changes as one reads them on paper: first what is left aside, with its reason; then what is written, each modification
 * with its values, but of those who come and go only the names, class by class. The file for a spreadsheet has the rest.
 */
export function changementsImprimes(found: ImportVu, { groupes }: Import): Liste[] {
  const lignes = lignesDuRapport(found).filter(({ change }) => change.groupe !== "inchange");
  const of = (ecrit: boolean) =>
    groupBy(
      lignes.filter((each) => each.ecrit === ecrit),
      ({ change }) => groupeKey(change),
    );
  const [laissees, ecrites] = [of(false), of(true)];
  return [
    ...groupes.flatMap((groupe) => laisseesDe(groupe, laissees.get(cleDe(groupe)) ?? [])),
    ...groupes.flatMap((groupe) => ecritesDe(groupe, ecrites.get(cleDe(groupe)) ?? [])),
  ];
}

const cleDe = ({ kind, groupe }: Groupe): string => `${kind} ${groupe}`;

function laisseesDe({ titre }: Groupe, lignes: readonly LigneDuRapport[]): Liste[] {
  if (lignes.length === 0) return [];
  return [
    {
      titre: `Laissé de côté\u00a0: ${enMinuscule(titre)}`,
      entetes: ["Classe", "Nom", "Ce qui changeait", "Raison"],
      largeurs: [1.2, 3, 4, 3],
      droite: [],
      lignes: lesPremiers(changementsDe(lignes).map(({ first, champs }) => [...nomDe(first), champs, first.raison])),
      vide: "",
    },
  ];
}

function ecritesDe(groupe: Groupe, lignes: readonly LigneDuRapport[]): Liste[] {
  if (lignes.length === 0) return [];
  return [groupe.kind.endsWith(".modifier") ? modifications(groupe, lignes) : nomsParClasse(groupe, lignes)];
}

function modifications({ titre }: Groupe, lignes: readonly LigneDuRapport[]): Liste {
  return {
    titre,
    entetes: ["Classe", "Nom", "Ce qui change"],
    largeurs: [1.2, 3, 7],
    droite: [],
    lignes: lesPremiers(changementsDe(lignes).map(({ first, champs }) => [...nomDe(first), champs])),
    vide: "",
  };
}

/** What one counts, and never looks for by its name. */
const SANS_NOM: ReadonlySet<string> = new Set(["foyer", "responsabilite", "inscription", "programme"]);

function nomsParClasse({ titre }: Groupe, lignes: readonly LigneDuRapport[]): Liste {
  const changements = changementsDe(lignes).map(({ first }) => first);
  const classes = [...groupBy(changements, ({ classe }) => classe)];
  const compte = { entetes: ["Nombre", "Noms"], largeurs: [1, 8], droite: [0], vide: "" };
  if (classes.every(([classe]) => classe === ""))
    return { titre, ...compte, lignes: [[String(changements.length), nomsDe(changements)]] };
  return {
    titre,
    entetes: ["Classe", ...compte.entetes],
    largeurs: [1.4, ...compte.largeurs],
    droite: [1],
    lignes: classes.map(([classe, of]) => [classe, String(of.length), nomsDe(of)]),
    vide: "",
  };
}

function nomsDe(changements: readonly LigneDuRapport[]): string {
  const isNomme = changements.every(({ change }) => !SANS_NOM.has(objetOf(change)));
  return isNomme ? changements.map(({ sujet }) => sujet).join(", ") : "Le rapport pour un tableur les détaille.";
}

const nomDe = ({ classe, sujet }: LigneDuRapport): string[] => [classe, sujet];

/** One of each change, with all its fields, class by class and by name. */
function changementsDe(lignes: readonly LigneDuRapport[]): { first: LigneDuRapport; champs: string }[] {
  return [...groupBy(lignes, ({ change }) => change.id).values()]
    .flatMap((champs) => {
      const [first] = champs;
      return first ? [{ first, champs: champs.map(champEnMots).join("\n") }] : [];
    })
    .sort(({ first: a }, { first: b }) => compareWords(a.classe, b.classe) || compareWords(a.sujet, b.sujet));
}

const { compare: compareWords } = new Intl.Collator("fr", { numeric: true });

function champEnMots({ champ, avant, apres }: LigneDuRapport): string {
  if (champ === "") return "";
  return avant === "" ? `${champ}\u00a0: ${apres}` : `${champ}\u00a0: ${avant}, devient ${apres || "vide"}`;
}

/** Lines of a list, at most: nobody reads more on paper, and a thousand sheets would take a gigabyte to make. */
const LIGNES_IMPRIMEES = 200;

function lesPremiers(lignes: readonly string[][]): string[][] {
  const autres = lignes.length - LIGNES_IMPRIMEES;
  const [first] = lignes;
  if (autres <= 0 || !first) return [...lignes];
  const suite = autres === 1 ? "et 1 autre" : `et ${autres} autres`;
  const [, , ...autresCases] = first;
  return [
    ...lignes.slice(0, LIGNES_IMPRIMEES),
    ["", suite, ...autresCases.map((_, rang) => (rang === 0 ? "Le rapport pour un tableur les nomme tous." : ""))],
  ];
}

const enMinuscule = (text: string): string => `${text.charAt(0).toLocaleLowerCase("fr")}${text.slice(1)}`;
