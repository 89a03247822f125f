import type { Content, ContentEleve } from "@navette/formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Joint, joinContents } from "../content/join.ts";
import type { Decision, Decisions } from "../plan/decision.ts";
import { plan } from "../plan/plan.ts";
import { equation } from "../plan/settle.ts";
import type { Plan } from "../plan/types.ts";
import { applied, contentsOf, FICHIERS, VIDE } from "../testing/college.ts";
import { inverse, inverseKeeping } from "../write/inverse.ts";
import { applyTo } from "../write/state.ts";
import { GENRES } from "./genres.ts";

fc.configureGlobal({ seed: 20251015, numRuns: 40 });

/** A collège as it is, and as any later export may show it: fewer of this, that written otherwise, in any order. */
const CONTENUS = contentsOf(...FICHIERS);
const BASE = applied(together(CONTENUS), VIDE).after;

const LISTES = [
  "eleves",
  "responsables",
  "classes",
  "groupes",
  "matieres",
  "mefs",
  "programmes",
  "personnels",
  "professeursPrincipaux",
  "services",
  "suppleances",
] as const satisfies readonly (keyof Content)[];

/** For each list: which of its items stay (bit after bit), and how they are shuffled. */
const tirage = fc.record({
  restent: fc.array(fc.nat(2 ** 30), { minLength: LISTES.length, maxLength: LISTES.length }),
  ordre: fc.nat(10_000),
  prenoms: fc.subarray(["Yanis", "Tristan", "Maëlle", "Zoé"]),
  telephones: fc.boolean(),
});
type Tirage = typeof tirage extends fc.Arbitrary<infer T> ? T : never;

/** Most of the items stay: a file of which half is gone is another matter, and has its guard. */
const reste = (mask: number, index: number) => (mask >> (index % 15)) % 4 !== 0;

function plusTard({ restent, prenoms, telephones }: Tirage): Content[] {
  return CONTENUS.map((content) => {
    const lists = LISTES.flatMap((liste, rang) => {
      const items: readonly object[] | undefined = content[liste];
      return items ? [[liste, items.filter((_, index) => reste(restent[rang] ?? 0, index))]] : [];
    });
    const less: Content = { ...content, ...Object.fromEntries(lists) };
    const { eleves, responsables } = less;
    return {
      ...less,
      ...(eleves && { eleves: eleves.map((row) => (prenoms.includes(row.prenom) ? renumbered(row) : row)) }),
      ...(responsables && telephones && { responsables: responsables.map((each) => ({ ...each, ...TELEPHONE })) }),
    };
  });
}

const TELEPHONE = { telephonePortable: "+33639989999" };
const renumbered = (row: ContentEleve): ContentEleve => ({
  ...row,
  siecleEleveId: `9${row.siecleEleveId}`,
  courriel: "x@example.org",
});

function together(contents: readonly Content[]): Joint {
  const joint = joinContents(contents);
  if (!joint) throw new Error("nothing to join");
  return joint;
}

/** The same files in another order, and in each the same lists in another order. */
function shuffled(contents: readonly Content[], ordre: number): Content[] {
  const place = (index: number, turn: number) => ((index + 1) * (ordre + 2 * turn + 1)) % 7919;
  const shuffle = <T>(items: readonly T[], turn: number): T[] =>
    items
      .map((item, index) => ({ item, at: place(index, turn) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const mixed = contents.map((content): Content => {
    const lists = LISTES.flatMap((liste, rang) => {
      const items: readonly object[] | undefined = content[liste];
      return items ? [[liste, shuffle(items, rang)]] : [];
    });
    return { ...content, ...Object.fromEntries(lists) };
  });
  return shuffle(mixed, LISTES.length);
}

const withoutLines = (made: Plan) =>
  JSON.parse(JSON.stringify(made, (key, value) => (key === "line" || key === "lignes" ? 0 : value)));

/** Some changes refused, some accepted against their default; the doubtful ones taken as new. */
function decided(made: Plan, draw: number): Decisions {
  return Object.fromEntries(
    made.changes.flatMap((change, index): [string, Decision][] => {
      if (change.permis.includes("nouveau")) return [[change.id, { choix: "nouveau" }]];
      const turn = (draw + index * 7) % 5;
      if (turn > 1 || !change.permis.includes("ignorer")) return [];
      return [[change.id, { choix: turn === 0 ? "ignorer" : "accepter" }]];
    }),
  );
}

test("ni l’ordre des fichiers ni celui de leurs lignes ne change rien au plan", () => {
  fc.assert(
    fc.property(tirage, (tire) => {
      const contents = plusTard(tire);
      const autrement = together(shuffled(contents, tire.ordre));
      expect(withoutLines(plan(autrement, BASE))).toEqual(withoutLines(plan(together(contents), BASE)));
    }),
  );
});

test("les mêmes fichiers, une seconde fois, ne changent plus rien", () => {
  fc.assert(
    fc.property(tirage, (tire) => {
      const content = together(plusTard(tire));
      const { after } = applied(content, BASE, accepted(plan(content, BASE)));
      const changed = plan(content, after).changes.filter(({ groupe }) => groupe !== "inchange");
      expect(changed.map(({ kind, sujet }) => `${kind} ${sujet}`)).toEqual([]);
    }),
  );
});

test("appliquer puis annuler rend la base, quelles que soient les décisions", () => {
  fc.assert(
    fc.property(tirage, (tire) => {
      const content = together(plusTard(tire));
      const { writes, after } = applied(content, BASE, decided(plan(content, BASE), tire.ordre));
      const { operations, gardees } = inverseKeeping(inverse(writes), after);
      expect(gardees).toEqual([]);
      expect(applyTo(after, operations)).toEqual(BASE);
    }),
  );
});

test("présents + ajoutés + rétablis − retirés = résultants, et c’est ce que l’application donne, genre par genre", () => {
  fc.assert(
    fc.property(tirage, (tire) => {
      const content = together(plusTard(tire));
      const made = plan(content, BASE);
      const decisions = decided(made, tire.ordre);
      const { registre } = equation(made, decisions);
      const { after } = applied(content, BASE, decisions);
      for (const genre of GENRES) {
        const actives = after.fiches.filter((fiche) => fiche.genre === genre && fiche.actif).length;
        const { presents, inchange, modifier, retirer, resultants } = registre[genre];
        expect([genre, resultants]).toEqual([genre, actives]);
        // What is left of those present is what no file names: it is kept, and there is never less than none of it.
        expect(presents - inchange - modifier - retirer, genre).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

/** Everything the plan proposes, whatever it holds back: what a second deposit finds must then be nothing. */
function accepted(made: Plan): Decisions {
  return Object.fromEntries(
    made.changes.flatMap(({ id, permis, defaut }): [string, Decision][] => {
      if (permis.includes("nouveau")) return [[id, { choix: "nouveau" }]];
      return defaut?.choix === "ignorer" && permis.includes("accepter") ? [[id, { choix: "accepter" }]] : [];
    }),
  );
}
