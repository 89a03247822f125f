import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ADRESSE_LSU, adresseLsu } from "./adresse.ts";

const LONGUE = "Résidence Les Tilleuls Bâtiment C Escalier 4 Appartement 27 118 avenue du Général Fictif";

describe("une adresse pour LSU", () => {
  test.each([
    ["une rue courte reste sur sa ligne", "12 rue des Chimères", ["12 rue des Chimères"]],
    ["les lignes de SIECLE restent les leurs", "RES LES PINS\n12 RUE DES TESTS", ["RES LES PINS", "12 RUE DES TESTS"]],
    [
      "une longue adresse d’ONDE se coupe entre deux mots, sans rien abréger tant que quatre lignes suffisent",
      LONGUE,
      ["Résidence Les Tilleuls Bâtiment C Escalier 4", "Appartement 27 118 avenue du Général Fictif"],
    ],
    ["cinq lignes courtes se suivent", "a\nb\nc\nd\ne", ["a b c d e"]],
    ["les blancs en trop s’en vont", "  12   rue \n\n Bât. C ", ["12 rue", "Bât. C"]],
    ["une adresse vide n’a pas de ligne", " \n ", []],
  ])("%s", (_, adresse, lignes) => {
    expect(adresseLsu(adresse)).toEqual({ lignes, abreges: [], omis: [] });
  });

  test("quand quatre lignes ne suffisent pas, les mots usuels s’abrègent dans leur casse, et cela se dit", () => {
    const mots = "Résidence, AVENUE boulevard Sainte";
    const { abreges, omis } = adresseLsu(`${mots} ${"Chrysanthèmes ".repeat(12)}`);
    expect(abreges.slice(0, 4)).toEqual([
      { de: "Résidence,", en: "Res," },
      { de: "AVENUE", en: "AV" },
      { de: "boulevard", en: "bd" },
      { de: "Sainte", en: "Ste" },
    ]);
    expect(omis).toEqual([]);
  });

  test("puis les derniers mots deviennent des initiales ; un numéro n’est jamais touché", () => {
    const { lignes, abreges, omis } = adresseLsu(`${"Chrysanthèmes ".repeat(15)}118bis 2024`);
    expect(abreges.at(-1)).toEqual({ de: "Chrysanthèmes", en: "C." });
    expect(lignes.at(-1)).toMatch(/118bis 2024$/);
    expect(omis).toEqual([]);
  });

  test("ce qui ne tient plus du tout est laissé de côté, mot par mot, et cela se dit", () => {
    const numeros = Array.from({ length: 60 }, (_, rang) => String(1000 + rang));
    const { lignes, omis } = adresseLsu(numeros.join(" "));
    expect([...lignes.join(" ").split(" "), ...omis]).toEqual(numeros);
    expect(omis).toHaveLength(20);
  });

  test("un mot plus long qu’une ligne se poursuit sur la suivante", () => {
    const mot = "é".repeat(120);
    expect(adresseLsu(mot).lignes.join("")).toBe(mot);
  });

  const lettres = fc.constantFrom(
    "avenue",
    "Bâtiment",
    "RÉSIDENCE",
    "Sainte,",
    "Chrysanthèmes",
    "d’Aubigné",
    "le",
    "12",
    "118bis",
    "𝒜lpha",
    "É.",
  );
  const adresse = fc
    .array(fc.array(lettres, { maxLength: 30 }), { maxLength: 6 })
    .map((lignes) => lignes.map((mots) => mots.join(" ")).join("\n"));

  test("quoi qu’on y écrive : au plus quatre lignes de cinquante caractères, et chaque mot est là, abrégé ou dit omis", () => {
    fc.assert(
      fc.property(adresse, (texte) => {
        const { lignes, abreges, omis } = adresseLsu(texte);
        expect(lignes.length).toBeLessThanOrEqual(ADRESSE_LSU.lignes);
        for (const ligne of lignes) expect([...ligne].length).toBeLessThanOrEqual(ADRESSE_LSU.caracteres);
        const donnes = texte.split(/\s+/u).filter(Boolean);
        const ecrits = lignes.flatMap((ligne) => ligne.split(" "));
        expect(ecrits.length + omis.length).toBe(donnes.length);
        const dits = abreges.values();
        for (const [rang, mot] of ecrits.entries()) {
          if (mot !== donnes[rang]) expect(dits.next().value).toEqual({ de: donnes[rang], en: mot });
        }
        expect(dits.next().done).toBe(true);
        expect(omis).toEqual(donnes.slice(ecrits.length));
      }),
      { seed: 20261207, numRuns: 500 },
    );
  });
});
