import { describe, expect, test } from "vitest";
import { ANNEE, base, CE1_B, CP_A, content, crowd, eleve, row } from "../testing/school.ts";
import { SCOLARITE_VIDE } from "./fields.ts";
import { plan } from "./plan.ts";
import { gardesDe } from "./policies.ts";
import { equation } from "./settle.ts";
import type { Plan } from "./types.ts";

const { eleves, rows } = crowd(20);
const codes = (made: Plan) => made.gardes.map(({ code }) => code);

test("un fichier d’une autre année : rien n’en est pris, la phrase dit les deux années", () => {
  const made = plan(content([...rows, row(2)], { annee: 2024 }), base(eleves));
  expect(codes(made)).toEqual(["annee-differente"]);
  expect(made.gardes[0]?.message).toBe(
    "Le fichier est de l’année 2024-2025, et votre établissement est en 2025-2026\u00a0: rien n’en est pris.",
  );
  expect(made.counts.eleves).toMatchObject({ ajouter: 0, resultants: 20 });
});

test("un fichier de l’an prochain où peu d’élèves restent : seule l’année est en cause, il n’est pas dit incomplet", () => {
  const few = rows.slice(0, 2).map((each) => ({ ...each, niveau: "CE2" }));
  expect(codes(plan(content(few, { annee: ANNEE + 1 }), base(eleves)))).toEqual(["annee-differente"]);
});

test("la plupart descendraient d’un niveau : fichier de l’an dernier ; monteraient : de l’an prochain", () => {
  const shift = (levels: Readonly<Record<string, string>>) =>
    rows.map((each) => ({ ...each, niveau: levels[each.niveau ?? ""] ?? null }));
  expect(codes(plan(content(shift({ CP: "GS", CE1: "CP" })), base(eleves)))).toEqual(["fichier-an-dernier"]);
  expect(codes(plan(content(shift({ CP: "CE1", CE1: "CE2" })), base(eleves)))).toEqual(["fichier-an-prochain"]);
});

describe("fichier partiel", () => {
  const oneClass = rows.filter(({ niveau }) => niveau === "CP");

  test("une seule classe : personne n’est retiré, et la bannière le dit", () => {
    const made = plan(
      content(oneClass, { classes: [{ identifiant: "118402", libelle: "CP A", niveaux: ["CP"] }] }),
      base(eleves),
    );
    expect(codes(made)).toEqual(["une-seule-classe", "retraits-nombreux"]);
    expect(made.counts.eleves).toMatchObject({ desactiver: 0, resultants: 20 });
    expect(made.counts.classes).toMatchObject({ retirees: 0, resultantes: 2 });
  });

  test("une classe de CP-CE1 dont le fichier ne nomme que les CP garde ses niveaux, comme ses élèves", () => {
    const double = { ...CP_A, niveaux: ["CP", "CE1"] };
    const classes = [{ identifiant: "118402", libelle: "CP A", niveaux: ["CP"] }];
    const known = base(eleves, { classes: [double, CE1_B] });
    const niveaux = (leverGardes: Parameters<typeof plan>[2] = {}) =>
      plan(content(oneClass, { classes }), known, leverGardes).changes.find(({ groupe }) => groupe === "niveaux");
    expect(niveaux()).toMatchObject({ defaut: { choix: "ignorer" }, retenue: { kind: "garde" } });
    expect(niveaux({ leverGardes: ["une-seule-classe", "retraits-nombreux"] })).toMatchObject({
      defaut: { choix: "accepter" },
    });
  });

  test("une liste de tableur ne retire personne, et ne propose aucun retrait tant qu’on ne la dit pas complète", () => {
    const list = content(rows.slice(0, 2), { source: "tableur" });
    const retraits = ({ changes }: Plan) =>
      changes.filter(({ kind }) => kind === "eleve.desactiver" || kind === "classe.archiver").length;
    const made = plan(list, base(eleves));
    expect(codes(made)).toEqual(["liste-de-tableur"]);
    expect([retraits(made), made.counts.eleves.resultants]).toEqual([0, 20]);
    const complete = plan(list, base(eleves), { leverGardes: ["liste-de-tableur"] });
    expect(retraits(complete)).toBe(18);
    expect(codes(complete)).toContain("retraits-nombreux");
  });

  test("une classe entière absente parmi plusieurs : personne n’est retiré", () => {
    const third = { ...CP_A, id: "k-3", libelle: "CM1", niveaux: ["CM1"], identifiants: [] };
    const cm1 = eleve("seul", {
      nom: "OUDINOT",
      prenom: "Zélie",
      scolarite: { ...SCOLARITE_VIDE, annee: ANNEE, classeId: "k-3", niveau: "CM1", cycle: "3" },
    });
    const made = plan(content(rows), base([...eleves, cm1], { classes: [CP_A, CE1_B, third] }));
    expect(made.gardes).toMatchObject([{ code: "classes-absentes", params: { nombre: 1, classes: "CM1" } }]);
    expect(made.counts.eleves.desactiver).toBe(0);
  });

  test("une classe fermée dont les élèves sont ailleurs n’est pas une absence", () => {
    const moved = rows.map((each) => ({ ...each, classe: { identifiant: "118405", libelle: "CE1 B" } }));
    const other = row(2, { nom: "OUDINOT", classe: { identifiant: "118409", libelle: "ULIS" } });
    const classes = [
      { identifiant: "118405", libelle: "CE1 B", niveaux: ["CP", "CE1"] },
      { identifiant: "118409", libelle: "ULIS", niveaux: [] },
    ];
    const made = plan(content([...moved, other], { classes }), base(eleves));
    expect(codes(made)).toEqual([]);
    expect(made.counts.classes).toMatchObject({ ajoutees: 1, retirees: 1, resultantes: 2 });
  });
});

test("un retrait sur cinq passe, un de plus arrête", () => {
  expect(codes(plan(content(rows.slice(4)), base(eleves)))).toEqual([]);
  const made = plan(content(rows.slice(5)), base(eleves));
  expect(made.gardes).toMatchObject([{ code: "retraits-nombreux", params: { nombre: 5, sur: 20, part: 25 } }]);
  expect(made.counts.eleves).toMatchObject({ desactiver: 0, resultants: 20 });
});

test("plus de la moitié des classes changent d’identifiant : rien n’est retiré d’avance", () => {
  const renumbered = rows.map((each) => ({
    ...each,
    classe: { identifiant: each.niveau === "CP" ? "9001" : "9002", libelle: each.niveau ?? "" },
  }));
  const classes = [
    { identifiant: "9001", libelle: "CP", niveaux: ["CP"] },
    { identifiant: "9002", libelle: "CE1", niveaux: ["CE1"] },
  ];
  const made = plan(content(renumbered.slice(1), { classes }), base(eleves));
  expect(codes(made)).toEqual(["classes-renommees"]);
  expect(made.counts.eleves.desactiver).toBe(0);
});

test("un identifiant donné après coup n’est pas un changement d’identifiant", () => {
  const classes = [CP_A, CE1_B].map((each) => ({ ...each, identifiants: [] }));
  expect(codes(plan(content(rows), base(eleves, { classes })))).toEqual([]);
});

test("la garde levée est encore dite, et ne retient plus rien", () => {
  const made = plan(content(rows.slice(5)), base(eleves), { leverGardes: ["retraits-nombreux"] });
  expect(made.gardes).toMatchObject([{ code: "retraits-nombreux", levee: true }]);
  expect(made.counts.eleves).toMatchObject({ desactiver: 5, resultants: 15 });
});

test("un retrait retenu s’accepte un par un", () => {
  const made = plan(content(rows.slice(5)), base(eleves));
  expect(equation(made, { "eleve:e00:depart": { choix: "accepter" } }).eleves).toMatchObject({
    desactiver: 1,
    resultants: 19,
  });
});

describe("nouvelle année scolaire", () => {
  const lastYear = eleves.map((each) => ({
    ...each,
    scolarite: {
      ...SCOLARITE_VIDE,
      annee: ANNEE - 1,
      classeId: each.scolarite?.classeId ?? null,
      niveau: each.scolarite?.niveau ?? null,
      cycle: "2",
    },
  }));
  const lastClasses = [CP_A, CE1_B].map((each) => ({ ...each, annee: ANNEE - 1 }));
  const state = base(lastYear, { classes: lastClasses });
  const classes = [
    { identifiant: "200001", libelle: "CE1", niveaux: ["CE1"] },
    { identifiant: "200002", libelle: "CP", niveaux: ["CP"] },
  ];
  const promoted = rows
    .filter(({ niveau }) => niveau === "CP")
    .map((each) => ({ ...each, niveau: "CE1", classe: { identifiant: "200001", libelle: "CE1" } }));
  const arrival = row(2, { nom: "OUDINOT", classe: { identifiant: "200002", libelle: "CP" } });

  test("les plus grands s’en vont, les autres montent : aucune garde, malgré la moitié de départs", () => {
    const made = plan(content([...promoted, arrival], { classes }), state);
    expect(codes(made)).toEqual([]);
    expect(made.counts.eleves).toMatchObject({
      presents: 20,
      ajouter: 1,
      modifier: 10,
      desactiver: 10,
      resultants: 11,
    });
    expect(made.counts.classes).toEqual({ presentes: 0, ajoutees: 2, modifiees: 0, retirees: 0, resultantes: 2 });
    expect(made.changes.find(({ id }) => id === "eleve:e01:depart")).toMatchObject({ attendu: true });
  });

  test("le fichier de l’an dernier, déposé à la rentrée, est reconnu comme tel", () => {
    const old = [
      { identifiant: "118402", libelle: "CP A", niveaux: ["CP"] },
      { identifiant: "118405", libelle: "CE1 B", niveaux: ["CE1"] },
    ];
    expect(codes(plan(content(rows, { classes: old }), state))).toEqual(["fichier-an-dernier"]);
  });

  test("un niveau corrigé à la main l’an dernier n’est pas verrouillé cette année", () => {
    const verrous = [{ champ: "niveau", par: "C. Lenoir", le: "2024-10-02" }];
    const corrected = lastYear.map((each) => (each.id === "e00" ? { ...each, verrous } : each));
    const made = plan(content([...promoted, arrival], { classes }), { ...state, eleves: corrected });
    expect(made.changes.filter(({ groupe }) => groupe === "corrige-ici")).toEqual([]);
  });

  test("l’inscription de l’année est montrée entière, même pour un maintien", () => {
    const kept = rows.slice(0, 1).map((each) => ({ ...each, classe: { identifiant: "200002", libelle: "CP" } }));
    const made = plan(content([...promoted.slice(1), ...kept, arrival], { classes }), state);
    expect(made.changes.find(({ id }) => id === "eleve:e00:classe")).toMatchObject({
      champs: [
        { champ: "annee", avant: ANNEE - 1, apres: ANNEE },
        { champ: "classe", avant: { libelle: "CP A" }, apres: { kind: "fichier", libelle: "CP" } },
        { champ: "niveau", avant: "CP", apres: "CP" },
        { champ: "cycle" },
      ],
    });
  });
});

test("un retrait que plusieurs gardes retiennent les nomme toutes ; une fois l’une levée, les autres", () => {
  const oneClass = content(rows.filter(({ niveau }) => niveau === "CP"));
  const depart = (made: Plan) => {
    const change = made.changes.find(({ kind }) => kind === "eleve.desactiver");
    return change ? gardesDe(change, made.gardes).map(({ code }) => code) : [];
  };
  expect(depart(plan(oneClass, base(eleves)))).toEqual(["une-seule-classe", "retraits-nombreux"]);
  expect(depart(plan(oneClass, base(eleves), { leverGardes: ["une-seule-classe"] }))).toEqual(["retraits-nombreux"]);
});
