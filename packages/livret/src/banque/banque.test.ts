import { describe, expect, it } from "vitest";
import { LIMITES } from "../limites.ts";
import { PAGES } from "../pages.ts";
import { BANQUE_COMMENTAIRES, BANQUE_ELEMENTS } from "./banque.ts";

describe("la banque de départ", () => {
  it("a des éléments pour chaque rubrique de chaque page, dans les limites de LSU", () => {
    for (const { cycle, rubriques } of PAGES) {
      for (const { code } of rubriques.filter(({ objets }) => objets.includes("elements"))) {
        expect(BANQUE_ELEMENTS.some((each) => each.cycle === cycle && each.rubrique === code)).toBe(true);
      }
    }
    expect(BANQUE_ELEMENTS.every(({ libelle }) => libelle.length <= LIMITES.elements)).toBe(true);
  });

  it("a des phrases pour chaque domaine, sous son nom", () => {
    const domaines = new Set(PAGES.flatMap((page) => page.domaines.map(({ libelle }) => libelle)));
    const themes = new Set(BANQUE_COMMENTAIRES.map(({ theme }) => theme));
    expect([...domaines].filter((libelle) => !themes.has(libelle))).toEqual([]);
  });

  it("n'a pas deux fois la même phrase, ni de phrase qui suppose une fille ou un garçon", () => {
    const textes = BANQUE_COMMENTAIRES.map(({ texte }) => texte);
    expect(new Set(textes).size).toBe(textes.length);
    expect(textes.length).toBeGreaterThanOrEqual(40);
    expect(textes.filter((texte) => /\b(il|elle)\b|[dlnqs]['’]\{prénom\}/i.test(texte))).toEqual([]);
  });
});
