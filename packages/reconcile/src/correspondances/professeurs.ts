import { compareNames, fold } from "../match/fold.ts";
import type { AccordNom } from "../match/proof.ts";
import { comparaison } from "./comparaison.ts";
import { type Preuve, preuve } from "./preuves.ts";

const CIVILITES = new Set(["m", "mr", "mme", "mlle", "mle"]);

/** A name of the software is one text: nobody knows where the nom ends. A person of STS-Web has both apart. */
interface Portrait {
  readonly words: readonly string[];
  readonly noms: readonly string[];
  readonly prenom: string;
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(" ")
    .filter((word) => word !== "" && !CIVILITES.has(word));

export const compareProfesseurs = comparaison<Portrait>({
  ofNom: ({ nom }) => ({ words: wordsOf(nom), noms: [], prenom: "" }),
  ofObjet: ({ personne }) => {
    const noms = (personne?.noms ?? []).map(fold).filter((nom) => nom !== "");
    const prenom = fold(personne?.prenom ?? "");
    return { words: [...noms, prenom].flatMap((each) => each.split(" ")), noms, prenom };
  },
  cles: ({ words }) =>
    words.flatMap((word) => (word.length < 2 ? [] : [`debut ${word.slice(0, 4)}`, `fin ${word.slice(-4)}`])),
  compare: ({ words }, { noms, prenom }) => {
    const found = noms.flatMap((nom) => [
      ...partages(words).map(([left, right]) => comparePersonnes([left, right], [nom, prenom])),
      compareNames(words.join(" "), nom) === "egal" ? { rang: 5, preuve: preuve("meme-nom") } : undefined,
    ]);
    const best = found.flatMap((each) => each ?? []).sort((a, b) => a.rang - b.rang)[0];
    return best && [best.preuve];
  },
});

/** Every way to cut the words into a nom and a prénom, either one first. */
function partages(words: readonly string[]): (readonly [string, string])[] {
  return words.slice(1).flatMap((_, rank) => {
    const [left, right] = [words.slice(0, rank + 1).join(" "), words.slice(rank + 1).join(" ")];
    return [[left, right] as const, [right, left] as const];
  });
}

const RANGS: Readonly<Record<AccordNom, number>> = {
  egal: 0,
  compose: 1,
  "une-lettre": 1,
  "deux-lettres": 2,
  different: 9,
};
const ECARTS: Readonly<Record<AccordNom, string>> = {
  egal: "",
  compose: "composé",
  "une-lettre": "à une lettre près",
  "deux-lettres": "à deux lettres près",
  different: "",
};

type Trouvee = { readonly rang: number; readonly preuve: Preuve };

function comparePersonnes(a: readonly [string, string], b: readonly [string, string]): Trouvee | undefined {
  const [nom, prenom] = [compareNames(a[0], b[0]), compareNames(a[1], b[1])];
  if (nom === "different") return undefined;
  if (prenom === "different") {
    const isInitiale = nom === "egal" && a[1].length === 1 && b[1].startsWith(a[1]);
    return isInitiale ? { rang: 4, preuve: preuve("nom-et-initiale") } : undefined;
  }
  const rang = RANGS[nom] + RANGS[prenom];
  if (rang === 0) return { rang, preuve: preuve("memes-nom-prenom") };
  return rang > 3 ? undefined : { rang, preuve: preuve("nom-proche", motsDe(nom, prenom)) };
}

function motsDe(nom: AccordNom, prenom: AccordNom): string {
  if (nom === "egal") return `même nom, prénom ${ECARTS[prenom]}`;
  if (prenom === "egal") return `nom ${ECARTS[nom]}, même prénom`;
  return `nom ${ECARTS[nom]}, prénom ${ECARTS[prenom]}`;
}
