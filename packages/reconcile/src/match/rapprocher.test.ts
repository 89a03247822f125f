import { describe, expect, test } from "vitest";
import type { GenrePersonne } from "../registre/genres.ts";
import { PASSES_PERSONNES, type Portrait } from "../registre/personne.ts";
import { MAX_COMPARES } from "./finder.ts";
import { possibleKeys } from "./keys.ts";
import type { Personne } from "./person.ts";
import { possiblesDe, seulsEnsemble } from "./rapprocher.ts";

const FOULE = Array.from({ length: 5_000 }, (_, rang) => rang);

const eleve = (): Personne => ({
  noms: ["martin"],
  prenom: "lucas",
  naissance: "2018-01-01",
  naissanceCorrigee: false,
  sexe: null,
  identifiants: [],
  classeId: null,
});
/** One name, one child, one household: whatever a pass looks at, they share it. */
const responsable = (): Portrait => ({
  noms: ["martin"],
  prenom: "anne",
  naissance: "1980-01-01",
  identifiants: ["siecle-personne-id:1"],
  enfants: ["lucas"],
  coordonnees: ["martin@example.org"],
});
const foule = <P>(one: () => P) => FOULE.map((rang) => ({ rang, personne: one() }));

/** How many comparisons both questions cost, and their answers. */
function asked<P>(one: () => P, keys: (personne: P) => readonly string[]) {
  let compared = 0;
  const compare = () => {
    compared += 1;
    return true;
  };
  const [entrants, connus] = [foule(one), foule(one)];
  const paires = seulsEnsemble(entrants, connus, { keys, compare });
  const { possibles, tus } = possiblesDe(entrants, connus, { keys, compare, byLikelihood: () => 0 });
  expect(tus).toEqual(new Set(connus));
  return { compared, paires, doutes: possibles.map(({ candidats, trop }) => ({ candidats: candidats.length, trop })) };
}

describe("cinq mille homonymes de chaque côté", () => {
  const of = (genre: GenrePersonne) => (portrait: Portrait) =>
    PASSES_PERSONNES[genre].flatMap((passe) => passe.cles(portrait));

  test.each([
    ["personnels", () => asked(responsable, of("personnel"))],
    ["responsables", () => asked(responsable, of("responsable"))],
    ["élèves", () => asked(eleve, possibleKeys)],
  ])("%s : quarante comparaisons au plus par ligne, et nul n’est choisi parmi eux", (_, ask) => {
    const { compared, paires, doutes } = ask();
    expect(compared).toBeLessThanOrEqual(FOULE.length * MAX_COMPARES);
    expect(paires).toEqual([]);
    expect(doutes.every(({ candidats, trop }) => trop && candidats === 10)).toBe(true);
    expect(doutes).toHaveLength(FOULE.length);
  });
});

test("deux lignes qui peuvent être la même personne de la base ne la prennent ni l’une ni l’autre, quel que soit leur ordre", () => {
  const connu = { personne: ["martin", "durand"] };
  const lignes = [{ personne: ["martin"] }, { personne: ["durand"] }];
  const question = { keys: (noms: readonly string[]) => noms, compare: () => true };
  expect(seulsEnsemble(lignes, [connu], question)).toEqual([]);
  expect(seulsEnsemble(lignes.toReversed(), [connu], question)).toEqual([]);
  expect(seulsEnsemble(lignes.slice(1), [connu], question)).toMatchObject([{ entrant: lignes[1], connu }]);
});
