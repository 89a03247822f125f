import { describe, expect, test } from "vitest";
import { dirige, enseigne, FONCTIONS, fonctionDe, libelleFonction } from "./fonctions.ts";

describe("la fonction d’un personnel", () => {
  test("se dit au féminin d’une femme, au masculin quand personne n’a rien dit, et par son code si nul ne le connaît", () => {
    expect(libelleFonction("ENS", "MME")).toBe("Enseignante");
    expect(libelleFonction("ENS")).toBe("Enseignant");
    expect(libelleFonction("EDU", "MME")).toBe("CPE");
    expect(libelleFonction("FIJ")).toBe("FIJ");
    expect(libelleFonction("toString")).toBe("toString");
    expect(FONCTIONS.map((code) => libelleFonction(code))).not.toContain("");
  });

  test("un chef d’établissement dirige, qu’il le soit pour STS-Web ou désigné ici ; qui n’a pas de fonction enseigne", () => {
    const qui = (fonction: string | null, directeur = false) => ({ fonction, directeur });
    expect([qui("DIR"), qui(null, true), qui("ENS", true)].map(dirige)).toEqual([true, true, true]);
    expect([qui("ENS"), qui(null)].map(enseigne)).toEqual([true, true]);
    expect([qui("DIR"), qui("EDU"), qui("FIJ"), qui("ENS", true)].map(enseigne)).toEqual([false, false, false, false]);
    expect(fonctionDe(qui(null))).toBe("ENS");
  });
});
