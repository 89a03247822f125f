import { describe, expect, test } from "vitest";
import { fingerprint } from "../fingerprint.ts";
import { ANNEE, base, CE1_B, CP_A, content, crowd, eleve, row } from "../testing/school.ts";
import type { Change } from "./change.ts";
import { SCOLARITE_VIDE } from "./fields.ts";
import { plan } from "./plan.ts";
import { decideAll, decisionFaults, equation, undecided } from "./settle.ts";
import type { Plan } from "./types.ts";

const LUCAS = { nom: "LUCIEN", prenom: "Octave" };

/** A change in one line: kind, subject, default, fields. */
function brief(change: Change): string {
  const champs = "champs" in change ? ` ${change.champs.map(({ champ }) => champ).join("+")}` : "";
  return `${change.kind} ${change.sujet}: ${change.defaut?.choix ?? "?"}${champs}`;
}

function moving(made: Plan): string[] {
  return made.changes.filter(({ groupe }) => groupe !== "inchange").map(brief);
}

describe("premier import", () => {
  const { rows } = crowd(12);

  test("dans une base vide, tout est ajouté et aucune garde ne se lève", () => {
    const made = plan(content(rows), base([], { classes: [] }));
    expect(made.gardes).toEqual([]);
    expect(made.counts.classes).toEqual({ presentes: 0, ajoutees: 2, modifiees: 0, retirees: 0, resultantes: 2 });
    expect(made.counts.eleves).toMatchObject({ presents: 0, ajouter: 12, desactiver: 0, arbitrer: 0, resultants: 12 });
  });

  test("un fichier sans élève ne propose rien", () => {
    const { eleves } = crowd(4);
    expect(plan(content([], { classes: [] }), base(eleves)).changes).toEqual([]);
  });

  test("un même INE sur deux lignes : aucune des deux n’est ajoutée d’avance, et l’INE n’est écrit nulle part", () => {
    const made = plan(content([row(2, { ine: "A" }), row(3, { ine: "A", prenom: "Zoé" })]), base([], { classes: [] }));
    const doubtful = made.changes.filter((change) => change.kind === "eleve.arbitrer");
    expect(doubtful.map(({ eleve: { identifiants }, permis }) => ({ identifiants, permis }))).toEqual([
      { identifiants: [], permis: ["nouveau", "ignorer"] },
      { identifiants: [], permis: ["nouveau", "ignorer"] },
    ]);
  });
});

describe("élèves", () => {
  const { eleves, rows } = crowd(12);

  test("le même fichier ne change rien", () => {
    const made = plan(content(rows), base(eleves));
    expect(moving(made)).toEqual([]);
    expect(made.counts.eleves).toMatchObject({ modifier: 0, inchange: 12, resultants: 12 });
  });

  test("un champ changé est montré avant et après, avec sa preuve", () => {
    const ine = eleve("x", LUCAS, "A");
    const made = plan(content([...rows, row(2, { ...LUCAS, prenom: "Octavio", ine: "A" })]), base([...eleves, ine]));
    expect(made.changes.find(({ id }) => id === "eleve:x:etat-civil")).toMatchObject({
      kind: "eleve.modifier",
      sujet: "LUCIEN Octave",
      champs: [{ champ: "prenom", avant: "Octave", apres: "Octavio" }],
      preuve: { kind: "meme-identifiant" },
      defaut: { choix: "accepter" },
    });
  });

  test("les changements d’un élève se décident groupe par groupe", () => {
    const after = row(2, {
      ...LUCAS,
      nomUsage: "MARTY",
      ine: "A",
      niveau: "CE1",
      classe: { identifiant: "118405", libelle: "CE1 B" },
    });
    expect(moving(plan(content([...rows, after]), base([...eleves, eleve("x", LUCAS)])))).toEqual([
      "eleve.modifier LUCIEN Octave: accepter nomUsage",
      "eleve.modifier LUCIEN Octave: accepter ine",
      "eleve.modifier LUCIEN Octave: accepter classe+niveau",
    ]);
  });

  test("une valeur vide n’efface ni identifiant, ni adresse, ni classe", () => {
    const adresse1 = { ligne: "3 rue des Lilas", codePostal: "35000", commune: "Rennes", pays: "FRANCE" };
    const empty = row(2, {
      ...LUCAS,
      ine: null,
      nomUsage: null,
      sexe: null,
      niveau: null,
      cycle: null,
      classe: null,
      adresse1: { ligne: null, codePostal: null, commune: null, pays: null },
    });
    const known = eleve("x", { ...LUCAS, nomUsage: "MARTY", adresse1 }, "A");
    expect(moving(plan(content([...rows, empty]), base([...eleves, known])))).toEqual([]);
  });

  test("une adresse sans pays garde le pays connu", () => {
    const adresse1 = { ligne: "3 rue des Lilas", codePostal: "35000", commune: "Rennes", pays: "FRANCE" };
    const after = row(2, { ...LUCAS, adresse1: { ...adresse1, ligne: "5 rue du Port", pays: null } });
    const made = plan(content([...rows, after]), base([...eleves, eleve("x", { ...LUCAS, adresse1 })]));
    expect(made.changes.find(({ groupe }) => groupe === "adresse")).toMatchObject({
      champs: [{ apres: { ligne: "5 rue du Port", commune: "Rennes", pays: "FRANCE" } }],
    });
  });

  test("un champ corrigé à la main est montré avec son verrou, et n’est pas pris d’avance", () => {
    const verrou = { champ: "prenom", par: "C. Lenoir", le: "2025-10-02" };
    const made = plan(
      content([...rows, row(2, { ...LUCAS, prenom: "Oktave" })]),
      base([...eleves, eleve("x", { ...LUCAS, verrous: [verrou] })]),
    );
    expect(made.changes.find(({ groupe }) => groupe === "corrige-ici")).toMatchObject({
      champs: [{ champ: "prenom", avant: "Octave", apres: "Oktave", verrou }],
      defaut: { choix: "ignorer" },
      retenue: { kind: "verrou" },
    });
    expect(made.counts.eleves).toMatchObject({ modifier: 0, inchange: 13 });
  });

  test("un absent est retiré d’avance ; un élève saisi à la main ne l’est jamais", () => {
    const manual = eleve("hand", { ...LUCAS, origine: "manuel" });
    const made = plan(content(rows.slice(1)), base([...eleves, manual]));
    expect(moving(made)).toEqual(["eleve.desactiver AOUSTALX Adèle: accepter"]);
    expect(made.counts.eleves).toMatchObject({ presents: 13, desactiver: 1, resultants: 12 });
  });

  test("un ancien qui revient est réactivé, avec ce qui a changé", () => {
    const gone = eleve("x", {
      ...LUCAS,
      actif: false,
      scolarite: { ...SCOLARITE_VIDE, annee: 2023, classeId: null, niveau: "MS", cycle: "1" },
    });
    const made = plan(content([...rows, row(2, LUCAS)]), base([...eleves, gone]));
    expect(moving(made)).toEqual(["eleve.reactiver LUCIEN Octave: accepter annee+classe+niveau+cycle"]);
    expect(made.counts.eleves).toMatchObject({ reactiver: 1, resultants: 13 });
  });

  test("un nouveau et un absent qui se ressemblent sont montrés côte à côte, l’absent n’est pas retiré d’avance", () => {
    const made = plan(
      content([...rows, row(2, { ...LUCAS, naissance: "2014-11-30" })]),
      base([...eleves, eleve("x", LUCAS)]),
    );
    const [added, absent] = ["eleve.ajouter", "eleve.desactiver"].map((kind) =>
      made.changes.find((change) => change.kind === kind),
    );
    expect(added).toMatchObject({ rapprochements: [{ changeId: absent?.id }] });
    expect(absent).toMatchObject({
      rapprochements: [{ changeId: added?.id }],
      defaut: { choix: "ignorer" },
      retenue: { kind: "ressemblance" },
    });
  });
});

describe("à arbitrer", () => {
  const { eleves, rows } = crowd(12);
  const known = eleve("x", { ...LUCAS, naissance: "2018-03-14" }, "A");
  const doubtful = row(2, { ...LUCAS, naissance: "2017-05-02", ine: "A" });
  const made = plan(content([...rows, doubtful]), base([...eleves, known]));
  const [arbitrage] = undecided(made, {});
  const decide = (decision: { choix: "nouveau" | "ignorer" } | { choix: "meme"; eleveId: string }) => ({
    [arbitrage ?? ""]: decision,
  });

  test("rien n’est fait d’avance : ni ajout, ni retrait", () => {
    expect(made.counts.eleves).toMatchObject({ arbitrer: 1, ajouter: 0, desactiver: 0, resultants: 13 });
    expect(made.changes.find(({ id }) => id === "eleve:x:depart")).toMatchObject({ retenue: { kind: "ressemblance" } });
  });

  test("« c’est la même personne » : modifié, et son retrait ne tient plus même s’il a été accepté", () => {
    const decisions = { ...decide({ choix: "meme", eleveId: "x" }), "eleve:x:depart": { choix: "accepter" } as const };
    expect(undecided(made, decisions)).toEqual([]);
    expect(equation(made, decisions).eleves).toMatchObject({ modifier: 1, desactiver: 0, arbitrer: 0, resultants: 13 });
  });

  test("« c’est une autre personne » : ajouté, sans l’INE que porte déjà l’élève connu", () => {
    expect(equation(made, decide({ choix: "nouveau" })).eleves).toMatchObject({ ajouter: 1, resultants: 14 });
    expect(made.changes.find(({ id }) => id === arbitrage)).toMatchObject({ eleve: { identifiants: [] } });
  });

  test("les décisions impossibles sont nommées", () => {
    expect(decisionFaults(made, { nulle: { choix: "accepter" } })).toEqual([{ changeId: "nulle", fault: "inconnu" }]);
    expect(decisionFaults(made, decide({ choix: "meme", eleveId: "e00" }))).toMatchObject([
      { fault: "eleve-non-propose" },
    ]);
    expect(decisionFaults(made, { "eleve:x:depart": { choix: "nouveau" } })).toMatchObject([
      { fault: "choix-interdit" },
    ]);
  });

  test("un élève ne peut être reconnu dans deux lignes", () => {
    const twice = plan(
      content([...rows, doubtful, row(3, { ...LUCAS, naissance: "2016-06-06", ine: "A" })]),
      base([...eleves, known]),
    );
    const decisions = Object.fromEntries(
      undecided(twice, {}).map((id) => [id, { choix: "meme", eleveId: "x" } as const]),
    );
    expect(decisionFaults(twice, decisions).map(({ fault }) => fault)).toEqual([
      "eleve-choisi-deux-fois",
      "eleve-choisi-deux-fois",
    ]);
  });

  test("tout un groupe se décide d’un coup", () => {
    const gone = plan(content(rows.slice(2)), base(eleves));
    const decisions = decideAll(gone, {}, { where: ({ groupe }) => groupe === "depart", choix: "ignorer" });
    expect(equation(gone, decisions).eleves).toMatchObject({ desactiver: 0, resultants: 12 });
  });
});

describe("classes", () => {
  const { eleves, rows } = crowd(12);

  test("renommée, ajoutée, archivée, rouverte", () => {
    const classes = [
      { identifiant: "118402", libelle: "CP Mme Tilleul", niveaux: ["CP"] },
      { identifiant: "118409", libelle: "ULIS", niveaux: [] },
      { identifiant: "118405", libelle: "CE1 B", niveaux: ["CE1", "CE2"] },
      { identifiant: "118400", libelle: "GS", niveaux: ["GS"] },
    ];
    const empty = {
      ...CP_A,
      id: "k-vide",
      libelle: "CM2",
      identifiants: [{ source: "onde", valeur: "1", actuel: true }] as const,
    };
    const gs = {
      ...empty,
      id: "k-gs",
      libelle: "GS",
      niveaux: ["GS"],
      archivee: true,
      identifiants: [{ source: "onde", valeur: "118400", actuel: true }] as const,
    };
    const hand = { ...empty, id: "k-main", libelle: "Décloisonnement", identifiants: [], origine: "manuel" as const };
    const made = plan(content(rows, { classes }), base(eleves, { classes: [CP_A, CE1_B, empty, gs, hand] }));
    expect(moving(made)).toEqual([
      "classe.ajouter ULIS: accepter",
      "classe.modifier CE1 B: accepter niveaux",
      "classe.modifier CP A: accepter libelle",
      "classe.rouvrir GS: accepter ",
      "classe.archiver CM2: accepter",
    ]);
    expect(made.counts.classes).toEqual({ presentes: 4, ajoutees: 2, modifiees: 2, retirees: 1, resultantes: 5 });
  });

  test("mêmes élèves, nouvel identifiant : c’est la même classe, personne n’en change", () => {
    const renumbered = rows.map((each) =>
      each.niveau === "CP" ? { ...each, classe: { identifiant: "990001", libelle: "CP" } } : each,
    );
    const classes = [
      { identifiant: "990001", libelle: "CP", niveaux: ["CP"] },
      { identifiant: "118405", libelle: "CE1 B", niveaux: ["CE1"] },
    ];
    const made = plan(content(renumbered, { classes }), base(eleves));
    expect(moving(made)).toEqual(["classe.modifier CP A: accepter libelle", "classe.modifier CP A: accepter onde"]);
    expect(made.changes.find(({ groupe }) => groupe === "identifiant")).toMatchObject({
      preuve: { kind: "memes-eleves", communs: 6, sur: 6 },
      champs: [{ champ: "onde", avant: "118402", apres: "990001" }],
    });
  });

  test("un fichier sans identifiant reconnaît les classes à leur libellé", () => {
    const classes = [
      { libelle: "Cp a", niveaux: ["CP"] },
      { libelle: "CE1 B", niveaux: ["CE1"] },
    ];
    const unnumbered = rows.map((each) => ({ ...each, classe: { libelle: each.niveau === "CP" ? "Cp a" : "CE1 B" } }));
    expect(moving(plan(content(unnumbered, { classes }), base(eleves)))).toEqual([
      "classe.modifier CP A: accepter libelle",
    ]);
  });

  test("une classe où resterait un élève n’est pas archivée d’avance", () => {
    const third = { ...CP_A, id: "k-3", libelle: "CM1", identifiants: [] };
    const hand = eleve("hand", {
      ...LUCAS,
      origine: "manuel",
      scolarite: { ...SCOLARITE_VIDE, annee: ANNEE, classeId: "k-3", niveau: "CM1", cycle: "3" },
    });
    const made = plan(content(rows), base([...eleves, hand], { classes: [CP_A, CE1_B, third] }));
    expect(made.changes.find(({ kind }) => kind === "classe.archiver")).toMatchObject({
      defaut: { choix: "ignorer" },
      retenue: { kind: "encore-des-eleves", nombre: 1 },
    });
  });
});

test("l’empreinte ne dépend pas de l’ordre de la base, et change avec elle", () => {
  const { eleves } = crowd(6);
  const state = base(eleves);
  expect(fingerprint(base(eleves.toReversed(), { classes: [CE1_B, CP_A] }))).toBe(fingerprint(state));
  expect(fingerprint(base(eleves.map((each, index) => (index === 3 ? { ...each, prenom: "Zélie" } : each))))).not.toBe(
    fingerprint(state),
  );
  expect(plan(content([row(1)]), state).fingerprint).toBe(fingerprint(state));
});

test("un plan se range et se relit tel quel", () => {
  const { eleves, rows } = crowd(6);
  const made = plan(content([...rows.slice(1), row(2, { ine: "A" })]), base(eleves));
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
});

test("une classe dont seuls les niveaux changent n’est pas dite renommée", () => {
  const made = plan(
    content([], {
      classes: [
        { identifiant: "118402", libelle: "CP A", niveaux: ["CP"] },
        { identifiant: "118405", libelle: "CE1 B", niveaux: ["CE1", "CE2"] },
      ],
    }),
    base([]),
  );
  const modifiees = made.changes.filter(({ kind }) => kind === "classe.modifier");
  expect(modifiees.map(({ sujet, groupe }) => [sujet, groupe])).toEqual([["CE1 B", "niveaux"]]);
});
