import { expect, test } from "vitest";
import { forceDe } from "./force.ts";

const CONNUS = ["c.lenoir", "Claire", "Lenoir", "École du Lavoir"];

test("un mot de passe que le serveur refuserait n’est jamais dit bon", () => {
  for (const refuse of [
    "a".repeat(30),
    "ecole du lavoir 2026",
    "Claire Lenoir claire",
    "azertyuiop azertyuiop",
    "court",
  ])
    expect(forceDe(refuse, CONNUS).accord, refuse).toBeUndefined();
});

test("la phrase dit pourquoi il serait refusé, et rien de trop pendant qu’on le tape", () => {
  expect(forceDe("Claire Lenoir claire", CONNUS).aide).toContain("se devine");
  expect(forceDe("court", CONNUS).aide).toContain("Au moins 12");
});

test("le même texte est bon pour qui ne porte pas ces noms", () => {
  expect(forceDe("Claire Lenoir claire", []).accord).toContain("Bon mot de passe");
  expect(forceDe("quatre mots au hasard", CONNUS).accord).toContain("Bon mot de passe");
});
