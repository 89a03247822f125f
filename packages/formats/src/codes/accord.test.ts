import { expect, test } from "vitest";
import { accorde } from "./accord.ts";
import { libelleNiveau } from "./niveaux-responsabilite.ts";

test("un mot s’accorde avec le sexe ou la civilité, au masculin quand personne ne l’a dit", () => {
  const found = (["F", "MME", "M", null] as const).map((qui) => accorde(qui, "Ancien", "Ancienne"));
  expect(found).toEqual(["Ancienne", "Ancienne", "Ancien", "Ancien"]);
});

test("une mère est représentante légale ; qui est à contacter reste une personne", () => {
  expect([libelleNiveau("legal", "MME"), libelleNiveau("legal"), libelleNiveau("contact", "MME")]).toEqual([
    "Représentante légale",
    "Représentant légal",
    "Personne à contacter",
  ]);
});
