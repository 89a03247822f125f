import { describe, expect, it } from "vitest";
import { BANQUE_COMMENTAIRES, BANQUE_ELEMENTS } from "./banque/banque.ts";
import { inventeSaisies } from "./demo.ts";
import { LIMITES } from "./limites.ts";
import { PAGES } from "./pages.ts";
import { cleTexte, readSaisie } from "./saisies.ts";

const eleve = { id: "e-1", prenom: "Mina" };

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

describe("un bilan inventé", () => {
  it.each(PAGES.map((page) => [page.niveau, page] as const))(
    "de %s ne contient que des valeurs permises",
    (_, page) => {
      const saisies = inventeSaisies({ graine: 7, eleve, page, part: 1 });
      expect(saisies.flatMap((saisie) => readSaisie(page, saisie, saisie.valeur).diagnostics)).toEqual([]);
      expect(new Set(saisies.map(cleTexte)).size).toBe(saisies.length);
      expect(JSON.stringify(saisies)).not.toContain("{prénom}");
    },
  );

  it("est toujours le même pour la même graine, un autre pour un autre élève", () => {
    const [page] = PAGES;
    if (page === undefined) throw new Error("no page");
    const invente = (id: string) => inventeSaisies({ graine: 7, eleve: { ...eleve, id }, page, part: 1 });
    expect(invente("e-1")).toEqual(invente("e-1"));
    expect(invente("e-1")).not.toEqual(invente("e-2"));
    expect(inventeSaisies({ graine: 7, eleve, page, part: 0.5 }).length).toBeLessThan(invente("e-1").length);
    expect(inventeSaisies({ graine: 7, eleve, page, part: 0 })).toEqual([]);
  });
});
