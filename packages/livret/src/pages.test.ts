import { cyclesOf, parentOf } from "@navette/formats/codes/lsu-domaines";
import { describe, expect, it } from "vitest";
import { aDesBilans, PAGES, pageForNiveau, pourquoiSansPage, type Rubrique } from "./pages.ts";
import { clesOf, cleTexte } from "./saisies.ts";

const codesQuiPrennent = (niveau: string, objet: Rubrique["objets"][number]) =>
  pageForNiveau(niveau)
    ?.rubriques.filter(({ objets }) => objets.includes(objet))
    .map(({ code }) => code);

it("une classe de maternelle n'a pas de bilan à remplir ; une classe de GS et CP en a ; une ULIS peut en avoir", () => {
  expect(aDesBilans(["PS", "GS"])).toBe(false);
  expect(aDesBilans(["GS", "CP"])).toBe(true);
  expect(aDesBilans([])).toBe(true);
});

describe("les pages du livret", () => {
  it("placent le positionnement sur les sous-domaines du cycle 2", () => {
    const attendus =
      "FRA-LGO FRA-LEC FRA-ECR FRA-ETL MAT-NBC MAT-GDM MAT-GEO EPS-RAC ART-PLA ART-MUS QLM-VMO QLM-ETP EMC-RAC LGV-RAC";
    for (const niveau of ["CP", "CE1", "CE2"]) {
      expect(codesQuiPrennent(niveau, "positionnement")).toEqual(attendus.split(" "));
      expect(codesQuiPrennent(niveau, "elements")).toEqual(attendus.split(" "));
    }
  });

  it("placent le positionnement sur les sous-domaines du cycle 3", () => {
    const attendus =
      "FRA-LGO FRA-LEC FRA-ECR FRA-ETL MAT-NBC MAT-GDM MAT-GEO EPS-RAC ART-PLA ART-MUS ART-HAR STC-RAC HIG-RAC EMC-RAC LGV-RAC";
    for (const niveau of ["CM1", "CM2"])
      expect(codesQuiPrennent(niveau, "positionnement")).toEqual(attendus.split(" "));
  });

  it("ne nomment que des domaines que LSU connaît, chacun au cycle où il l'attend et sous son domaine", () => {
    for (const { cycle, domaines } of PAGES) {
      for (const { code, sousDomaines } of domaines) {
        expect(cyclesOf(code)).toContain(cycle);
        for (const sousDomaine of sousDomaines) {
          expect(parentOf(sousDomaine.code)).toBe(code);
          expect(cyclesOf(sousDomaine.code)).toContain(cycle);
        }
      }
    }
  });

  it("placent l'appréciation sur les domaines", () => {
    expect(codesQuiPrennent("CP", "appreciation")).toEqual(
      "FRA-RAC MAT-RAC EPS-RAC ART-RAC QLM-RAC EMC-RAC LGV-RAC".split(" "),
    );
    expect(codesQuiPrennent("CM2", "appreciation")).toEqual(
      "FRA-RAC MAT-RAC EPS-RAC ART-RAC STC-RAC HIG-RAC EMC-RAC LGV-RAC".split(" "),
    );
  });

  it("ont des codes de sept caractères et des cases toutes différentes", () => {
    for (const page of PAGES) {
      const domaines = page.rubriques.filter(({ domaine }) => domaine !== undefined);
      expect(domaines.every(({ code }) => /^[A-Z]{3}-[A-Z]{3}$/.test(code))).toBe(true);
      const cles = clesOf(page).map(cleTexte);
      expect(new Set(cles).size).toBe(cles.length);
    }
  });

  it("sont des données que le navigateur reçoit telles quelles", () => {
    expect(JSON.parse(JSON.stringify(PAGES))).toEqual(PAGES);
  });

  it("disent pourquoi un niveau n'en a pas", () => {
    expect(pourquoiSansPage("CE1")).toBeUndefined();
    expect(pourquoiSansPage("GS")).toMatch(/maternelle/);
    expect(pourquoiSansPage(null)).toMatch(/ULIS/);
    expect(pourquoiSansPage("6E")).toContain("6E");
  });
});
