import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Invalid } from "../kernel/codec.ts";
import { date, dateFrancaise, dateIso } from "./dates.ts";
import { cleIneVraisemblable, cleRnie, formeIne, type Ine, ine } from "./ine.ts";
import { trierPar } from "./ordre.ts";
import { isRhodes, lettreUai, uai } from "./uai.ts";

const codeOf = (read: unknown) => (read instanceof Invalid ? read.code : read);

describe("l’UAI", () => {
  test.each(["0750654D", "0752524L", "9830418M", "0441234C", "6200001G", "0750655E"])("%s est juste", (text) => {
    expect(uai.read(text)).toBe(text);
  });

  test("est lu en minuscules et entouré de blancs", () => {
    expect(uai.read(" 0750654d ")).toBe("0750654D");
  });

  test.each([
    ["0441234A", "uai.cle"],
    ["0750654", "uai.forme"],
    ["0750654I", "uai.forme"],
    ["07506540D", "uai.forme"],
    ["123456XG", "uai.rhodes"],
    ["123456XA", "uai.forme"],
  ])("%s est refusé : %s", (text, code) => {
    expect(codeOf(uai.read(text))).toBe(code);
  });

  test("sa lettre ne se déduit que de sept chiffres", () => {
    expect(lettreUai("0750654")).toBe("D");
    expect(lettreUai("075065")).toBeUndefined();
    expect(isRhodes("123456XG")).toBe(true);
  });

  test("une seule lettre convient à sept chiffres donnés", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7}$/), (chiffres) => {
        const justes = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].filter(
          (lettre) => !(uai.read(chiffres + lettre) instanceof Invalid),
        );
        expect(justes).toEqual([lettreUai(chiffres)]);
      }),
      { seed: 1 },
    );
  });
});

describe("l’INE", () => {
  test.each([
    ["990000001", "EB"],
    ["990000003", "DK"],
    ["990000044", "KF"],
    ["991234567", "KB"],
    ["999999966", "KH"],
  ])("la clé de %s est %s", (chiffres, cle) => {
    expect(cleRnie(chiffres)).toBe(cle);
    expect(cleIneVraisemblable(`${chiffres}${cle}` as Ine)).toBe(true);
  });

  test.each([
    ["990000001EB", "rnie"],
    ["9900000010Z", "bea"],
    ["9900A00000Z", "sifa"],
    ["9900D00000Z", "provisoire"],
    ["99ABCDEF120", "base36"],
    ["990000001ZZ", "inconnue"],
  ])("%s est de forme %s", (text, forme) => {
    expect(formeIne(text as Ine)).toBe(forme);
  });

  test("est lu avec des blancs et des minuscules", () => {
    expect(ine.read("99 0000 001 eb")).toBe("990000001EB");
  });

  test.each(["990000001E", "990000001EBA", "9,9E+10", "99000000É01"])("%s n’en est pas un", (text) => {
    expect(codeOf(ine.read(text))).toBe("ine.forme");
  });

  test("une clé fausse n’est qu’un doute", () => {
    expect(ine.read("990000001AA")).toBe("990000001AA");
    expect(cleIneVraisemblable("990000001AA" as Ine)).toBe(false);
    expect(cleIneVraisemblable("9900000010Z" as Ine)).toBe(true);
  });
});

describe("la date", () => {
  test.each([
    ["2014-01-30", "2014-01-30"],
    ["30/01/2014", "2014-01-30"],
    ["29/02/2016", "2016-02-29"],
    ["2018-02-30", "date.impossible"],
    ["29/02/2015", "date.impossible"],
    ["2014-13-01", "date.impossible"],
    ["00/01/2014", "date.impossible"],
    ["1899-12-31", "date.hors-bornes"],
    ["2100-01-01", "date.hors-bornes"],
    ["01/01/1850", "date.hors-bornes"],
    ["30/01/14", "date.illisible"],
    ["43173", "date.illisible"],
    ["1/2/2014", "date.illisible"],
  ])("%s donne %s", (text, expected) => {
    expect(codeOf(date.read(text))).toBe(expected);
  });

  test("écrite des deux façons, elle se relit la même", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const value = dateIso(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
        expect(value).toBe(day.toISOString().slice(0, 10));
        if (value === undefined) return;
        expect(date.read(date.write(value))).toBe(value);
        expect(date.read(dateFrancaise(value))).toBe(value);
      }),
      { seed: 1 },
    );
  });
});

describe("l’ordre alphabétique", () => {
  test("ne tient compte ni des accents ni de la casse, et range les nombres par leur valeur", () => {
    const labels = ["CP 10", "étoile", "CP 2", "Œuvre", "Étable", "orme", "zèbre"];
    expect(trierPar(labels, (label) => [label])).toEqual([
      "CP 2",
      "CP 10",
      "Étable",
      "étoile",
      "Œuvre",
      "orme",
      "zèbre",
    ]);
  });

  test("regarde la seconde clé quand la première est la même, et garde l’ordre reçu quand toutes le sont", () => {
    const people = ["LE GOFF Zoé", "Lé Goff Anne", "LE GOFF ANNE"].map((nom) => nom.split(/ (?=\S+$)/));
    expect(trierPar(people, (keys) => keys).map((keys) => keys.join(" "))).toEqual([
      "Lé Goff Anne",
      "LE GOFF ANNE",
      "LE GOFF Zoé",
    ]);
  });
});
