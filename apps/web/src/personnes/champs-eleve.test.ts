import { expect, test } from "vitest";
import { adresseDe, saisieAdresse } from "../familles/adresse-saisie.ts";
import { modificationDe, NIVEAUX } from "./champs-eleve.ts";

test.each([1, 2] as const)("corriger le niveau d’un élève envoie celui qui est choisi (degré %i)", (degre) => {
  for (const niveau of NIVEAUX[degre]) expect(modificationDe("niveau", niveau)).toEqual({ niveau });
});

test("un niveau qu’aucune liste ne connaît n’est pas effacé parce qu’on l’a laissé ; « vide » l’efface", () => {
  expect(modificationDe("niveau", "ULIS")).toEqual({});
  expect(modificationDe("niveau", "")).toEqual({ niveau: null });
});

test("une adresse de deux lignes se corrige sans perdre la seconde", () => {
  const adresse = {
    ligne: "Résidence des Sirènes\n8 quai Fictif",
    codePostal: "99350",
    commune: "Valombre",
    pays: null,
  };
  expect(adresseDe(saisieAdresse(adresse))).toEqual(adresse);
});
