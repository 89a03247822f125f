import { describe, expect, test } from "vitest";
import { detect, examine, FORMATS } from "./registry.ts";
import { example, exampleNames, file } from "./testing/examples.ts";

describe("la reconnaissance des fichiers", () => {
  test.each(exampleNames("onde"))("%s est reconnu à son contenu, quel que soit son nom", (name) => {
    const expected = name.startsWith("eleves") ? "onde-eleves" : "onde-responsables";
    expect(detect({ ...example(`onde/${name}`), name: "CSVExtraction.csv" })?.name).toBe(expected);
  });

  test("aucun fichier d’exemple n’est de deux formats", () => {
    for (const name of exampleNames("onde")) {
      expect(FORMATS.filter((format) => format.detect(example(`onde/${name}`)))).toHaveLength(1);
    }
  });

  test("les formats ont chacun leur nom", () => {
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  });

  test("un fichier bien formé est reconnu, lu et résumé d’un coup", () => {
    const { format, summary, diagnostics } = examine(example("onde/responsables-onde-2018.csv"));
    expect(format?.name).toBe("onde-responsables");
    expect(summary?.counts).toEqual({ responsables: 2, liens: 3, organismes: 1 });
    expect(diagnostics.map(({ level }) => level)).toEqual(["information"]);
  });

  test("un fichier inconnu est dit inconnu, sans données", () => {
    const { format, data, diagnostics } = examine(file("bonjour\n", "lettre.txt"));
    expect({ format, data }).toEqual({ format: undefined, data: undefined });
    expect(diagnostics).toMatchObject([{ code: "fichier.inconnu", where: { file: "lettre.txt" } }]);
  });
});
