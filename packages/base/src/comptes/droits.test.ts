import { ROLES } from "@navette/livret";
import { expect, test } from "vitest";
import { type Action, assertDroit, isAllowed } from "./droits.ts";

/** The compiler asks for every one of them. */
const ACTIONS: Record<Action, true> = {
  lire: true,
  "saisir-livret": true,
  "changer-etat": true,
  rouvrir: true,
  importer: true,
  "appliquer-import": true,
  "annuler-import": true,
  exporter: true,
  "gerer-structures": true,
  "gerer-personnes": true,
  "lire-familles": true,
  "regler-etablissement": true,
  "lire-journal": true,
  "gerer-comptes": true,
};

test("un enseignant lit, remplit et donne à relire ; rien d’autre", () => {
  const actions = Object.keys(ACTIONS) as Action[];
  expect(actions.filter((action) => isAllowed("enseignant", action))).toEqual([
    "lire",
    "saisir-livret",
    "changer-etat",
  ]);
  expect(actions.filter((action) => !isAllowed("directeur", action))).toEqual(["gerer-comptes"]);
  expect(actions.every((action) => isAllowed("administrateur", action))).toBe(true);
});

test("le refus dit quoi, et à qui s’adresser", () => {
  expect(() => assertDroit("enseignant", "importer")).toThrowError(
    expect.objectContaining({
      nature: "droit",
      code: "droit.absent",
      message: "Votre compte ne permet pas de déposer des fichiers.",
      remedy: "Adressez-vous à la direction de l’établissement.",
    }),
  );
  expect(() => assertDroit("directeur", "gerer-comptes")).toThrowError(
    expect.objectContaining({ remedy: "Adressez-vous à l’administrateur de l’établissement." }),
  );
  for (const role of ROLES) expect(() => assertDroit(role, "lire")).not.toThrow();
});
