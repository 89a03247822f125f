import type { ContentEleve } from "@navette/formats";
import { describe, expect, test } from "vitest";
import { SCOLARITE_VIDE } from "../plan/fields.ts";
import type { BaseEleve, BaseSnapshot } from "../snapshot.ts";
import { base, CE1_B, eleve, row } from "../testing/school.ts";
import { matchEleves } from "./match-eleves.ts";
import { signatureOf } from "./person.ts";
import { preuveInWords } from "./words.ts";

const CLASSES: Readonly<Record<string, string>> = { "118402": "k-cpa", "118405": "k-ce1b" };
const inCe1 = { classe: { identifiant: "118405", libelle: "CE1 B" } };
const scolariteCe1 = { ...SCOLARITE_VIDE, annee: 2025, classeId: CE1_B.id, niveau: "CE1", cycle: "2" };

/** What became of each line: `=id (proof)`, `?motif [candidates]` or `+`. */
function outcome(rows: readonly ContentEleve[], eleves: readonly BaseEleve[], values: Partial<BaseSnapshot> = {}) {
  const found = matchEleves(rows, base(eleves, values), ({ classe }) => CLASSES[classe?.identifiant ?? ""] ?? null);
  return Object.fromEntries([
    ...found.paires.map(({ entrant, connu, preuve }) => [entrant.row.line, `=${connu.eleve.id} (${preuve.kind})`]),
    ...found.litiges.map(({ entrant, motif, candidats }) => {
      return [entrant.row.line, `?${motif.kind} [${candidats.map(({ connu }) => connu.eleve.id)}]`];
    }),
    ...found.nouveaux.map(({ row: { line } }) => [line, "+"]),
  ]);
}

describe("homonymes", () => {
  const naissance = "2018-03-14";

  test("deux élèves de même nom, prénom et naissance sont reconnus à leur INE", () => {
    expect(
      outcome(
        [row(2, { ine: "B" }), row(3, { ine: "A" })],
        [eleve("x", { naissance }, "A"), eleve("y", { naissance }, "B")],
      ),
    ).toEqual({ 2: "=y (meme-identifiant)", 3: "=x (meme-identifiant)" });
  });

  test("sans INE, la date de naissance distingue deux homonymes", () => {
    expect(
      outcome([row(2, { naissance: "2016-01-09" }), row(3)], [eleve("x"), eleve("y", { naissance: "2016-01-09" })]),
    ).toEqual({ 2: "=y (meme-etat-civil)", 3: "=x (meme-etat-civil)" });
  });

  test("sans INE et nés le même jour, la classe les distingue", () => {
    expect(outcome([row(2, inCe1), row(3)], [eleve("x"), eleve("y", { scolarite: scolariteCe1 })])).toEqual({
      2: "=y (meme-etat-civil-et-classe)",
      3: "=x (meme-etat-civil-et-classe)",
    });
  });

  test("sans INE, nés le même jour et dans la même classe : à arbitrer, les deux proposés", () => {
    expect(outcome([row(2), row(3, { cycle: null })], [eleve("x"), eleve("y")])).toEqual({
      2: "?lignes-semblables [x,y]",
      3: "?lignes-semblables [x,y]",
    });
  });

  test("un dans la base et deux dans le fichier : la naissance désigne le bon, l’autre est nouveau", () => {
    expect(outcome([row(2, { naissance: "2016-01-09" }), row(3)], [eleve("x")])).toEqual({
      2: "+",
      3: "=x (meme-etat-civil)",
    });
  });

  test("un dans la base et deux dans le fichier, que rien ne distingue : à arbitrer tous les deux", () => {
    expect(outcome([row(2), row(3, { cycle: null })], [eleve("x")])).toEqual({
      2: "?lignes-semblables [x]",
      3: "?lignes-semblables [x]",
    });
  });

  test("la seconde ligne d’un élève déjà reconnu n’est pas ajoutée en silence", () => {
    expect(outcome([row(2, { ine: "A" }), row(3)], [eleve("x", {}, "A")])).toEqual({
      2: "=x (meme-identifiant)",
      3: "?lignes-semblables []",
    });
  });

  test("un INE absent ne distingue pas d’une ligne qui en a un, deux INE distinguent", () => {
    expect(outcome([row(2, { ine: "A" }), row(3, { ine: "B" }), row(4)], [])).toEqual({
      2: "?lignes-semblables []",
      3: "?lignes-semblables []",
      4: "?lignes-semblables []",
    });
    expect(outcome([row(2, { ine: "A" }), row(3, { ine: "B" })], [])).toEqual({ 2: "+", 3: "+" });
  });

  test("des milliers de lignes au même nom : chacune n’en cite que vingt", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => row(index + 2, { cycle: String(index) }));
    const { litiges } = matchEleves(rows, base([]), () => null);
    expect(litiges).toHaveLength(rows.length);
    expect(litiges.every(({ motif }) => "lignes" in motif && motif.lignes.length === 20)).toBe(true);
  });

  test("une ligne répétée mot pour mot ne compte qu’une fois", () => {
    expect(outcome([row(2), row(3)], [eleve("x")])).toEqual({ 2: "=x (meme-etat-civil)" });
  });

  test("« ces deux homonymes sont différents », décidé une fois, reste décidé", () => {
    const entrant = row(2, { naissance: "2018-04-14" });
    expect(outcome([entrant], [eleve("x")])).toEqual({ 2: "?ressemblance [x]" });
    const distinctions = [{ eleveId: "x", signature: signatureOf(entrant) }];
    expect(outcome([entrant], [eleve("x")], { distinctions })).toEqual({ 2: "+" });
  });
});

describe("INE", () => {
  test("donné après coup : reconnu à l’état civil", () => {
    expect(outcome([row(2, { ine: "A" })], [eleve("x")])).toEqual({ 2: "=x (meme-etat-civil)" });
  });

  test("changé : reconnu à l’état civil", () => {
    expect(outcome([row(2, { ine: "B" })], [eleve("x", {}, "A")])).toEqual({ 2: "=x (meme-etat-civil)" });
  });

  test("revenu à une valeur ancienne : l’historique le reconnaît", () => {
    const identifiants = [
      { source: "ine", valeur: "A", actuel: false },
      { source: "ine", valeur: "B", actuel: true },
    ] as const;
    expect(outcome([row(2, { ine: "A", prenom: "Lukas" })], [eleve("x", { identifiants })])).toEqual({
      2: "=x (meme-identifiant)",
    });
  });

  test("absent des deux côtés : un vide n’est jamais égal à un vide", () => {
    expect(
      outcome(
        [row(2, { ine: null, nom: "DURAND", prenom: "Zoé", naissance: null })],
        [eleve("x", { naissance: null })],
      ),
    ).toEqual({ 2: "+" });
  });

  test("égal, autre naissance : à arbitrer", () => {
    expect(outcome([row(2, { ine: "A", naissance: "2017-05-02" })], [eleve("x", {}, "A")])).toEqual({
      2: "?identifiant-contredit [x]",
    });
  });

  test("égal, tout autre nom et prénom : à arbitrer", () => {
    expect(outcome([row(2, { ine: "A", nom: "BENALI", prenom: "Sofia", sexe: "F" })], [eleve("x", {}, "A")])).toEqual({
      2: "?identifiant-contredit [x]",
    });
  });

  test("d’un élève, état civil d’un autre : à arbitrer, les deux proposés, celui que l’état civil désigne d’abord", () => {
    const eleves = [eleve("x", { prenom: "Sofia", naissance: "2017-01-01", sexe: "F" }, "A"), eleve("y")];
    expect(outcome([row(2, { ine: "A" })], eleves)).toEqual({ 2: "?identifiant-contredit [y,x]" });
  });

  test("échangé entre deux jumeaux : à arbitrer, jamais suivi", () => {
    expect(
      outcome(
        [row(2, { prenom: "Paul", ine: "B" }), row(3, { prenom: "Marc", ine: "A" })],
        [eleve("x", { prenom: "Paul" }, "A"), eleve("y", { prenom: "Marc" }, "B")],
      ),
    ).toEqual({ 2: "?identifiant-contredit [x,y]", 3: "?identifiant-contredit [y,x]" });
  });

  test("différent, et une lettre d’écart : à arbitrer, la ressemblance ne suffit plus", () => {
    expect(outcome([row(2, { ine: "B", prenom: "Lukas" })], [eleve("x", {}, "A")])).toEqual({ 2: "?ressemblance [x]" });
  });

  test("d’un élève que réclame aussi une ligne à son état civil : aucune des deux ne l’emporte", () => {
    const rows = [row(2, { ine: "A", nom: "BENALI", prenom: "Sofia", naissance: "2017-01-01" }), row(3)];
    expect(outcome(rows, [eleve("x", {}, "A")])).toEqual({ 2: "?identifiant-contredit [x]", 3: "?ressemblance [x]" });
  });

  test("deux fois dans le fichier : ni l’un ni l’autre n’est reconnu, les deux lignes sont nommées", () => {
    const rows = [row(7, { ine: "A" }), row(4, { ine: "A", prenom: "Sofia", naissance: "2017-01-01" })];
    const found = matchEleves(rows, base([eleve("x", {}, "A")]), () => null);
    expect(found.paires).toEqual([]);
    expect(found.litiges.map(({ motif }) => motif)).toEqual([
      { kind: "ine-en-double", lignes: [4, 7] },
      { kind: "ine-en-double", lignes: [4, 7] },
    ]);
    expect(found.mayTake("ine:A", null)).toBe(false);
  });
});

describe("nom et prénom", () => {
  test("orthographe corrigée, avec l’INE : reconnu", () => {
    expect(outcome([row(2, { ine: "A", prenom: "Luka" })], [eleve("x", {}, "A")])).toEqual({
      2: "=x (meme-identifiant)",
    });
  });

  test("orthographe corrigée, sans INE : proposé comme le même, avec la raison", () => {
    const found = matchEleves([row(2, { prenom: "Lukas" })], base([eleve("x")]), () => null);
    expect(found.paires.map(({ preuve }) => preuveInWords(preuve))).toEqual([
      "même nom, prénom à une lettre près, même naissance",
    ]);
  });

  test("nom de famille changé, avec l’INE : reconnu", () => {
    expect(outcome([row(2, { ine: "A", nom: "DELAUNAY" })], [eleve("x", {}, "A")])).toEqual({
      2: "=x (meme-identifiant)",
    });
  });

  test("nom changé sans INE : à arbitrer, sauf dans la même classe", () => {
    expect(outcome([row(2, { nom: "DELAUNAY", ...inCe1 })], [eleve("x")])).toEqual({ 2: "?ressemblance [x]" });
    expect(outcome([row(2, { nom: "DELAUNAY" })], [eleve("x")])).toEqual({ 2: "=x (ressemblance)" });
  });

  test("le nom d’usage d’un côté vaut le nom de l’autre", () => {
    expect(outcome([row(2, { nom: "DELAUNAY", nomUsage: "MARTIN" })], [eleve("x")])).toEqual({
      2: "=x (meme-etat-civil)",
    });
  });

  test.each([
    ["Anne-Lise", "ANNE LISE"],
    ["Élodie", "ELODIE"],
    ["Jean  Marie", "Jean-Marie"],
    ["Maël", "MAEL"],
  ])("« %s » et « %s » sont le même prénom", (prenom, other) => {
    expect(outcome([row(2, { prenom: other })], [eleve("x", { prenom })])).toEqual({ 2: "=x (meme-etat-civil)" });
  });

  test("prénom composé abrégé : proposé comme le même", () => {
    expect(outcome([row(2, { prenom: "Jean" })], [eleve("x", { prenom: "Jean-Baptiste" })])).toEqual({
      2: "=x (ressemblance)",
    });
  });

  test("deux composés de même début sont à arbitrer quand l’abrégé peut être l’un ou l’autre", () => {
    const eleves = [eleve("x", { prenom: "Jean-Baptiste" }), eleve("y", { prenom: "Jean-Marie" })];
    expect(outcome([row(2, { prenom: "Jean" })], eleves)).toEqual({ 2: "?plusieurs-candidats [x,y]" });
  });

  test("jumeaux : le nom et la naissance ne suffisent jamais", () => {
    expect(outcome([row(2, { prenom: "Gabin" })], [eleve("x", { prenom: "Lucas" })])).toEqual({ 2: "+" });
    const twins = [eleve("x", { prenom: "Emma", sexe: "F" }), eleve("y", { prenom: "Lucas" })];
    expect(outcome([row(2, { prenom: "Lucas" }), row(3, { prenom: "Emma", sexe: "F" })], twins)).toEqual({
      2: "=y (meme-etat-civil)",
      3: "=x (meme-etat-civil)",
    });
  });

  test("jumelles aux prénoms voisins : une lettre ne suffit plus", () => {
    const eleves = [eleve("x", { prenom: "Emmie", sexe: "F" }), eleve("y", { prenom: "Lou", sexe: "F" })];
    expect(outcome([row(2, { prenom: "Emmia", sexe: "F" })], eleves)).toEqual({ 2: "?ressemblance [x]" });
  });
});

describe("naissance", () => {
  test("jour et mois inversés : proposé comme le même", () => {
    expect(outcome([row(2, { naissance: "2018-09-04" })], [eleve("x", { naissance: "2018-04-09" })])).toEqual({
      2: "=x (ressemblance)",
    });
  });

  test("jour et mois inversés, mais l’autre sexe : à arbitrer", () => {
    const known = eleve("x", { prenom: "Camille", naissance: "2018-04-09", sexe: "F" });
    expect(outcome([row(2, { prenom: "Camille", naissance: "2018-09-04" })], [known])).toEqual({
      2: "?ressemblance [x]",
    });
  });

  test("inconnue d’un côté : il faut la même classe", () => {
    expect(outcome([row(2, { naissance: null })], [eleve("x")])).toEqual({ 2: "=x (ressemblance)" });
    expect(outcome([row(2, { naissance: null, ...inCe1 })], [eleve("x")])).toEqual({ 2: "?ressemblance [x]" });
  });

  test("corrigée ici à la main : la valeur du fichier ne fait plus douter", () => {
    const verrous = [{ champ: "naissance", par: "C. Lenoir", le: "2025-10-02" }];
    expect(outcome([row(2, { ine: "A", naissance: "2017-05-02" })], [eleve("x", { verrous }, "A")])).toEqual({
      2: "=x (meme-identifiant)",
    });
  });

  test("homonyme d’un tout autre âge : nouveau, montré à côté de l’absent", () => {
    const found = matchEleves([row(2, { naissance: "2014-11-30" })], base([eleve("x")]), () => null);
    expect(found.nouveaux).toHaveLength(1);
    expect(found.semblables.map(({ connu }) => connu.eleve.id)).toEqual(["x"]);
  });
});

test("un ancien qui revient est reconnu", () => {
  expect(outcome([row(2)], [eleve("x", { actif: false })])).toEqual({ 2: "=x (meme-etat-civil)" });
});

test("une preuve forte passe avant une faible, quelle que soit la ligne", () => {
  const rows = [row(2, { prenom: "Lukas" }), row(3)];
  for (const order of [rows, rows.toReversed()]) {
    expect(outcome(order, [eleve("x")])).toEqual({ 2: "+", 3: "=x (meme-etat-civil)" });
  }
});
