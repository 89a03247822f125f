import { cleTexte, PAGES, readSaisie } from "@navette/livret";
import { describe, expect, it } from "vitest";
import { inventeSaisies } from "./invente-saisies.ts";

const eleve = { id: "e-1", prenom: "Mina" };

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
