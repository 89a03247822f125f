import { expect, test } from "vitest";
import { compteProbable, proposeIdentifiant, rolePropose, titreComptes } from "./words.ts";

test("l’identifiant proposé n’a ni accent, ni espace, ni apostrophe", () => {
  expect(proposeIdentifiant("Élise", "Le Goff")).toBe("e.legoff");
  expect(proposeIdentifiant("Zoé", "D’Œuvre-Çelik")).toBe("z.doeuvrecelik");
  expect(proposeIdentifiant("", "Roux")).toBe("roux");
});

test("à qui dirige on propose la direction, à qui enseigne ses classes, aux autres rien : ils n’ont pas de classe", () => {
  const propose = (fonction: string | null, directeur = false) => rolePropose({ fonction, directeur });
  expect([propose("DIR"), propose(null, true)]).toEqual(["directeur", "directeur"]);
  expect([propose("ENS"), propose(null)]).toEqual(["enseignant", "enseignant"]);
  expect(["EDU", "DOC", "AED", "ADF", "FIJ"].map((code) => propose(code))).toEqual(Array(5).fill(undefined));
});

test("le titre dit d’abord les comptes qui n’ont jamais servi", () => {
  const used = { actif: true, vuLe: "2026-09-01T08:00:00Z" };
  expect(titreComptes([used])).toBe("1\u00A0compte");
  expect(titreComptes([used, { actif: true, vuLe: null }])).toBe("2\u00A0comptes, dont 1\u00A0jamais ouvert");
  expect(titreComptes([used, { ...used, actif: false }])).toBe("2\u00A0comptes, dont 1\u00A0désactivé");
});

test("le compte proposé pour une personne est le seul qui porte son nom, accents et majuscules à part", () => {
  const claire = { prenom: "Claire", nom: "Lenoir" };
  const paul = { prenom: "Paul", nom: "Roux" };
  expect(compteProbable({ prenom: "CLAIRE", nom: "LÉNOIR" }, [paul, claire])).toBe(claire);
  expect(compteProbable({ prenom: "Mina", nom: "LENOIR" }, [paul, claire])).toBe(undefined);
  expect(compteProbable(claire, [claire, { ...claire }])).toBe(undefined);
});
