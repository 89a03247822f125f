import { fold, joined } from "../match/fold.ts";
import { comparaison } from "./comparaison.ts";
import { strongest } from "./matieres.ts";
import { type Preuve, preuve } from "./preuves.ts";
import { clesDeTextes, foldedTexts } from "./textes.ts";

const ORDINAUX: readonly (readonly [RegExp, string])[] = [
  [/^(?:sixieme|6ieme|6eme|6e|6)(?=.)/, "6E"],
  [/^(?:cinquieme|5ieme|5eme|5e|5)(?=.)/, "5E"],
  [/^(?:quatrieme|4ieme|4eme|4e|4)(?=.)/, "4E"],
  [/^(?:troisieme|3ieme|3eme|3e|3)(?=.)/, "3E"],
];

/** "SIXIEME A", "6ème A", "6A": level 6E, letter a. `undefined` for a name that begins by no level. */
export function lireNiveau(nom: string): { readonly niveau: string; readonly lettre: string } | undefined {
  const text = joined(fold(nom));
  for (const [ordinal, niveau] of ORDINAUX) {
    const begin = ordinal.exec(text)?.[0];
    if (begin !== undefined) return { niveau, lettre: text.slice(begin.length) };
  }
  return undefined;
}

/** "6E" → "6e", as people write it. */
export const niveauEcrit = (niveau: string): string => niveau.toLowerCase();

interface Portrait {
  readonly textes: ReadonlyMap<string, string>;
  /** Of the codes: a label says less. */
  readonly lus: ReadonlyMap<string, string>;
  readonly niveaux: readonly string[];
}

function lusDe(noms: readonly string[]): ReadonlyMap<string, string> {
  const lus = noms.flatMap((nom) => lireNiveau(nom) ?? []);
  return new Map(lus.map(({ niveau, lettre }) => [`${niveau} ${lettre}`, niveau]));
}

export const compareClasses = comparaison<Portrait>({
  ofNom: ({ nom, detail: { libelle } }) => {
    const noms = [nom, ...(libelle ? [libelle] : [])];
    const lus = lusDe(noms);
    return { textes: foldedTexts(noms), lus, niveaux: [...new Set(lus.values())] };
  },
  ofObjet: ({ codes, libelles, niveaux = [] }) => {
    const noms = [...codes, ...libelles];
    const lus = lusDe(noms);
    return { textes: foldedTexts(noms), lus, niveaux: niveaux.length > 0 ? niveaux : [...new Set(lus.values())] };
  },
  cles: ({ textes, lus, niveaux }, cote) => [
    ...clesDeTextes(textes, cote),
    ...[...lus.keys()].map((lu) => `lu ${lu}`),
    ...niveaux.map((niveau) => `niveau ${niveau}`),
  ],
  compare: (nom, objet) => {
    const commun = nom.niveaux.find((niveau) => objet.niveaux.includes(niveau));
    if (nom.niveaux.length > 0 && objet.niveaux.length > 0 && commun === undefined) return undefined;
    const lettre = [...nom.lus.keys()].find((lu) => objet.lus.has(lu));
    const text = lettre === undefined ? strongest(nom.textes, objet.textes) : memeLettre(nom, objet, lettre);
    const niveau =
      commun === undefined || text?.nature === "niveau-et-lettre" ? [] : [preuve("meme-niveau", niveauEcrit(commun))];
    return [...(text && isTelling(text) ? [text] : []), ...niveau];
  },
});

/** Of two classes, one letter is all that differs. */
const isTelling = ({ nature }: Preuve): boolean => nature !== "une-lettre" && nature !== "deux-lettres";

function memeLettre(nom: Portrait, objet: Portrait, lu: string): Preuve {
  const text = strongest(nom.textes, objet.textes);
  if (text?.nature === "libelle-replie") return preuve("code-replie");
  const [niveau = "", lettre = ""] = lu.split(" ");
  return preuve("niveau-et-lettre", `${niveauEcrit(niveau)} ${lettre.toUpperCase()}`);
}
