import { checkLsu1d, type Lsu1d, writeLsu1d } from "@navette/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EcoleBilans } from "../bilans.ts";
import { prepareEcole } from "../completude/ecole.ts";
import { PAGES } from "../pages.ts";
import { ecoleArbitraire } from "../testing/arbitraires.ts";
import { bilan, classe, ecole } from "../testing/ecole.ts";
import { collect } from "./collect.ts";
import { split } from "./parts.ts";

const ENTETE = { editeur: "Navette", application: "Navette", dateCreation: "2026-12-07" };

/** What our own rules say of the file this document makes. */
function juge(document: Lsu1d) {
  const bytes = new TextEncoder().encode([...writeLsu1d(document)].join(""));
  return checkLsu1d({ name: "lsu.xml", bytes });
}

function recoltes(deLEcole: EcoleBilans) {
  const parts = (["classe", "niveau", "ecole"] as const).flatMap((decoupe) => split(deLEcole, decoupe));
  return parts.map((part) => ({ part, ...collect({ ecole: prepareEcole(deLEcole), part, ...ENTETE }) }));
}

describe("le fichier récolté", () => {
  it("est sans reproche quand la classe est complète, à tous les niveaux", () => {
    const bilans = PAGES.map(({ niveau }, rang) => bilan(rang + 1, { eleve: { niveau } }));
    const deLEcole = ecole({ classes: [classe(1, { bilans, parcours: [{ code: "PAR_CIT", texte: "Un débat" }] })] });
    for (const { document, diagnostics, skipped } of recoltes(deLEcole)) {
      expect([...diagnostics, ...skipped]).toEqual([]);
      expect(document && juge(document)?.filter(({ level }) => level !== "information")).toEqual([]);
    }
  });

  it("n'est jamais refusé par nos propres règles, quoi que la base contienne", () => {
    let fichiers = 0;
    fc.assert(
      fc.property(ecoleArbitraire, (deLEcole) => {
        for (const { document } of recoltes(deLEcole)) {
          if (document === undefined) continue;
          fichiers += 1;
          expect(juge(document).filter(({ level }) => level === "rejet")).toEqual([]);
        }
      }),
      { seed: 20261207, numRuns: 100 },
    );
    expect(fichiers).toBeGreaterThan(50);
  });

  it("rend compte de chaque bilan : il part, ou l'on sait pourquoi", () => {
    fc.assert(
      fc.property(ecoleArbitraire, (deLEcole) => {
        for (const { part, document, exported, skipped } of recoltes(deLEcole)) {
          const choisies = deLEcole.classes.filter(({ id }) => part.classes.includes(id));
          const attendus = choisies
            .flatMap(({ bilans }) => bilans)
            .filter(({ eleve }) => part.niveau === undefined || eleve.niveau === part.niveau);
          expect(exported.length + skipped.length).toBe(attendus.length);
          expect(document?.donnees.bilansPeriodiques?.length ?? 0).toBe(exported.length);
          expect(skipped.filter(({ constats }) => constats.length === 0)).toEqual([]);
        }
      }),
      { seed: 20261208, numRuns: 100 },
    );
  });
});
