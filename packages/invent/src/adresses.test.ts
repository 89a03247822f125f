import { expect, test } from "vitest";
import { ecrireAutrement, inventAdresse, inventCourriel } from "./adresses.ts";
import { prng } from "./prng.ts";

test("une adresse écrite autrement garde son numéro et sa commune, jamais toutes ses lettres", () => {
  const draw = prng("adresses");
  for (let index = 0; index < 200; index++) {
    const adresse = inventAdresse(draw);
    const autrement = ecrireAutrement(draw, adresse);
    expect(autrement.ligne).not.toBe(adresse.ligne);
    expect(autrement.ligne.match(/\d+/g)).toEqual(adresse.ligne.match(/\d+/g));
    expect({ ...autrement, ligne: adresse.ligne }).toEqual(adresse);
  }
});

test("un courriel n'a ni accent, ni ligature, ni apostrophe", () => {
  const courriel = inventCourriel(prng("courriel"), "Maëlys", "D'HAUTERIVE LEBŒUF");
  expect(courriel).toMatch(/^maelys\.dhauteriveleboeuf\d{0,2}@example\.org$/);
});
