import { describe, expect, it } from "vitest";
import { parseBloc, parseCellule, planCollage } from "./collage.ts";
import { type Page, pageForNiveau } from "./pages.ts";
import type { CleSaisie } from "./saisies.ts";

const CP = pageForNiveau("CP") as Page;
const CM1 = pageForNiveau("CM1") as Page;
const POSITION: CleSaisie = { rubrique: "FRA-LEC", objet: "positionnement" };
const ELEMENTS: CleSaisie = { rubrique: "FRA-LEC", objet: "elements" };

describe("une cellule collée", () => {
  it.each([
    ["1", 1],
    [" 4 ", 4],
    ["Atteints", 3],
    ["partiellement atteint", 2],
    ["NON ATTEINTS", 1],
    ["dépassé", 4],
    ["NE", "non-evalue"],
    ["n", "non-evalue"],
    ["Non évaluée", "non-evalue"],
    ["A", "en-attente"],
    ["en attente", "en-attente"],
    ["D", "dispense"],
    ["Dispensés", "dispense"],
    ["", null],
  ])("« %s » est un positionnement", (texte, valeur) => {
    expect(parseCellule(CP, POSITION, texte)).toEqual({ data: valeur, diagnostics: [] });
  });

  it.each(["5", "12", "bien", "3,5", "AB"])("« %s » n'en est pas un", (texte) => {
    const { data, diagnostics } = parseCellule(CP, POSITION, texte);
    expect(data).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["livret.saisie.positionnement"]);
  });

  it("donne un élément de programme par ligne, sans ses puces", () => {
    expect(parseCellule(CP, ELEMENTS, "• Lire un mot\r\n- Écrire un mot\n").data).toEqual([
      "Lire un mot",
      "Écrire un mot",
    ]);
  });

  it("coche une modalité, ou décrit un PPRE", () => {
    const modalite = (rubrique: string, texte: string) => parseCellule(CP, { rubrique, objet: "modalite" }, texte).data;
    expect(modalite("PAP", "x")).toEqual({});
    expect(modalite("PAP", "Oui")).toEqual({});
    expect(modalite("PAP", "pap")).toEqual({});
    expect(modalite("PAP", "non")).toBeNull();
    expect(modalite("PPRE", "Lecture en petit groupe")).toEqual({ complement: "Lecture en petit groupe" });
    expect(modalite("PAP", "peut-être")).toBeUndefined();
  });
});

describe("un bloc collé", () => {
  it("suit les lignes, les colonnes et les guillemets du tableur", () => {
    expect(parseBloc('1\t"Deux\nlignes"\n2\t"Il dit ""oui"""\n').data).toEqual([
      ["1", "Deux\nlignes"],
      ["2", 'Il dit "oui"'],
    ]);
  });

  it("garde les cellules vides et les guillemets qui n'entourent rien", () => {
    expect(parseBloc('\t3\r\n"Bravo" dit-elle\t').data).toEqual([
      ["", "3"],
      ['"Bravo" dit-elle', ""],
    ]);
  });

  it("refuse un collage démesuré", () => {
    expect(parseBloc("x".repeat(500_001)).diagnostics.map(({ code }) => code)).toEqual([
      "livret.saisie.collage-trop-grand",
    ]);
  });

  it("se pose sur la grille avec la page de chaque élève, et dit ce qui dépasse", () => {
    const cles: readonly CleSaisie[] = [POSITION, { rubrique: "HIG-RAC", objet: "positionnement" }];
    const { cellules, diagnostics } = planCollage("3\t2\n4\t1\n1\t1", [CP, CM1], cles);
    expect(cellules.map(({ ligne, colonne, valeur }) => [ligne, colonne, valeur])).toEqual([
      [0, 0, 3],
      [0, 1, undefined],
      [1, 0, 4],
      [1, 1, 1],
    ]);
    expect(cellules[1]?.diagnostics.map(({ code }) => code)).toEqual(["livret.saisie.hors-page"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["livret.saisie.collage-deborde"]);
  });
});
