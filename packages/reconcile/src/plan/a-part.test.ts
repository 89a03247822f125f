import type { ContentEleve } from "@navette/formats";
import { describe, expect, test } from "vitest";
import { ANNEE, base, CE1_B, CP_A, content, crowd, eleve, row } from "../testing/school.ts";
import { operations } from "../write/operations.ts";
import { applyTo } from "../write/state.ts";
import { SCOLARITE_VIDE } from "./fields.ts";
import { plan } from "./plan.ts";

const { eleves, rows } = crowd(12);
const LUCAS = { nom: "LUCIEN", prenom: "Octave" };
const connu = (values: Parameters<typeof eleve>[1] = {}, ine?: string) => eleve("x", { ...LUCAS, ...values }, ine);

/** What a row brings to a known pupil: the field, what is proposed, and why it is held back. */
function brought(values: Partial<ContentEleve>, known = connu()): string[] {
  const made = plan(content([...rows, row(2, { ...LUCAS, ...values })]), base([...eleves, known]));
  return made.changes.flatMap((change) =>
    change.kind === "eleve.modifier" && change.eleveId === "x"
      ? change.champs.map(({ champ }) => [champ, change.defaut?.choix, change.retenue?.kind].filter(Boolean).join(" "))
      : [],
  );
}

describe("un niveau qui saute", () => {
  test("du CP au CM2 : à part, avec sa raison, sans le cycle non plus", () => {
    expect(brought({ niveau: "CM2", cycle: "3" })).toEqual([
      "niveau ignorer saut-de-niveau",
      "cycle ignorer saut-de-niveau",
    ]);
  });

  test("d’un niveau : proposé comme tout autre changement", () => {
    expect(brought({ niveau: "CE1" })).toEqual(["niveau accepter"]);
    expect(brought({ niveau: "GS" })).toEqual(["niveau accepter"]);
  });

  test("à la rentrée, d’un de plus que prévu : proposé ; de deux : à part, et l’élève entre quand même dans sa classe", () => {
    const scolarite = { ...SCOLARITE_VIDE, annee: ANNEE - 1, classeId: null, niveau: "CP", cycle: "2" };
    expect(brought({ niveau: "CE2" }, connu({ scolarite }))).toContain("niveau accepter");
    const before = base([...eleves, connu({ scolarite })], { classes: [CP_A, CE1_B] });
    const made = plan(content([...rows, row(2, { ...LUCAS, niveau: "CM1", cycle: "3" })]), before);
    const after = applyTo(
      before,
      operations(made, {}, () => "n"),
    );
    expect(after.eleves.find(({ id }) => id === "x")?.scolarite).toMatchObject({
      annee: ANNEE,
      classeId: CP_A.id,
      niveau: null,
    });
    const decisions = { "eleve:x:saut-de-niveau": { choix: "accepter" } } as const;
    const accepted = applyTo(
      before,
      operations(made, decisions, () => "n"),
    );
    expect(accepted.eleves.find(({ id }) => id === "x")?.scolarite).toMatchObject({ annee: ANNEE, niveau: "CM1" });
    const seul = { ...decisions, "eleve:x:classe": { choix: "ignorer" } } as const;
    expect(operations(made, seul, () => "n").filter((each) => "eleveId" in each && each.eleveId === "x")).toEqual([]);
  });
});

test("un INE à la clé fausse ne remplace pas d’avance un INE à la clé juste", () => {
  expect(brought({ ine: "990463017AA" }, connu({}, "990463017AG"))).toEqual(["ine ignorer ine-douteux"]);
  expect(brought({ ine: "990463017AG" }, connu({}, "990463017AA"))).toEqual(["ine accepter"]);
});

test("un nom où SIECLE a perdu une lettre n’en remplace pas un bon, ni un téléphone écrit autrement", () => {
  expect(brought({ nom: "L?CIEN", ine: "990463017AG" }, connu({}, "990463017AG"))).toEqual([]);
  expect(brought({ telephone: "+33 6 39 98 72 99" }, connu({ telephone: "06.39.98.72.99" }))).toEqual([]);
});

describe("une classe nommée sans son identifiant", () => {
  const sansIdentifiant = row(2, { ...LUCAS, classe: { libelle: "cp  a" } });
  const classes = [...(content([]).classes ?? []), { libelle: "cp  a", niveaux: ["CP"] }];

  test("est celle de ce nom, sur les autres lignes comme à l’école : aucune seconde classe", () => {
    const vide = base([], { classes: [] });
    const made = plan(content([...rows, sansIdentifiant], { classes }), vide);
    expect(made.counts.classes.ajoutees).toBe(2);
    const known = plan(content([...rows, sansIdentifiant], { classes }), base([...eleves, connu()]));
    expect(known.changes.filter(({ groupe }) => groupe !== "inchange")).toEqual([]);
  });

  test("n’en est aucune quand deux portent ce nom : l’élève garde la sienne", () => {
    const deux = [...classes, { identifiant: "118499", libelle: "CP A", niveaux: ["CP"] }];
    const made = plan(content([...rows, sansIdentifiant], { classes: deux }), base([...eleves, connu()]));
    expect(made.changes.filter(({ kind }) => kind === "classe.ajouter")).toMatchObject([
      { sujet: "CP A", defaut: { choix: "ignorer" }, retenue: { kind: "classe-du-meme-nom" } },
    ]);
    expect(made.counts.eleves.modifier).toBe(0);
  });
});
