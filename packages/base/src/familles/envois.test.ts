import { expect, test } from "vitest";
import { type Destinataire, envoisOf } from "./envois.ts";

const parent = (responsable: string, values: Partial<Destinataire> = {}): Destinataire => ({
  responsable,
  niveau: "legal",
  foyer: "lilas",
  courriel: null,
  telephonePortable: null,
  accepteSms: null,
  ...values,
});

test("un exemplaire par adresse où vit un représentant légal, et un en main propre à qui n’en a pas", () => {
  const { exemplaires } = envoisOf([
    parent("mère"),
    parent("père"),
    parent("tuteur", { foyer: "quai" }),
    parent("tante", { foyer: null }),
    parent("oncle", { foyer: null }),
    parent("voisine", { niveau: "contact", foyer: "impasse" }),
    parent("aîné", { niveau: "en-charge", foyer: "cour" }),
  ]);
  expect(exemplaires).toEqual([
    { foyer: "lilas", responsables: ["mère", "père"] },
    { foyer: "quai", responsables: ["tuteur"] },
    { foyer: null, responsables: ["tante"] },
    { foyer: null, responsables: ["oncle"] },
  ]);
});

test("tant que personne n’a dit ce qu’est un responsable, il ne reçoit rien, et l’école sait qu’il attend", () => {
  const coordonnees = { courriel: "a@example.org", telephonePortable: "0639980001", accepteSms: true };
  expect(envoisOf([parent("a", { niveau: null, ...coordonnees })])).toEqual({
    exemplaires: [],
    sms: [],
    courriels: [],
    aPreciser: ["a"],
  });
});

test("une adresse électronique ou un numéro partagés ne reçoivent qu’un message", () => {
  const { courriels, sms } = envoisOf([
    parent("a", { courriel: "Famille@Example.org ", telephonePortable: "+33639980001", accepteSms: true }),
    parent("b", { courriel: "famille@example.org", telephonePortable: "06 39 98 00 01", accepteSms: true }),
    parent("c", { courriel: "c@example.org" }),
  ]);
  expect(courriels).toEqual([
    { vers: "Famille@Example.org", responsables: ["a", "b"] },
    { vers: "c@example.org", responsables: ["c"] },
  ]);
  expect(sms).toEqual([{ vers: "+33639980001", responsables: ["a", "b"] }]);
});

test("un SMS ne part qu’à qui l’accepte : ni à qui refuse, ni à qui n’a rien dit", () => {
  const telephonePortable = "0639980001";
  expect(
    envoisOf([
      parent("refuse", { telephonePortable, accepteSms: false }),
      parent("muet", { telephonePortable, accepteSms: null }),
      parent("sans-portable", { accepteSms: true }),
    ]).sms,
  ).toEqual([]);
});

test("sans responsable, rien ne part", () => {
  expect(envoisOf([])).toEqual({ exemplaires: [], sms: [], courriels: [], aPreciser: [] });
});
