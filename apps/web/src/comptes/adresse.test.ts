import { expect, test } from "vitest";
import { adresseARemettre } from "./adresse.ts";

test("le billet porte l’adresse de la page, telle que le navigateur l’a ouverte", () => {
  const ici = "https://navette.ecole-du-lavoir.example";
  expect(adresseARemettre(null, ici)).toEqual({ adresse: ici, locale: false });
  expect(adresseARemettre(null, "http://192.168.1.20:3000").locale).toBe(false);
});

test("celle que l’école a donnée passe avant", () => {
  const publique = "https://navette.exemple.fr";
  expect(adresseARemettre(publique, "http://localhost:3000")).toEqual({ adresse: publique, locale: false });
});

test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000", "http://navette.localhost"])(
  "%s ne s’ouvre que sur cet ordinateur, et le billet le dit",
  (ici) => {
    expect(adresseARemettre(null, ici).locale).toBe(true);
    expect(adresseARemettre(ici, "https://navette.exemple.fr").locale).toBe(true);
  },
);
