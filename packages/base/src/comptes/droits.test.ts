import { ROLES } from "@navette/livret";
import { expect, test } from "vitest";
import { type Action, assertDroit, isAllowed } from "./droits.ts";

test("un enseignant lit, remplit et donne à relire ; rien d’autre", () => {
  const actions: Action[] = [
    "lire",
    "saisir-livret",
    "changer-etat",
    "rouvrir",
    "importer",
    "appliquer-import",
    "annuler-import",
    "exporter",
    "gerer-structures",
    "gerer-personnes",
    "lire-familles",
    "regler-etablissement",
    "lire-journal",
    "gerer-comptes",
  ];
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
