import type { Content, ContentEleve } from "@navette/formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decision, Decisions } from "./plan/decision.ts";
import { plan } from "./plan/plan.ts";
import { equation, undecided } from "./plan/settle.ts";
import type { Plan } from "./plan/types.ts";
import type { BaseSnapshot } from "./snapshot.ts";
import { ANNEE, base } from "./testing/school.ts";
import { inverse, inverseKeeping } from "./write/inverse.ts";
import { operations } from "./write/operations.ts";
import { applyTo } from "./write/state.ts";

fc.configureGlobal({ seed: 20250901, numRuns: 150 });

/** Few values, so that homonyms, twins, doubled INE and near names come up all the time. */
const CLASSES = [
  { identifiant: "1", libelle: "CP" },
  { identifiant: "2", libelle: "CE1" },
  { identifiant: "3", libelle: "CP" },
];
const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const rowArbitrary = fc.record({
  ine: pick(null, null, "A", "B", "C", "D", "E"),
  nom: pick("MARTIN", "MARTYN", "DE LA TOUR"),
  nomUsage: pick(null, null, "MARTIN"),
  prenom: pick("Lucas", "Lukas", "Émile", "Anne-Lise"),
  naissance: pick(null, "2017-03-04", "2017-04-03", "2018-03-04", "2016-11-20"),
  sexe: pick("M" as const, "F" as const, null),
  niveau: pick("CP", "CE1", null),
  classe: pick(null, ...CLASSES),
});

const contentArbitrary = fc.array(rowArbitrary, { maxLength: 9 }).map((rows): Content => {
  const eleves = rows.map((row, index): ContentEleve => ({ ...row, line: index + 2 }));
  const classes = CLASSES.filter((classe) => rows.some((row) => row.classe === classe));
  return { source: "onde", classes: classes.map((classe) => ({ ...classe, niveaux: [] })), eleves, responsables: [] };
});

/** Each waiting row settled by a choice it allows, never the same pupil twice; some other changes reversed. */
function decided(made: Plan, draw: number): Decisions {
  const taken = new Set<string>();
  const decisions: Record<string, Decision> = {};
  for (const [index, change] of made.changes.entries()) {
    const turn = (draw + index * 7) % 3;
    if (change.kind === "eleve.arbitrer") {
      const free = change.suggestions.find(({ eleveId }) => !taken.has(eleveId));
      if (turn === 0 && free) decisions[change.id] = { choix: "meme", eleveId: free.eleveId };
      else if (turn < 2) decisions[change.id] = { choix: "nouveau" };
      if (turn === 0 && free) taken.add(free.eleveId);
    } else if (turn === 0) {
      decisions[change.id] = { choix: change.permis.includes("ignorer") && draw % 2 === 0 ? "ignorer" : "accepter" };
    }
  }
  return decisions;
}

function counter(prefix: string): () => string {
  let last = 0;
  return () => `${prefix}${++last}`;
}

/** A base as imports make it: the first file, then decisions on it. */
const EMPTY = base([], { classes: [] });
function grown(content: Content, draw: number): BaseSnapshot {
  const made = plan(content, EMPTY);
  return applyTo(EMPTY, operations(made, decided(made, draw), counter("a")));
}

const story = fc.record({ first: contentArbitrary, second: contentArbitrary, draw: fc.nat(1000) });
const withoutLines = (made: Plan) =>
  JSON.parse(JSON.stringify(made, (key, value) => (key === "line" || key === "lignes" ? 0 : value)));
const active = ({ eleves }: BaseSnapshot) => eleves.filter(({ actif }) => actif).length;
const open = ({ classes }: BaseSnapshot) =>
  classes.filter(({ annee, archivee }) => annee === ANNEE && !archivee).length;

test("l’ordre des lignes ne change rien au plan, ni celui de la base", () => {
  const shuffled = fc.record({
    first: contentArbitrary,
    second: contentArbitrary,
    draw: fc.nat(1000),
    order: fc.infiniteStream(fc.nat(1000)),
  });
  fc.assert(
    fc.property(shuffled, ({ first, second, draw, order }) => {
      const state = grown(first, draw);
      const shuffle = <T>(items: readonly T[]) =>
        items
          .map((item) => ({ item, at: order.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
      const eleves = shuffle(second.eleves ?? []);
      const other = plan(
        { ...second, eleves, classes: shuffle(second.classes ?? []) },
        { ...state, eleves: shuffle(state.eleves), classes: shuffle(state.classes) },
      );
      expect(withoutLines(other)).toEqual(withoutLines(plan(second, state)));
    }),
  );
});

test("présents + ajoutés − retirés = résultants, pour toute décision, et c’est ce que l’application donne", () => {
  fc.assert(
    fc.property(story, ({ first, second, draw }) => {
      const state = grown(first, draw);
      const made = plan(second, state);
      for (const decisions of [{}, decided(made, draw)]) {
        const { classes, eleves } = equation(made, decisions);
        expect(classes.presentes + classes.ajoutees - classes.retirees).toBe(classes.resultantes);
        expect(eleves.presents + eleves.ajouter + eleves.reactiver - eleves.desactiver).toBe(eleves.resultants);
        expect(eleves.presents - eleves.inchange - eleves.modifier - eleves.desactiver).toBeGreaterThanOrEqual(0);
        const after = applyTo(state, operations(made, decisions, counter("b")));
        expect([active(state), active(after)]).toEqual([eleves.presents, eleves.resultants]);
        expect([open(state), open(after)]).toEqual([classes.presentes, classes.resultantes]);
      }
    }),
  );
});

test("appliquer puis annuler rend la base", () => {
  fc.assert(
    fc.property(story, ({ first, second, draw }) => {
      const state = grown(first, draw);
      const made = plan(second, state);
      const written = operations(made, decided(made, draw), counter("b"));
      const after = applyTo(state, written);
      const undo = inverseKeeping(inverse(written), after);
      expect(undo.gardees).toEqual([]);
      expect(applyTo(after, undo.operations)).toEqual(state);
    }),
  );
});

test("aucun élève ne disparaît, aucun identifiant ni champ connu n’est vidé", () => {
  fc.assert(
    fc.property(story, ({ first, second, draw }) => {
      const state = grown(first, draw);
      const made = plan(second, state);
      const after = applyTo(state, operations(made, decided(made, draw), counter("b")));
      const now = new Map(after.eleves.map((eleve) => [eleve.id, eleve]));
      for (const eleve of state.eleves) {
        const kept = now.get(eleve.id);
        const values = ({ valeur }: { valeur: string }) => valeur;
        expect(kept?.identifiants.map(values)).toEqual(expect.arrayContaining(eleve.identifiants.map(values)));
        expect(kept?.identifiants.some(({ actuel }) => actuel)).toBe(
          eleve.identifiants.length > 0 || (kept?.identifiants.length ?? 0) > 0,
        );
        if (eleve.naissance !== null) expect(kept?.naissance).not.toBeNull();
        if (eleve.nomUsage !== null) expect(kept?.nomUsage).not.toBeNull();
        if (eleve.scolarite?.classeId) expect(kept?.scolarite?.classeId).not.toBeNull();
      }
    }),
  );
});

test("un identifiant n’est jamais donné à deux élèves", () => {
  fc.assert(
    fc.property(story, ({ first, second, draw }) => {
      const state = grown(first, draw);
      const made = plan(second, state);
      const after = applyTo(state, operations(made, decided(made, draw), counter("b")));
      const current = after.eleves.flatMap(({ identifiants }) =>
        identifiants.filter(({ actuel }) => actuel).map(({ valeur }) => valeur),
      );
      expect(current).toEqual([...new Set(current)]);
    }),
  );
});

test("chaque ligne mène à un élève au plus, et chaque élève à une ligne au plus", () => {
  fc.assert(
    fc.property(story, ({ first, second, draw }) => {
      const made = plan(second, grown(first, draw));
      const pairs = made.changes.flatMap((change) =>
        "preuve" in change && "eleveId" in change ? [`${change.line} ${change.eleveId}`] : [],
      );
      const sides = [...new Set(pairs)].map((pair) => pair.split(" "));
      expect(new Set(sides.map(([line]) => line)).size).toBe(sides.length);
      expect(new Set(sides.map(([, eleveId]) => eleveId)).size).toBe(sides.length);
    }),
  );
});

test("le même fichier, une seconde fois, ne change plus rien", () => {
  fc.assert(
    fc.property(contentArbitrary, (content) => {
      const first = plan(content, EMPTY);
      fc.pre(undecided(first, {}).length === 0);
      const after = applyTo(EMPTY, operations(first, {}, counter("a")));
      expect(operations(plan(content, after), {}, counter("b"))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
