import { describe, expect, test } from "vitest";
import { MOTS_DES_COMPTES } from "./codes/comptes.ts";
import type { Diagnostic } from "./kernel/diagnostic.ts";
import type { FileInput } from "./kernel/format.ts";
import { LAYOUT_DEFAUTS, REFERENCE_DEFAUTS } from "./lsu/1d/testing/defauts-layout.ts";
import { RULE_DEFAUTS } from "./lsu/1d/testing/defauts-rules.ts";
import { fileOf as lsuOf } from "./lsu/1d/testing/example.ts";
import { examine } from "./registry.ts";
import { SIECLE_DEFAUTS } from "./siecle/testing/defauts.ts";
import { fileOf, textOf } from "./siecle/testing/example.ts";
import { EDT_DEFAUTS } from "./sts/testing/defauts-emp-sts.ts";
import { STS_DEFAUTS } from "./sts/testing/defauts-sts-emp.ts";
import { EDT_NAME, STS_NAME, fileOf as stsOf } from "./sts/testing/example.ts";
import { tableurEleves } from "./tableur/index.ts";
import { edited } from "./testing/defaut.ts";
import { example, exampleNames, file } from "./testing/examples.ts";

const CORPUS: readonly FileInput[] = [
  ...exampleNames("defauts/onde").map((name) => example(`defauts/onde/${name}`)),
  ...SIECLE_DEFAUTS.map(({ xml }) => fileOf(xml)),
  ...[...LAYOUT_DEFAUTS, ...REFERENCE_DEFAUTS, ...RULE_DEFAUTS].map(({ xml }) => lsuOf(xml)),
  ...STS_DEFAUTS.map(({ xml, file: name = STS_NAME }) => stsOf(xml, name)),
  ...EDT_DEFAUTS.map(({ xml, file: name = EDT_NAME }) => stsOf(xml, name)),
];

/** Codes of what says that something is not there. */
const ABSENCE = /absent|vide|manquant|sans-/;

const codesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const said = (input: FileInput) => examine(input).diagnostics;

/** An export of one pupil with one thing replaced. */
const eleves = (piece: string | RegExp, by: string) => fileOf(edited(textOf("ElevesAvecAdresses.xml"), piece, by));

describe("une faute, un diagnostic", () => {
  test("dans tout le corpus, une valeur refusée n’est jamais dite absente à la même place", () => {
    const twice = CORPUS.flatMap((input) => {
      const found = said(input);
      return found.flatMap(({ code, where }) => {
        const isAbsence = ABSENCE.test(code);
        const others = found.filter(
          (other) =>
            other.where.line === where.line && other.where.column === where.column && !ABSENCE.test(other.code),
        );
        return isAbsence && where.column !== undefined && others.length > 0 ? [`${input.name} ${code}`] : [];
      });
    });
    expect(twice).toEqual([]);
  });

  test.each([
    ["une date impossible", eleves("30/07/2014", "31/02/2014"), "siecle.layout.date", "naissance-absente"],
    [
      "un INE trop court",
      eleves(/<ID_NATIONAL>990000103[A-Z]*</, "<ID_NATIONAL>99000010<"),
      "siecle.layout.ine",
      "ine-absent",
    ],
    ["une date de sortie illisible", eleves("10/10/2025", "32/10/2025"), "siecle.layout.date", "motif-sans-sortie"],
  ])("%s : la valeur est refusée, l’absence n’est pas dite", (_, input, refus, absence) => {
    const intact = codesOf(said(fileOf(textOf("ElevesAvecAdresses.xml"))));
    expect(codesOf(said(input)).filter((code) => !intact.includes(code))).toEqual([refus]);
    expect(codesOf(said(input)).filter((code) => code.endsWith(absence))).toEqual(
      intact.filter((code) => code.endsWith(absence)),
    );
  });

  test("un élève laissé de côté ne rend pas ses options orphelines", () => {
    expect(codesOf(said(eleves(/ELEVE ELEVE_ID="\d+"/, "ELEVE")))).toEqual([
      "siecle.layout.attribut-manquant",
      "siecle.eleves.ine-absent",
    ]);
  });

  test("un UAI à la mauvaise lettre est refusé, avec l’UAI que ses chiffres feraient", () => {
    const [uai, ...others] = said(eleves(/9990001X/g, "9990001Z")).filter(({ level }) => level === "rejet");
    expect(uai?.message).toBe(
      "L’élément «\u00a0UAJ\u00a0» vaut «\u00a09990001Z\u00a0», dont la lettre ne va pas avec les chiffres\u00a0: ce serait 9990001X.",
    );
    expect(uai?.remedy).not.toContain("Corrigez");
    expect(others).toEqual([]);
  });
});

describe("un diagnostic montre l’élément", () => {
  test("de SIECLE, et non le début de la fiche", () => {
    const input = eleves(/<ID_NATIONAL>990000103[A-Z]*</, "<ID_NATIONAL>990000103AA<");
    const { where } = said(input).find(({ code }) => code === "siecle.eleves.ine-douteux") ?? {};
    const line = Buffer.from(input.bytes).toString("latin1").split("\n")[(where?.line ?? 0) - 1] ?? "";
    expect(line.slice((where?.column ?? 0) - 1)).toMatch(/^<ID_NATIONAL>990000103AA</);
  });

  test("de LSU, jusqu’à l’attribut", () => {
    const lsu = RULE_DEFAUTS.find(({ expected }) => expected.some((each) => each.includes("scolarite-hors")));
    if (!lsu) throw new Error("no such fault");
    const { where } = said(lsuOf(lsu.xml)).find(({ code }) => code.includes("scolarite-hors")) ?? {};
    const line = lsu.xml.split("\n")[(where?.line ?? 0) - 1] ?? "";
    expect(line.slice((where?.column ?? 0) - 1)).toMatch(/^date-scolarite="/);
  });

  test("d’ONDE, avec sa colonne", () => {
    const { where } =
      said(example("defauts/onde/ine-absent.csv")).find(({ code }) => code.endsWith("ine-absent")) ?? {};
    expect(where).toMatchObject({ line: 2, column: 6, path: "INE" });
  });

  test("nomme une personne une seule fois, et comme le plan de l’import la nomme", () => {
    const [diagnostic] = said(eleves(/(DUCONTE-FABLIER<[\s\S]*?)<CODE_SEXE>2</, "$1<CODE_SEXE>M<"));
    expect(diagnostic?.where.record).toBe("DUCONTE Maëlle (DUCONTE-FABLIER)");
    expect(diagnostic?.message).not.toContain("Maëlle");
  });
});

describe("un remède est à la portée de qui le lit", () => {
  const remedyOf = (input: FileInput) => said(input)[0]?.remedy ?? "";
  const xml = (text: string, encoding: BufferEncoding = "utf8") => file(Buffer.from(text, encoding), "export.xml");

  test("SIECLE n’exporte qu’en ISO-8859-15 : personne n’est prié de changer d’encodage", () => {
    const utf8 = xml(textOf("ElevesAvecAdresses.xml"));
    const utf16 = xml(`\ufeff${textOf("Structures.xml").replace("ISO-8859-15", "UTF-16")}`, "utf16le");
    for (const input of [utf8, utf16, xml("<?xml version='1.0' encoding='KOI8-R'?><x/>")]) {
      expect(remedyOf(input)).not.toMatch(/en UTF-8/);
    }
  });

  test("un fichier hostile n’est pas à découper", () => {
    const deep = xml(`<BEE_ELEVES>${"<a>".repeat(200)}`);
    expect(codesOf(said(deep))).toContain("xml.demesure");
    expect(said(deep).find(({ code }) => code === "xml.demesure")?.remedy).not.toContain("Découpez");
  });

  test("une page web ne renvoie pas un collège à ONDE", () => {
    const [page] = said(xml("<!DOCTYPE html><html><body>Connexion</body></html>"));
    expect(page?.code).toBe("semblable.page-web");
    expect(`${page?.message} ${page?.remedy}`).not.toContain("ONDE");
  });

  test("personne n’est prié de saisir un numéro de SIECLE", () => {
    expect(remedyOf(eleves(/ELEVE ELEVE_ID="\d+"/, "ELEVE"))).toMatch(/^Refaites l’export/);
    expect(remedyOf(eleves(/ELEVE ELEVE_ID="\d+"/, 'ELEVE ELEVE_ID="X1"'))).toMatch(/^Refaites l’export/);
  });

  test("un modèle vide est à remplir", () => {
    const { data } = tableurEleves.write([]);
    expect(remedyOf(file(data ?? "", "modele-eleves.csv"))).toMatch(/^C’est un modèle à remplir/);
  });

  test("une liste à associer dit par quelles commandes", () => {
    const remedy = remedyOf(file("Nom;Prénom;Classe;Sport\nA;B;6A;Judo"));
    expect(remedy).toContain("navette inspect");
    expect(remedy).toContain("--colonnes");
  });
});

describe("les semblables d’ONDE sont refusés par leur nom", () => {
  test.each([
    ["enseignants.csv", "une liste d’enseignants"],
    ["modele-ent-parents.csv", "une liste de parents"],
    ["factos.csv", "une liste de Factos"],
    ["absences.csv", "un relevé d’absences"],
    ["constat-de-rentree.csv", "un fichier du constat de rentrée"],
    ["par-groupe-d-eleves.csv", "l’extraction d’ONDE «\u00a0par groupe d’élèves\u00a0»"],
  ])("%s", (name, nature) => {
    const [refus, ...others] = said(example(`defauts/onde/${name}`));
    expect(refus).toMatchObject({ level: "rejet", message: expect.stringContaining(nature) });
    expect(refus?.remedy).toContain("Élèves de l’école ou leurs responsables");
    expect(others).toEqual([]);
  });

  test("un modèle d’enseignants n’est pas proposé comme une liste d’élèves", () => {
    expect(examine(example("defauts/onde/enseignants.csv")).liste).toBeUndefined();
  });

  test("une liste de Factos peut être associée, dans une école sans ONDE", () => {
    expect(examine(example("defauts/onde/factos.csv")).liste?.propositions[0].format).toBe("tableur-eleves");
  });

  test("une liste sans visage connu mène à ses colonnes", () => {
    const { liste, diagnostics } = examine(example("defauts/onde/liste-tableur.csv"));
    expect(codesOf(diagnostics)).toEqual(["tableur.colonnes-a-associer"]);
    expect(liste?.total).toBeGreaterThan(0);
  });
});

test("les comptes de tous les fichiers ont leurs mots, au singulier et au pluriel", () => {
  const folders = ["onde", "siecle", "sts", "lsu", "tableur"];
  const files = folders.flatMap((folder) =>
    exampleNames(folder)
      .filter((name) => /\.(csv|xml)$/.test(name))
      .map((name) => example(`${folder}/${name}`)),
  );
  const counted = new Set(files.flatMap((input) => Object.keys(examine(input).summary?.counts ?? {})));
  expect([...counted].filter((key) => !(key in MOTS_DES_COMPTES))).toEqual([]);
  expect(counted.size).toBeGreaterThan(15);
});
