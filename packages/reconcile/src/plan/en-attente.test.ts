import type { Content, Source } from "@navette/formats";
import { describe, expect, test } from "vitest";
import { applied, contentOf, FICHIERS, VIDE } from "../testing/college.ts";
import { base, content, crowd } from "../testing/school.ts";
import { enAttenteInWords } from "./en-attente.ts";
import { plan } from "./plan.ts";
import { isUpToDate } from "./settle.ts";

const { eleves, rows } = crowd(12);

/** The responsables alone of as many pupils, one each, who are called by their names. */
function responsables(source: Source, enfants = rows): Content {
  return {
    source,
    responsables: enfants.map(({ line, nom, prenom }) => ({
      line,
      nom,
      prenom: "Anne",
      courriel: `${line}@exemple.invalid`,
      enfants: [{ nom, prenom }],
    })),
  };
}

describe("des responsables déposés sans leurs enfants ne sont jamais « à jour »", () => {
  test.each([
    ["onde", "le fichier «\u00a0Élèves\u00a0» d’ONDE"],
    ["tableur", "la liste des élèves"],
  ] as const)("%s : la phrase dit combien attendent, et quoi importer d’abord", (source, fichier) => {
    const made = plan(responsables(source), base([]));
    expect(isUpToDate(made)).toBe(false);
    expect(made.changes).toEqual([]);
    expect(enAttenteInWords(made)).toBe(
      `12 responsables attendent leurs enfants\u00a0: aucun d’eux n’est connu ici. Importez d’abord ${fichier}, ou déposez les deux ensemble.`,
    );
  });

  test("ResponsablesAvecAdresses de SIECLE, dans un collège qui n’a encore que ses divisions", () => {
    const { after } = applied(contentOf("siecle/Structures.xml"), VIDE);
    const made = plan(contentOf("siecle/ResponsablesAvecAdresses.xml"), after);
    expect(isUpToDate(made)).toBe(false);
    expect(made.lus.responsable?.enAttente).toBeGreaterThan(10);
    expect(enAttenteInWords(made)).toContain("Importez d’abord le fichier «\u00a0Élèves\u00a0» de SIECLE");
  });

  test("un seul attend, les autres sont connus", () => {
    const made = plan(responsables("onde"), base(eleves.slice(1)));
    expect(made.lus.responsable).toEqual({ lignes: 12, doubles: 0, enAttente: 1 });
    expect(enAttenteInWords(made)).toMatch(/^1 responsable attend ses enfants\u00a0: aucun n’est connu ici\./);
  });
});

test("leurs enfants connus, ou lus en même temps, personne n’attend", () => {
  expect(enAttenteInWords(plan(responsables("onde"), base(eleves)))).toBeNull();
  const ensemble = content(rows, responsables("onde"));
  expect(enAttenteInWords(plan(ensemble, base([])))).toBeNull();
  const college = contentOf(...FICHIERS);
  const { after } = applied(college, VIDE);
  expect(isUpToDate(plan(college, after))).toBe(true);
  expect(plan(contentOf("siecle/ResponsablesAvecAdresses.xml"), after).changes).toEqual([]);
});
