import { ACTIONS_DU_JOURNAL, CHAMPS_DU_JOURNAL } from "@navette/base/testing";
import { describe, expect, test } from "vitest";
import { changementsDe } from "../changements.ts";
import { phraseDe } from "../phrases.ts";
import { ADMINISTRATION } from "./administration.ts";
import { LIVRET } from "./livret.ts";
import { PERSONNES } from "./personnes.ts";
import { STRUCTURES } from "./structures.ts";
import { CACHES, MOTS } from "./tous.ts";

describe("tout ce que la base écrit au journal se lit en français", () => {
  test.each(ACTIONS_DU_JOURNAL)("l’acte %s, sur %s", (action, objet) => {
    expect(phraseDe({ action, objet, objetId: "1" })).not.toMatch(/a agi sur|undefined/);
    expect(action.startsWith("fiche.") ? MOTS.objets[objet] : MOTS.actions[action]).toBeTruthy();
  });

  test("chaque champ a son mot, ou se tait", () => {
    const sans = CHAMPS_DU_JOURNAL.filter((champ) => {
      const [dit] = changementsDe({ avant: null, apres: { [champ]: "x" } });
      return !CACHES.has(champ) && (dit === undefined || dit.champ === "autre renseignement");
    });
    expect(sans).toEqual([]);
    expect(changementsDe({ avant: null, apres: { sha256: "ab12" } })).toEqual([]);
  });

  test("un mot n’est dit que dans une rubrique", () => {
    for (const part of ["actions", "objets", "champs"] as const) {
      const noms = [PERSONNES, STRUCTURES, LIVRET, ADMINISTRATION].flatMap((mots) => Object.keys(mots[part]));
      expect(noms.length, part).toBe(new Set(noms).size);
    }
  });
});
