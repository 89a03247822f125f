import { comparaison } from "./comparaison.ts";
import { type Preuve, poidsDe } from "./preuves.ts";
import { clesDeTextes, compareLibelles, foldedTexts } from "./textes.ts";

type Textes = ReadonlyMap<string, string>;

/** Codes and labels are compared alike: a software calls a matière by the one or the other. */
export const compareMatieres = comparaison<Textes>({
  ofNom: ({ nom, detail: { libelle } }) => foldedTexts([nom, ...(libelle ? [libelle] : [])]),
  ofObjet: ({ codes, libelles }) => foldedTexts([...codes, ...libelles]),
  cles: clesDeTextes,
  compare: (nom, objet) => {
    const best = strongest(nom, objet);
    return best && [best];
  },
});

/** The best of what any two texts have in common. */
export function strongest(nom: Textes, objet: Textes): Preuve | undefined {
  const found = [...nom.keys()].flatMap((a) => [...objet].flatMap(([b, shown]) => compareLibelles(a, b, shown) ?? []));
  const rank = (one: Preuve) => poidsDe([one]);
  return found.sort((a, b) => rank(b) - rank(a) || ((a.detail ?? "") < (b.detail ?? "") ? -1 : 1))[0];
}
