import fc from "fast-check";
import { expect, test } from "vitest";
import { plan } from "../plan/plan.ts";
import { base, content, eleve, row } from "../testing/school.ts";
import { compare } from "./compare.ts";
import { finder, MAX_COMPARES } from "./finder.ts";
import { alikeKeys, possibleKeys } from "./keys.ts";
import { matchEleves } from "./match-eleves.ts";
import type { Personne } from "./person.ts";
import { isPossible, looksAlike } from "./verdict.ts";

/** How many of the base each person is compared with, and whether more share so much with him. */
const comparisons = (known: readonly Personne[], keys: typeof possibleKeys, rows: readonly Personne[]) => {
  const index = finder(
    known.map((personne) => ({ personne })),
    keys,
  );
  return rows.map((each) => ({ compared: index.find(each).length, isCrowded: index.isCrowded(each) }));
};

const SYLLABES = ["ba", "ce", "di", "fo", "gu", "ly", "ma", "ne", "pi", "ro", "su", "ty"];
const nameOf = (rank: number, first: number) =>
  [first, rank, Math.floor(rank / 12), Math.floor(rank / 144)].map((at) => SYLLABES[at % 12]).join("");
const DAY = "2018-01-01";

const RANKS = Array.from({ length: 600 }, (_, rank) => rank);

test("six cents élèves nés le même jour, tous remplacés : chacun n’est comparé qu’à ceux qui lui ressemblent", () => {
  const born = (first: number, step: number) => (rank: number) =>
    personne({ noms: [nameOf(rank, first)], prenom: nameOf(rank * step, first + 3), naissance: DAY });
  for (const keys of [possibleKeys, alikeKeys]) {
    const found = comparisons(RANKS.map(born(0, 7)), keys, RANKS.map(born(5, 5)));
    expect(found.some(({ isCrowded }) => isCrowded)).toBe(false);
    expect(found.reduce((sum, { compared }) => sum + compared, 0)).toBeLessThan((600 * MAX_COMPARES) / 2);
  }
});

test("six cents homonymes nés le même jour : quarante comparaisons au plus par ligne, et nul n’est choisi parmi eux", () => {
  const same = RANKS.map(() => personne({ noms: ["martin"], prenom: "lucas", naissance: DAY }));
  for (const keys of [possibleKeys, alikeKeys]) {
    for (const found of comparisons(same, keys, same))
      expect(found).toEqual({ compared: MAX_COMPARES, isCrowded: true });
  }
  const known = RANKS.map((rank) => eleve(`x${String(rank).padStart(3, "0")}`));
  const rows = RANKS.map((rank) => row(rank + 2, { cycle: String(rank) }));
  const { litiges, paires } = matchEleves(rows, base(known), () => null);
  expect(paires).toEqual([]);
  expect(new Set(litiges.map(({ motif }) => motif.kind))).toEqual(new Set(["trop-de-candidats"]));
  expect(Math.max(...litiges.map(({ candidats }) => candidats.length))).toBe(10);
});

test("dans une foule de semblables, personne n’est retiré d’avance, pas même ceux qui ne sont pas montrés", () => {
  const ranks = Array.from({ length: 60 }, (_, rank) => rank);
  const crowd = ranks.map((rank) => eleve(`x${rank}`));
  const { changes } = plan(content([row(2)]), base(crowd));
  const gone = changes.filter(({ kind }) => kind === "eleve.desactiver");
  expect(gone).toHaveLength(60);
  expect(new Set(gone.map(({ retenue }) => retenue?.kind))).toEqual(new Set(["ressemblance"]));
});

test("un nouveau comme beaucoup d’absents n’en fait retirer aucun d’avance", () => {
  const ranks = Array.from({ length: 60 }, (_, rank) => rank);
  const crowd = ranks.map((rank) => eleve(`x${rank}`, { naissance: "2014-02-03" }));
  const { changes } = plan(content([row(2)]), base(crowd));
  const gone = changes.filter(({ kind }) => kind === "eleve.desactiver");
  expect(new Set(gone.map(({ retenue }) => retenue?.kind))).toEqual(new Set(["ressemblance"]));
});

test("qui peut être le même partage toujours une clé : l’index n’oublie personne", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 2, maxLength: 7 });
  const slip = (name: string, at: number, how: number) => {
    const cut = at % name.length;
    if (how === 0) return name;
    if (how === 1) return `${name} d`;
    return name.slice(0, cut) + (how === 2 ? "x" : "") + name.slice(cut + 1);
  };
  const pair = fc.record({
    nom: letters,
    prenom: letters,
    at: fc.nat(9),
    how: fc.tuple(fc.nat(3), fc.nat(3)),
    dates: fc.constantFrom(["2018-03-04", "2018-04-03"], [DAY, DAY], [DAY, null], [DAY, "2018-01-02"]),
  });
  const same = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key));
  fc.assert(
    fc.property(pair, ({ nom, prenom, at, how, dates: [first = null, second = null] }) => {
      const known = personne({ noms: [nom], prenom, naissance: first });
      const slipped = { noms: [slip(nom, at, how[0])], prenom: slip(prenom, at, how[1]), naissance: second };
      const other = personne(slipped);
      const indices = compare(known, other);
      if (isPossible(indices)) expect(same(possibleKeys(known), possibleKeys(other))).toBe(true);
      if (looksAlike(indices)) expect(same(alikeKeys(known), alikeKeys(other))).toBe(true);
    }),
    { seed: 20250901, numRuns: 2_000 },
  );
});

function personne(values: Pick<Personne, "noms" | "prenom" | "naissance">): Personne {
  return { ...values, naissanceCorrigee: false, sexe: null, identifiants: [], classeId: null };
}
