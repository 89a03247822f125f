import type { ContentEleve } from "@navette/formats";
import { describe, expect, test } from "vitest";
import type { Joint } from "../content/join.ts";
import { plan } from "../plan/plan.ts";
import { equation } from "../plan/settle.ts";
import { applied, contentOf, FICHIERS, moving, VIDE, withEleve } from "../testing/college.ts";
import { inverse, inverseKeeping } from "../write/inverse.ts";
import { applyTo } from "../write/state.ts";
import { isPersonne } from "./genres.ts";

/** What befalls a collège between two imports (import-utilisateurs.md §3.3, §4). */
const AVANT = contentOf(...FICHIERS);
const BASE = applied(AVANT, VIDE).after;

const said = (content: Joint, before = BASE) =>
  moving(content, before).map((change) => `${change.kind} ${change.sujet}`);
const eleveOf = (prenom: string, { eleves } = BASE) => {
  const found = eleves.find((each) => each.prenom === prenom);
  if (!found) throw new Error(`nobody is called ${prenom}`);
  return found;
};
const identifiantsOf = (prenom: string, of: typeof BASE, source: string) =>
  eleveOf(prenom, of).identifiants.filter((each) => each.source === source);

/** Whatever the import wrote, undoing it gives the base back. */
function expectUndone(content: Joint, before = BASE) {
  const { writes, after } = applied(content, before);
  const { operations, gardees } = inverseKeeping(inverse(writes), after);
  expect(gardees).toEqual([]);
  expect(applyTo(after, operations)).toEqual(before);
  return after;
}

describe("un élève", () => {
  test("revenu sous un autre numéro SIECLE est reconnu à son INE, et l’ancien numéro reste dans l’historique", () => {
    const content = withEleve(AVANT, "Yanis", (row) => ({ ...row, siecleEleveId: "977001" }));
    expect(said(content)).toEqual(["eleve.modifier BRUMELOIN Yanis"]);
    const after = expectUndone(content);
    expect(after.eleves).toHaveLength(BASE.eleves.length);
    expect(identifiantsOf("Yanis", after, "siecle-eleve-id").map(({ valeur, actuel }) => [valeur, actuel])).toEqual(
      expect.arrayContaining([
        ["900103", false],
        ["977001", true],
      ]),
    );
  });

  test("dont l’INE arrive après coup est reconnu à son numéro SIECLE", () => {
    const content = withEleve(AVANT, "Sohan", (row) => ({ ...row, ine: "990000107DC" }));
    expect(said(content)).toEqual(["eleve.modifier FABULON Sohan"]);
    expect(identifiantsOf("Sohan", expectUndone(content), "ine").map(({ valeur }) => valeur)).toEqual(["990000107DC"]);
  });

  test("dont l’INE disparaît du fichier le garde", () => {
    expect(said(withEleve(AVANT, "Yanis", (row) => ({ ...row, ine: null })))).toEqual([]);
  });

  test("qui part avec une date de sortie est retiré ; il revient : il est rétabli, le même", () => {
    const parti = withEleve(AVANT, "Hugo", (row) => ({
      ...row,
      scolarite: { ...row.scolarite, sortie: "2025-10-01" },
    }));
    const sans = expectUndone(parti);
    expect(eleveOf("Hugo", sans).actif).toBe(false);
    const [retour] = moving(AVANT, sans).filter(({ kind }) => kind.startsWith("eleve."));
    expect(retour?.kind).toBe("eleve.reactiver");
    const revenu = expectUndone(AVANT, sans);
    expect(revenu.eleves).toHaveLength(BASE.eleves.length);
    expect(eleveOf("Hugo", revenu)).toMatchObject({ id: eleveOf("Hugo").id, actif: true });
  });

  test("inscrit dans un autre établissement, et nommé encore par celui-ci, n’y entre pas s’il en est sorti", () => {
    const sorti = (row: ContentEleve): ContentEleve => ({
      ...row,
      scolarite: { ...row.scolarite, sortie: "2025-09-05", motifSortie: "01" },
    });
    const { after } = applied(withEleve(AVANT, "Hugo", sorti), VIDE);
    expect(after.eleves.map(({ prenom }) => prenom)).not.toContain("Hugo");
  });

  test("et sa jumelle, changés de division le même jour, restent deux", () => {
    const content = ["Capucine", "Côme"].reduce(
      (joint, prenom) => withEleve(joint, prenom, (row) => ({ ...row, classe: { identifiant: "5B", libelle: "5B" } })),
      AVANT,
    );
    const kinds = moving(content, BASE).filter(({ kind }) => kind.startsWith("eleve."));
    expect(kinds.map(({ kind, sujet }) => `${kind} ${sujet}`).sort()).toEqual([
      "eleve.modifier CHIMERAIS Capucine",
      "eleve.modifier CHIMERAIS Côme",
    ]);
  });

  test("de même nom qu’un autre du fichier, sans numéro ni INE, se demande", () => {
    const deux: Joint = {
      ...AVANT,
      eleves: (AVANT.eleves ?? []).flatMap((row) => {
        if (row.prenom !== "Yanis") return [row];
        const { ine: _, siecleEleveId: __, elenoet: ___, ...nu } = row;
        return [nu, { ...nu, line: row.line + 1000, scolarite: { ...row.scolarite, doublement: true } }];
      }),
    };
    const changes = moving(deux, BASE).filter(({ kind }) => kind.startsWith("eleve."));
    expect(changes.map(({ kind, defaut }) => [kind, defaut?.choix])).toEqual([
      ["eleve.arbitrer", undefined],
      ["eleve.arbitrer", undefined],
      ["eleve.desactiver", "ignorer"],
    ]);
  });
});

describe("une structure", () => {
  test("une division renommée, mêmes élèves : c’est la même, personne n’en change", () => {
    const content = renamed(AVANT, "3A", "3ALPHA");
    const changes = moving(content, BASE);
    const kinds = changes.map(({ kind }) => kind).filter((kind) => kind.startsWith("classe."));
    expect(new Set(kinds)).toEqual(new Set(["classe.modifier"]));
    expect(changes.filter(({ kind }) => kind.startsWith("eleve."))).toEqual([]);
    const after = expectUndone(content);
    expect(after.classes).toHaveLength(BASE.classes.length);
    expect(eleveOf("Tristan", after).scolarite?.classeId).toBe(eleveOf("Tristan").scolarite?.classeId);
  });

  test("un groupe coupé en deux : deux groupes s’ajoutent, l’ancien est retiré, chaque élève suit le sien", () => {
    const content = splitGroup(AVANT, "3AESP2", ["3AESP2-1", "3AESP2-2"]);
    const { registre } = equation(plan(content, BASE));
    const { presents, resultants } = registre.groupe;
    expect(resultants).toBe(presents + 1);
    const after = expectUndone(content);
    const actifs = after.fiches.filter(({ genre, actif }) => genre === "groupe" && actif);
    expect(actifs.map(({ champs }) => champs.code)).toEqual(expect.arrayContaining(["3AESP2-1", "3AESP2-2"]));
    expect(actifs.map(({ champs }) => champs.code)).not.toContain("3AESP2");
    expect(groupsOf("Tristan", after)).toEqual(["3ALATIN", "3AESP2-1"].sort());
    expect(groupsOf("Éloïse", after)).toEqual(["3AESP2-2"]);
  });
});

describe("un personnel", () => {
  const withPersonnel = (nom: string, values: object): Joint => ({
    ...AVANT,
    personnels: (AVANT.personnels ?? []).map((each) => (each.nom === nom ? { ...each, ...values } : each)),
  });

  test("qui devient chef d’établissement reste la même personne", () => {
    const content = withPersonnel("LANDOIS", { fonction: "DIR" });
    expect(said(content)).toEqual(["fiche.modifier LANDOIS MAUD"]);
  });

  test("rattaché sous un autre numéro STS-Web est retrouvé à son nom et à sa naissance", () => {
    const before = BASE.fiches.filter(({ genre }) => genre === "personnel").length;
    const content = withPersonnel("LANDOIS", { identifiant: "epp:99999" });
    const after = expectUndone(content);
    expect(after.fiches.filter(({ genre }) => genre === "personnel")).toHaveLength(before);
  });

  test("qui est aussi parent d’élève a deux fiches, et rien ne les confond", () => {
    const [parent] = AVANT.responsables ?? [];
    if (!parent) throw new Error("no responsable");
    const homonyme = { ...parent, nom: "LANDOIS", nomUsage: null, prenom: "MAUD", identifiant: "899999" };
    const content: Joint = { ...AVANT, responsables: [...(AVANT.responsables ?? []), homonyme] };
    const persons = moving(content, BASE).filter((change) => "genre" in change && isPersonne(change.genre));
    expect(persons.map(({ kind, sujet }) => `${kind} ${sujet}`)).toEqual(["fiche.ajouter LANDOIS MAUD"]);
  });
});

describe("un responsable", () => {
  test("dont SIECLE régénère le numéro garde sa fiche et son historique", () => {
    const content: Joint = {
      ...AVANT,
      responsables: (AVANT.responsables ?? []).map((each) =>
        each.identifiant === "800003" ? { ...each, identifiant: "870003" } : each,
      ),
    };
    expect(said(content)).toEqual(["fiche.modifier BRUMELOIN Samira"]);
    const after = expectUndone(content);
    const samira = after.fiches.find(({ champs }) => champs.prenom === "Samira");
    expect(samira?.identifiants.map(({ valeur, actuel }) => [valeur, actuel])).toEqual(
      expect.arrayContaining([
        ["800003", false],
        ["870003", true],
      ]),
    );
  });
});

/** The content with a division under another code, wherever the files name it. */
function renamed(content: Joint, from: string, to: string): Joint {
  return JSON.parse(JSON.stringify(content).replaceAll(`"${from}"`, `"${to}"`));
}

/** The pupils of a group shared out between two, in turn. */
function splitGroup(content: Joint, code: string, parts: readonly [string, string]): Joint {
  let turn = 0;
  const part = () => {
    turn += 1;
    return parts[(turn + 1) % 2] ?? code;
  };
  return {
    ...content,
    groupes: (content.groupes ?? []).flatMap((groupe) =>
      groupe.code === code ? parts.map((each) => ({ ...groupe, code: each })) : [groupe],
    ),
    services: (content.services ?? []).flatMap((service) =>
      service.structure.code === code
        ? parts.map((each) => ({ ...service, structure: { ...service.structure, code: each } }))
        : [service],
    ),
    eleves: (content.eleves ?? []).map((row) =>
      row.groupes?.includes(code) && row.scolarite?.sortie == null
        ? { ...row, groupes: row.groupes.map((each) => (each === code ? part() : each)) }
        : row,
    ),
  };
}

/** Codes of the groups a pupil attends now. */
function groupsOf(prenom: string, { eleves, fiches }: typeof BASE): string[] {
  const id = eleves.find((each) => each.prenom === prenom)?.id;
  const codes = new Map(fiches.map((fiche) => [fiche.id, String(fiche.champs.code)]));
  return fiches
    .filter(({ genre, actif, champs }) => genre === "inscription" && actif && champs.eleve === id)
    .map(({ champs }) => codes.get(String(champs.groupe)) ?? "?")
    .sort();
}
