import { describe, expect, test } from "vitest";
import { plan } from "../plan/plan.ts";
import { undecided } from "../plan/settle.ts";
import type { BaseEleve, BaseSnapshot } from "../snapshot.ts";
import { ANNEE, base, CE1_B, content, crowd, eleve, row } from "../testing/school.ts";
import { inverse, inverseKeeping } from "./inverse.ts";
import { operations } from "./operations.ts";
import { applyTo } from "./state.ts";

const { eleves, rows } = crowd(12);

function counter(): () => string {
  let last = 0;
  return () => `n${++last}`;
}

function eleveOf(snapshot: BaseSnapshot, id: string): BaseEleve | undefined {
  return snapshot.eleves.find((each) => each.id === id);
}

describe("les écritures", () => {
  test("une classe et ses élèves nouveaux : la classe d’abord, l’élève y est inscrit", () => {
    const classe = { identifiant: "118409", libelle: "ULIS" };
    const made = plan(
      content([...rows, row(2, { nom: "OUDINOT", ine: "A", classe })], {
        classes: [{ ...classe, niveaux: [] }, ...(content([]).classes ?? [])],
      }),
      base(eleves),
    );
    expect(operations(made, {}, counter())).toMatchObject([
      {
        kind: "classe.ajouter",
        classeId: "n1",
        classe: { annee: ANNEE, libelle: "ULIS", identifiants: [{ valeur: "118409" }] },
      },
      {
        kind: "eleve.ajouter",
        eleveId: "n2",
        eleve: {
          fiche: { nom: "OUDINOT" },
          identifiants: [{ source: "ine", valeur: "A", actuel: true }],
          scolarite: { classeId: "n1" },
        },
      },
    ]);
  });

  test("classe refusée : le nouvel élève n’arrive pas, l’ancien garde sa classe et son niveau", () => {
    const classe = { identifiant: "118409", libelle: "ULIS" };
    const [moved, ...others] = rows.map((each, index) => (index === 0 ? { ...each, niveau: "CE1", classe } : each));
    const classes = [{ ...classe, niveaux: [] }, ...(content([]).classes ?? [])];
    const made = plan(
      content([...others, ...(moved ? [moved] : []), row(2, { nom: "OUDINOT", classe })], { classes }),
      base(eleves),
    );
    const refused = made.changes
      .filter(({ kind }) => kind === "classe.ajouter")
      .map(({ id }) => [id, { choix: "ignorer" }] as const);
    const after = applyTo(base(eleves), operations(made, Object.fromEntries(refused), counter()));
    expect(after.eleves.map(({ id }) => id)).toEqual(eleves.map(({ id }) => id));
    expect(eleveOf(after, "e00")?.scolarite).toMatchObject({ classeId: "k-cpa", niveau: "CP" });
  });

  test("un INE changé : l’ancien reste dans l’historique", () => {
    const made = plan(content([...rows, row(2, { ine: "B" })]), base([...eleves, eleve("x", {}, "A")]));
    const written = operations(made, {}, counter());
    expect(written).toMatchObject([{ kind: "identifiant.ajouter", valeur: "B", precedent: "A", connu: false }]);
    expect(eleveOf(applyTo(base([eleve("x", {}, "A")]), written), "x")?.identifiants).toEqual([
      { source: "ine", valeur: "A", actuel: false },
      { source: "ine", valeur: "B", actuel: true },
    ]);
  });

  test("deux décisions sur une même inscription se suivent", () => {
    const verrous = [{ champ: "niveau", par: "C. Lenoir", le: "2025-10-02" }];
    const after = row(2, { niveau: "CE1", classe: { identifiant: "118405", libelle: "CE1 B" } });
    const made = plan(content([...rows, after]), base([...eleves, eleve("x", { verrous })]));
    const decisions = { "eleve:x:corrige-ici": { choix: "accepter" } as const };
    const state = base([...eleves, eleve("x", { verrous })]);
    expect(eleveOf(applyTo(state, operations(made, {}, counter())), "x")?.scolarite).toMatchObject({
      classeId: CE1_B.id,
      niveau: "CP",
    });
    expect(eleveOf(applyTo(state, operations(made, decisions, counter())), "x")?.scolarite).toMatchObject({
      classeId: CE1_B.id,
      niveau: "CE1",
    });
  });

  test("l’année précédente s’écrit sur la scolarité qui s’ouvre, jamais sur celle d’avant", () => {
    const anDernier = { uai: "9990001X", etablissement: "ECOLE", mef: null, division: "CP A" };
    const state = base([...eleves, eleve("x")], { annee: ANNEE + 1 });
    const montes = [...rows, row(2, { scolarite: { anDernier } })].map((each) => ({
      ...each,
      niveau: each.niveau === "CP" ? "CE1" : "CE2",
    }));
    const made = plan(content(montes), state);
    const proposed = applyTo(state, operations(made, {}, counter()));
    expect(eleveOf(proposed, "x")?.scolarite).toMatchObject({ annee: ANNEE + 1, anDernier });
    const refused = operations(made, { "eleve:x:classe": { choix: "ignorer" } }, counter());
    expect(eleveOf(applyTo(state, refused), "x")).toEqual(eleve("x"));
  });

  test("« une autre personne » est retenu : l’import suivant ne demande plus", () => {
    const doubtful = row(2, { naissance: "2018-04-14" });
    const state = base([...eleves, eleve("x")]);
    const made = plan(content([...rows, doubtful, row(3)]), state);
    expect(made.counts.eleves.arbitrer).toBe(0);
    const alone = plan(content([...rows, doubtful]), state);
    const decisions = Object.fromEntries(undecided(alone, {}).map((id) => [id, { choix: "nouveau" } as const]));
    const written = operations(alone, decisions, counter());
    expect(written.map(({ kind }) => kind)).toEqual(["eleve.ajouter", "distinction.ajouter"]);
    const next = plan(content([...rows, doubtful]), applyTo(state, written));
    expect(next.counts.eleves).toMatchObject({ arbitrer: 0, ajouter: 0, inchange: 13 });
  });

  test("des décisions impossibles sont refusées avant toute écriture", () => {
    expect(() => operations(plan(content(rows), base(eleves)), { nulle: { choix: "accepter" } }, counter())).toThrow(
      "inconnu",
    );
  });
});

describe("l’annulation", () => {
  const state = base([...eleves, eleve("x", { prenom: "Octave" }, "A")]);
  const after = row(2, {
    prenom: "Oktave",
    nomUsage: "MARTY",
    ine: "A",
    niveau: "CE1",
    classe: { identifiant: "118405", libelle: "CE1 B" },
  });
  const made = plan(content([...rows.slice(1), after, row(3, { nom: "OUDINOT" })]), state);
  const written = operations(made, {}, counter());
  const applied = applyTo(state, written);
  const back = inverse(written);

  test("rend la base telle qu’elle était", () => {
    expect(inverseKeeping(back, applied)).toEqual({ operations: back, gardees: [] });
    expect(applyTo(applied, back)).toEqual(state);
  });

  test("un INE revenu à une valeur ancienne : l’historique est rendu tel qu’il était", () => {
    const identifiants = [
      { source: "ine", valeur: "A", actuel: false },
      { source: "ine", valeur: "B", actuel: true },
    ] as const;
    const before = base([...eleves, eleve("x", { identifiants })]);
    const again = operations(plan(content([...rows, row(2, { ine: "A" })]), before), {}, counter());
    const then = applyTo(before, again);
    expect(eleveOf(then, "x")?.identifiants.map(({ actuel }) => actuel)).toEqual([true, false]);
    expect(applyTo(then, inverse(again))).toEqual(before);
  });

  test("garde le champ changé depuis, rend les autres, et le dit", () => {
    const now = {
      ...applied,
      eleves: applied.eleves.map((each) => (each.id === "x" ? { ...each, prenom: "Octavien" } : each)),
    };
    const undo = inverseKeeping(back, now);
    expect(undo.gardees).toMatchObject([{ raison: "modifie-depuis", champs: ["prenom"], operation: { eleveId: "x" } }]);
    expect(eleveOf(applyTo(now, undo.operations), "x")).toMatchObject({
      prenom: "Octavien",
      nomUsage: null,
      scolarite: { niveau: "CP" },
    });
  });

  test("garde l’élève ajouté dont le bilan est commencé", () => {
    const [added] = written.flatMap((each) => (each.kind === "eleve.ajouter" ? [each.eleveId] : []));
    const undo = inverseKeeping(back, applied, new Set([added ?? ""]));
    expect(undo.gardees).toMatchObject([{ raison: "utilise-depuis", operation: { kind: "eleve.oter" } }]);
    expect(eleveOf(applyTo(applied, undo.operations), added ?? "")).toBeDefined();
  });

  test("garde la classe ajoutée où l’on a mis quelqu’un depuis", () => {
    const classes = [...(content([]).classes ?? []), { identifiant: "118409", libelle: "ULIS", niveaux: [] }];
    const opened = operations(plan(content(rows, { classes }), base(eleves)), {}, counter());
    const then = applyTo(base(eleves), opened);
    const now = {
      ...then,
      eleves: then.eleves.map((each) =>
        each.id === "e00" && each.scolarite ? { ...each, scolarite: { ...each.scolarite, classeId: "n1" } } : each,
      ),
    };
    expect(inverseKeeping(inverse(opened), now)).toMatchObject({
      operations: [],
      gardees: [{ raison: "utilise-depuis", operation: { kind: "classe.oter" } }],
    });
  });

  test("ne réactive pas deux fois celui qu’on a déjà fait revenir", () => {
    const now = {
      ...applied,
      eleves: applied.eleves.map((each) => (each.id === "e00" ? { ...each, actif: true } : each)),
    };
    expect(inverseKeeping(back, now).gardees).toMatchObject([
      { raison: "modifie-depuis", operation: { kind: "eleve.reactiver" } },
    ]);
  });

  test("ce qui n’existe plus est dit disparu", () => {
    const now = { ...applied, eleves: applied.eleves.filter(({ id }) => id !== "e00") };
    expect(inverseKeeping(back, now).gardees).toMatchObject([{ raison: "disparu" }]);
  });
});
