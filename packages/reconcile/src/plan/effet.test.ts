import type { Content, ContentEleve } from "@navette/formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applied, contentOf, FICHIERS, VIDE } from "../testing/college.ts";
import { base, content, crowd, row } from "../testing/school.ts";
import { operations } from "../write/operations.ts";
import { applyTo } from "../write/state.ts";
import { attenteOf } from "./attente.ts";
import type { Change } from "./change.ts";
import type { Decision, Decisions } from "./decision.ts";
import { isEffective } from "./effet.ts";
import { plan } from "./plan.ts";
import { equation, settle } from "./settle.ts";
import type { Plan } from "./types.ts";

fc.configureGlobal({ seed: 20260902, numRuns: 60 });

const { eleves, rows } = crowd(8);
const ZOE = row(2, { nom: "BALIVERNE", prenom: "Zoë" });
const LEO = row(3, { nom: "SORNETTE", prenom: "Léo" });

function parentOf(line: number, nom: string, enfants: readonly ContentEleve[]) {
  const adresse = { ligne: `${line} rue des Lilas`, codePostal: "01999", commune: "SAINT-FICTIF", pays: null };
  return {
    line,
    nom,
    prenom: "Anne",
    adresse,
    enfants: enfants.map((each) => ({ nom: each.nom, prenom: each.prenom })),
  };
}

const FAMILLES = [parentOf(2, "BALIVERNE", [ZOE]), parentOf(3, "SORNETTE", [ZOE, LEO])];
const arrivees: Content = content([...rows, ZOE, LEO], { responsables: FAMILLES });

function ignoring(made: Plan, isIgnored: (change: Change) => boolean): Decisions {
  const ignored = made.changes.filter(isIgnored).map(({ id }) => [id, { choix: "ignorer" }] as const);
  return Object.fromEntries(ignored);
}

/** What of the plan would be written: "responsable BALIVERNE Anne". */
function written(made: Plan, decisions: Decisions): string[] {
  return settle(made, decisions)
    .filter(isEffective)
    .filter(({ change }) => change.groupe !== "inchange")
    .map(({ change }) => `${"genre" in change ? change.genre : change.kind} ${change.sujet}`);
}

describe("des élèves dont l’ajout est ignoré", () => {
  const made = plan(arrivees, base(eleves));
  const isArrivee = ({ kind }: Change) => kind === "eleve.ajouter";

  test("tous : leurs responsables, leurs liens et leurs adresses suivent", () => {
    const decisions = ignoring(made, isArrivee);
    expect(written(made, {})).toHaveLength(2 + 2 + 2 + 3);
    expect(written(made, decisions)).toEqual([]);
    const { responsable, responsabilite, foyer } = equation(made, decisions).registre;
    expect([responsable, responsabilite, foyer].map(({ ajouter }) => ajouter)).toEqual([0, 0, 0]);
  });

  test("un seul : qui a un autre enfant reste, avec ce seul lien", () => {
    expect(
      written(
        made,
        ignoring(made, ({ sujet }) => sujet === "BALIVERNE Zoë"),
      ),
    ).toEqual([
      "eleve.ajouter SORNETTE Léo",
      "foyer 3 rue des Lilas, 01999 SAINT-FICTIF",
      "responsable SORNETTE Anne",
      "responsabilite SORNETTE Anne, SORNETTE Léo",
    ]);
  });

  test("chaque ligne qui suit dit laquelle elle suit", () => {
    const settled = settle(made, ignoring(made, isArrivee));
    const followed = new Set(settled.flatMap(({ suit }) => suit ?? []));
    const ignored = made.changes.filter(isArrivee).map(({ id }) => id);
    expect([...followed].sort()).toEqual(ignored.sort());
  });
});

test("des liens ignorés : un responsable sans enfant n’est pas écrit, ni l’adresse où personne n’habite", () => {
  const made = plan(arrivees, base(eleves));
  const isLien = (change: Change) => "genre" in change && change.genre === "responsabilite";
  expect(written(made, ignoring(made, isLien))).toEqual(["eleve.ajouter BALIVERNE Zoë", "eleve.ajouter SORNETTE Léo"]);
});

test("un responsable dont aucun enfant n’est à l’école n’est pas proposé", () => {
  const made = plan(content(rows, { responsables: FAMILLES }), base(eleves));
  expect(written(made, {})).toEqual([]);
});

test("une adresse ignorée : les responsables entrent sans elle", () => {
  const made = plan(arrivees, base(eleves));
  const decisions = ignoring(made, (change) => "genre" in change && change.genre === "foyer");
  const after = applyTo(base(eleves), operations(made, decisions, counter()));
  const responsables = after.fiches.filter(({ genre }) => genre === "responsable");
  expect(responsables.map(({ champs }) => champs.foyer)).toEqual([null, null]);
});

function counter(): () => string {
  let last = 0;
  return () => `n${++last}`;
}

describe("un collège, quoi que l’on décide", () => {
  const college = contentOf(...FICHIERS);
  const { after: connu } = applied(college, VIDE);
  const autre = {
    ...college,
    eleves: college.eleves?.slice(1),
    responsables: college.responsables?.slice(2),
  } as typeof college;
  const draws = fc.array(fc.nat(3), { minLength: 1, maxLength: 40 });

  /** Each change decided by one of the draws, in turn, among what it allows. */
  function decided({ changes }: Plan, choices: readonly number[]): Decisions {
    const entries = changes.flatMap(({ id, permis }, rank): [string, Decision][] => {
      const choix = [...permis, undefined][(choices[rank % choices.length] ?? 0) % (permis.length + 1)];
      return choix === undefined || choix === "meme" ? [] : [[id, { choix }]];
    });
    return Object.fromEntries(entries);
  }

  test.each([
    ["déposé dans une base vide", plan(college, VIDE), VIDE],
    ["déposé de nouveau, à moitié", plan(autre, connu), connu],
    ["complété", plan(college, applied(autre, VIDE).after), applied(autre, VIDE).after],
  ])(
    "%s : ce qui est compté est ce qui est écrit, et rien d’écrit ne renvoie à ce qui ne l’est pas",
    (_, made, before) => {
      fc.assert(
        fc.property(draws, (choices) => {
          const decisions = decided(made, choices);
          const writes = operations(made, decisions, counter());
          const after = applyTo(before, writes);
          const effective = settle(made, decisions).filter(isEffective);
          const moved = effective.filter(({ change }) => change.groupe !== "inchange").map(({ change }) => change.id);
          expect(new Set(writes.map(({ changeId }) => changeId))).toEqual(new Set(moved));
          expect(attenteOf(made, decisions).aAppliquer).toBe(moved.length);
          expect(JSON.stringify(after.fiches)).not.toContain('"@');
          for (const [genre, { resultants }] of Object.entries(equation(made, decisions).registre)) {
            expect(after.fiches.filter((fiche) => fiche.genre === genre && fiche.actif)).toHaveLength(resultants);
          }
          expect(after.eleves.filter(({ actif }) => actif)).toHaveLength(equation(made, decisions).eleves.resultants);
          const parents = new Set(
            after.fiches.flatMap(({ genre, champs }) => (genre === "responsabilite" ? [champs.responsable] : [])),
          );
          const seuls = after.fiches.filter(({ id, genre }) => genre === "responsable" && !parents.has(id));
          expect(seuls).toEqual([]);
        }),
      );
    },
  );
});
