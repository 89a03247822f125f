import fc from "fast-check";
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

  test.each([
    ["un DOCTYPE sous une racine inconnue", "<!DOCTYPE x>\n<x/>", "xml.doctype 1"],
    ["un DOCTYPE devant un export de SIECLE", "<?xml version='1.0'?>\n<!DOCTYPE x>\n<BEE_ELEVES/>", "xml.doctype 2"],
    ["une page de connexion", "<!DOCTYPE html>\n<html></html>", "semblable.page-web "],
    ["du XML coupé, d’une racine inconnue", "<x>\n<y>", "xml.tronque 2"],
    ["une esperluette isolée, sous une racine inconnue", "<x>\nR & D</x>", "xml.entite 2"],
    ["du XML bien formé, d’une racine inconnue", "<x/>", "fichier.inconnu "],
    ["50 000 colonnes", `a${";b".repeat(50_000)}\n`, "csv.trop-de-colonnes 1"],
    ["un million de lignes vides", "\r\n".repeat(1_000_000), "fichier.inconnu "],
  ])("%s : la cause est la bonne", (_, content, expected) => {
    const told = examine(file(content)).diagnostics.map(({ code, where }) => `${code} ${where.line ?? ""}`);
    expect(told).toEqual([expected]);
  });

  test("un export de SIECLE en UTF-16 est reconnu, lu, et dit tel", () => {
    const text = `\ufeff${new TextDecoder("iso-8859-15").decode(example("siecle/Structures.xml").bytes)}`;
    const { format, data, diagnostics } = examine(file(Buffer.from(text.replace("ISO-8859-15", "UTF-16"), "utf16le")));
    expect(format?.name).toBe("siecle-structures");
    expect(data).toBeDefined();
    expect(diagnostics.map(({ code }) => code)).toContain("xml.utf-16");
  });

  test("n’importe quels octets : un diagnostic, jamais une panne", () => {
    const heads = [
      "",
      "<",
      "<?xml version='1.0'?><BEE_ELEVES>",
      "\ufeff",
      "Nom élève;Libellé classe\n",
      "PK\u0003\u0004",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        for (const start of [Buffer.from(head), Buffer.from(head, "utf16le"), Buffer.from(head, "latin1")]) {
          const { data, diagnostics } = examine(file(Buffer.concat([start, rest])));
          expect(data !== undefined || diagnostics.some(({ level }) => level === "rejet")).toBe(true);
        }
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});
