import { AppError, type Nature } from "@navette/base";
import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { erreurOf } from "./erreur-of.ts";
import { Refus } from "./refus.ts";

test("une panne se dit en français, sans rien révéler de l’erreur elle-même", async () => {
  const { sortie, erreur } = await erreurOf(new Error("duplicate key: MARTIN Lucas"));
  expect(sortie).toBe("panne");
  expect(erreur).toMatchObject({ code: "panne", remedy: expect.stringContaining("NAVETTE_DEBUG") });
  expect(JSON.stringify(erreur)).not.toContain("MARTIN");
});

test.each<[Nature, string]>([
  ["saisie", "inutilisable"],
  ["taille", "inutilisable"],
  ["etat", "refus"],
  ["introuvable", "refus"],
  ["droit", "refus"],
])("un refus de nature « %s » sort par « %s »", async (nature, sortie) => {
  const refused = new AppError({ nature, code: "essai", message: "Refusé." });
  expect(await erreurOf(refused)).toEqual({ sortie, erreur: { code: "essai", message: "Refusé." } });
});

test("ce que le système refuse est dit avec le nom du fichier", async () => {
  const full = Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", path: "envois/a.xml" });
  expect(await erreurOf(full)).toMatchObject({ sortie: "inutilisable", erreur: { code: "fichier.disque-plein" } });
});

test("l’aide demandée n’est pas une erreur, un refus garde sa sortie", async () => {
  expect(await erreurOf(new CommanderError(0, "commander.helpDisplayed", ""))).toEqual({ sortie: "fini" });
  const erreur = { code: "essai", message: "Non." };
  expect(await erreurOf(new Refus(erreur, "refus"))).toEqual({ sortie: "refus", erreur });
});
