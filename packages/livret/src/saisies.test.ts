import { describe, expect, it } from "vitest";
import { compte, isBlanc, LIMITES, normaliseTexte } from "./limites.ts";
import type { Objet, Page } from "./pages.ts";
import { pageForNiveau } from "./pages.ts";
import { readSaisie } from "./saisies.ts";

const CP = pageForNiveau("CP") as Page;
const lit = (cle: string, valeur: unknown) => {
  const [rubrique = "", objet] = cle.split("/");
  return readSaisie(CP, { rubrique, objet: objet as Objet }, valeur);
};
const refuse = (cle: string, valeur: unknown) => {
  const { data, diagnostics } = lit(cle, valeur);
  expect(data).toBeUndefined();
  return diagnostics.map(({ code, where }) => `${code} ${where.path}`);
};

describe("une valeur saisie", () => {
  it.each([1, 2, 3, 4, "non-evalue", "en-attente", "dispense"])("peut être le positionnement %s", (valeur) => {
    expect(lit("FRA-LEC/positionnement", valeur)).toEqual({ data: valeur, diagnostics: [] });
  });

  it.each([0, 5, 2.5, "2", "abs", true, {}, [1]])("ne peut pas être le positionnement %j", (valeur) => {
    expect(refuse("FRA-LEC/positionnement", valeur)).toEqual(["livret.saisie.positionnement FRA-LEC/positionnement"]);
  });

  it("vide la case quand elle est nulle, blanche ou sans élément", () => {
    for (const [cle, valeur] of [
      ["FRA-LEC/positionnement", null],
      ["FRA-RAC/appreciation", " \t\n "],
      ["FRA-LEC/elements", ["", "  "]],
    ] as const) {
      expect(lit(cle, valeur)).toEqual({ data: null, diagnostics: [] });
    }
  });

  it("doit avoir sa place sur la page de l'élève", () => {
    expect(refuse("HIG-RAC/appreciation", "Bien")).toEqual(["livret.saisie.hors-page HIG-RAC/appreciation"]);
    expect(refuse("FRA-RAC/positionnement", 3)).toEqual(["livret.saisie.hors-page FRA-RAC/positionnement"]);
    expect(refuse("FRA-LEC/appreciation", "Bien")).toEqual(["livret.saisie.hors-page FRA-LEC/appreciation"]);
    expect(refuse("FRA-LEC/toString", 3)).toEqual(["livret.saisie.hors-page FRA-LEC/toString"]);
  });

  it.each([
    ["FRA-RAC/appreciation", 600],
    ["BILAN/appreciation-generale", 1500],
    ["PAR_CIT/parcours", 600],
  ])("%s s'arrête à %i caractères, et rien n'est coupé", (cle, limite) => {
    expect(lit(cle, "x".repeat(limite)).diagnostics).toEqual([]);
    expect(refuse(cle, "x".repeat(limite + 1))).toEqual([`livret.saisie.trop-long ${cle}`]);
  });

  it("compte un émoji pour deux, comme le plus strict des lecteurs", () => {
    expect(refuse("FRA-RAC/appreciation", "🌱".repeat(301))).toEqual(["livret.saisie.trop-long FRA-RAC/appreciation"]);
    expect(lit("FRA-RAC/appreciation", "🌱".repeat(300)).diagnostics).toEqual([]);
  });

  it("garde des fins de ligne simples et des accents composés", () => {
    expect(lit("FRA-RAC/appreciation", "Élève\r\nattentif\rici\vlà").data).toBe("Élève\nattentif\nici\nlà");
  });

  it.each(["\u0000", "\u0007", "\u001b", "\u0086", "\ud800", "\uffff"])("refuse le caractère %j", (lettre) => {
    expect(refuse("FRA-RAC/appreciation", `Bien${lettre}`)).toEqual(["livret.saisie.caractere FRA-RAC/appreciation"]);
  });

  it("réunit les éléments qui ne diffèrent que par leurs espaces", () => {
    expect(lit("FRA-LEC/elements", ["Lire  un mot", " Lire un mot ", "Écrire"]).data).toEqual([
      "Lire un mot",
      "Écrire",
    ]);
    expect(refuse("FRA-LEC/elements", ["x".repeat(301)])).toEqual(["livret.saisie.trop-long FRA-LEC/elements"]);
    expect(refuse("FRA-LEC/elements", Array(31).fill("x"))).toEqual(["livret.saisie.trop-d-elements FRA-LEC/elements"]);
    expect(refuse("FRA-LEC/elements", "Lire")).toEqual(["livret.saisie.forme FRA-LEC/elements"]);
  });

  it("ne prend un complément que pour le PPRE", () => {
    expect(lit("PAP/modalite", {}).data).toEqual({});
    expect(lit("PPRE/modalite", { complement: "Lecture" }).data).toEqual({ complement: "Lecture" });
    expect(lit("PPRE/modalite", { complement: " " }).data).toEqual({});
    expect(refuse("PAP/modalite", { complement: "Lecture" })).toEqual(["livret.saisie.complement PAP/modalite"]);
    expect(refuse("PAP/modalite", true)).toEqual(["livret.saisie.forme PAP/modalite"]);
  });

  it("se vérifie sans se lire", () => {
    expect(readSaisie(CP, { rubrique: "FRA-LEC", objet: "positionnement" }, 3).diagnostics).toEqual([]);
  });
});

describe("un texte", () => {
  it("est blanc quand rien ne s'y lit, espaces insécables et sans chasse compris", () => {
    expect(["", " ", "\u00a0", "\u200b\ufeff", "\n\t"].every(isBlanc)).toBe(true);
    expect(isBlanc("-")).toBe(false);
  });

  it("garde ses tabulations et ses lignes vides", () => expect(normaliseTexte("a\tb\n\nc")).toBe("a\tb\n\nc"));
});

describe("le compteur", () => {
  // An accent typed apart is one character once kept; an end of line of Windows is one too; an emoji counts for two.
  it.each([
    ["lettre", "é".repeat(600)],
    ["accent à part", "e\u0301".repeat(600)],
    ["fin de ligne", "\r\n".repeat(300).concat("a".repeat(300))],
    ["emoji", "😀".repeat(300)],
  ])("est juste à la limite, au caractère près : %s", (_, texte) => {
    expect(compte(texte, LIMITES.appreciation)).toMatchObject({ longueur: 600, reste: 0, depasse: false });
    expect(lit("FRA-RAC/appreciation", texte).diagnostics).toEqual([]);
    expect(compte(`${texte}a`, LIMITES.appreciation)).toMatchObject({ reste: -1, depasse: true });
    expect(lit("FRA-RAC/appreciation", `${texte}a`).diagnostics.map(({ code }) => code)).toEqual([
      "livret.saisie.trop-long",
    ]);
  });
});
