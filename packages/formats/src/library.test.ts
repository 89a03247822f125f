import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  checkEnsemble,
  checkLsu1d,
  detect,
  examine,
  ondeEleves,
  openFiles,
  siecleEleves,
  verify,
  writeLsu1d,
  writeOndeEleves,
  writeSiecleStructures,
} from "./index.ts";
import { example } from "./testing/examples.ts";
import { contentOf } from "./testing/library/read-content.ts";
import { report } from "./testing/library/read-file.ts";
import { remarksOn } from "./testing/library/read-together.ts";
import { lsuFile } from "./testing/library/write-lsu.ts";
import { ondeFile } from "./testing/library/write-onde.ts";
import { siecleFile } from "./testing/library/write-siecle.ts";

const FOLDER = new URL("./testing/library/", import.meta.url);
const page = readFileSync(new URL("../../../docs/library.md", import.meta.url), "utf8");

describe("ce que docs/library.md montre", () => {
  test.each(readdirSync(FOLDER))("%s est dans la page, mot pour mot", (name) => {
    expect(page).toContain(readFileSync(new URL(name, FOLDER), "utf8"));
  });

  test("un fichier est lu, et ses remarques avec lui", () => {
    const { name, bytes } = example("defauts/onde/nom-vide.csv");
    expect(report(name, bytes)).toEqual([
      expect.stringMatching(/^nom-vide\.csv: onde-eleves .* holds rejets$/),
      expect.stringMatching(/^rejet onde\.eleves\.valeur-manquante line 3: /),
    ]);
  });

  test("plusieurs fichiers sont comparés", async () => {
    const found = await remarksOn([example("siecle/ElevesAvecAdresses.xml"), example("siecle/Structures.xml")]);
    expect(found.map(({ code }) => code)).toContain("siecle.ensemble.fichier-absent");
  });

  test("un fichier écrit pour ONDE se relit, et dit son contenu", () => {
    expect(contentOf("eleves.csv", ondeFile())).toMatchObject({
      source: "onde",
      classes: [{ identifiant: "118405", libelle: "CP MME OUISTITI", niveaux: ["CP"] }],
      eleves: [{ nom: "BALIVERNE", prenom: "Éléonore", naissance: "2018-03-14" }],
    });
  });

  test("un fichier écrit pour SIECLE se relit sans remarque", () => {
    const { format, diagnostics } = examine({ name: "Structures.xml", bytes: siecleFile() });
    expect([format?.name, diagnostics]).toEqual(["siecle-structures", []]);
  });

  test("un fichier écrit pour LSU est accepté", () => {
    const file = lsuFile(0);
    expect(file.name).toBe("import-lsun-ce2-b-0.xml");
    expect(checkLsu1d(file)).toEqual([]);
  });
});

describe("un argument faux est refusé par une phrase qui dit ce qui est attendu", () => {
  const bytes = new Uint8Array([65]);
  const FILE = /^a file is expected: \{ name: string, bytes: Uint8Array \}/;
  // What a program without types may give.
  const loosely =
    <T>(call: (given: T) => unknown, given: unknown) =>
    () =>
      call(given as T);

  test.each([
    ["examine", loosely(examine, bytes)],
    ["verify", loosely(verify, "eleves.csv")],
    ["detect", loosely(detect, undefined)],
    ["checkLsu1d", loosely(checkLsu1d, bytes)],
    ["checkLsu1d d’un texte", loosely(checkLsu1d, { name: "lsu.xml", bytes: "<xml/>" })],
    ["checkEnsemble", loosely(checkEnsemble, [{ name: "eleves.csv", bytes }])],
  ])("%s", (_, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(FILE);
  });

  test.each([
    ["writeLsu1d", () => [...(loosely(writeLsu1d, undefined)() as Iterable<string>)], /^a document is expected/],
    ["writeSiecleStructures", loosely(writeSiecleStructures, "x"), /^a document is expected/],
    ["writeOndeEleves", loosely(writeOndeEleves, { nom: "A" }), /^rows are expected/],
    ["ondeEleves.read", loosely(ondeEleves.read, bytes), FILE],
    ["siecleEleves.read", loosely(siecleEleves.read, bytes), FILE],
  ])("%s", (_, call, expected) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(expected);
  });

  test("openFiles", async () => {
    await expect(openFiles([bytes] as never)).rejects.toThrow(FILE);
    await expect(openFiles({ name: "a.zip", bytes } as never)).rejects.toThrow(/^a list of files is expected/);
  });

  test("checkEnsemble attend ce qu’examine a lu, avec le nom du format", () => {
    const input = example("onde/eleves-onde-2017.csv");
    const { format, data } = examine(input);
    expect(loosely(checkEnsemble, [{ input, format, data }])).toThrow(/^the name of a format is expected/);
  });
});
