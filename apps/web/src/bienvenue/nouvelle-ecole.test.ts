import { describe, expect, test } from "vitest";
import { demandeDe, fautesDe, fautesDuServeur, fauteUai, type Saisie, saisieVide } from "./nouvelle-ecole.ts";

const remplie: Saisie = {
  degre: 1,
  uai: " 0999901z ",
  nom: "École des Tilleuls",
  commune: "Valombre",
  prenom: "Claire",
  nomCompte: "Lenoir",
  identifiant: "claire",
  motDePasse: "quatre mots au hasard",
  confirmation: "quatre mots au hasard",
};

describe("l’UAI", () => {
  test("une bonne clé ne dit rien, une mauvaise le dit", () => {
    expect(fauteUai("0999901Z")).toBe(undefined);
    expect(fauteUai("0999901A")).toMatch(/ne correspond pas .* vérifiez l’UAI/);
  });
  test("rien n’est reproché pendant la frappe", () => {
    expect(fauteUai("09999")).toBe(undefined);
  });
});

describe("la première visite", () => {
  test("un formulaire vide dit tout ce qui manque en une fois", () => {
    expect(Object.keys(fautesDe(saisieVide)).sort()).toEqual(
      ["uai", "nom", "commune", "prenom", "nomCompte", "identifiant", "motDePasse"].sort(),
    );
  });
  test("un formulaire rempli part nettoyé, le mot de passe intact", () => {
    expect(fautesDe(remplie)).toEqual({});
    expect(demandeDe(remplie)).toMatchObject({
      uai: "0999901Z",
      compte: { nom: "Lenoir", motDePasse: remplie.motDePasse },
    });
  });
  test("un collège se dit collège, et part comme tel", () => {
    expect(demandeDe({ ...remplie, degre: 2 })).toMatchObject({ degre: 2 });
    expect(fautesDe({ ...saisieVide, degre: 2 })).toMatchObject({
      uai: "Indiquez l’UAI du collège.",
      nom: "Indiquez le nom du collège.",
    });
  });
  test("les phrases du serveur vont à leur champ", () => {
    expect(fautesDuServeur({ "compte.nom": "a", uai: "b", inconnu: "c" })).toEqual({ nomCompte: "a", uai: "b" });
  });
});
