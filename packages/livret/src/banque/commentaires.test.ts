import fc from "fast-check";
import { expect, test } from "vitest";
import { depersonnalise, personnalise } from "./commentaires.ts";

const gardees: readonly (readonly [prenom: string, texte: string, gardee: string])[] = [
  [
    "Tom",
    "Tom dit « merci » ; les tomates et les Tomates de Tom.",
    "{prénom} dit « merci » ; les tomates et les Tomates de {prénom}.",
  ],
  [
    "Anne",
    "Anne lit avec Marie-Anne et Anne-Lise, chaque année.",
    "{prénom} lit avec Marie-Anne et Anne-Lise, chaque année.",
  ],
  ["Éva", "Le travail d’Éva, Évaluée deux fois.", "Le travail d’{prénom}, Évaluée deux fois."],
  ["J.", "Le J. de Jo", "Le {prénom} de Jo"],
];

test.each(gardees)("une phrase gardée ne prend « %s » que comme un mot entier", (prenom, texte, gardee) => {
  expect(depersonnalise(texte, prenom)).toBe(gardee);
});

test("une phrase gardée puis insérée pour le même élève se retrouve mot pour mot", () => {
  const prenoms = fc.oneof(fc.constantFrom("Tom", "Anne", "Jean-Éric", "Li", "$&", "D’Arc"), fc.string());
  const textes = fc.array(fc.oneof(fc.string(), fc.constantFrom("Tom", "Anne", "Jean-Éric", "ates", "-", " ")));
  fc.assert(
    fc.property(prenoms, textes, (prenom, morceaux) => {
      const texte = morceaux.join("");
      fc.pre(!texte.includes("{prénom}"));
      expect(personnalise(depersonnalise(texte, prenom), prenom)).toBe(texte);
    }),
    { seed: 2026 },
  );
});
