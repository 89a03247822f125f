import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CSV_LIMITS, type CsvLimits, readCsv } from "./csv.ts";
import type { CsvForm } from "./csv-form.ts";
import type { CsvRow } from "./csv-records.ts";
import { writeCsv } from "./csv-writer.ts";

function read(text: string, limits?: CsvLimits) {
  const rows: CsvRow[] = [];
  const result = readCsv(text, "essai.csv", (row) => rows.push(row) > 0, limits);
  return { ...result, rows, cells: rows.map(({ cells }) => cells), lines: rows.map(({ line }) => line) };
}

/** The rows csv-parse makes, those that hold nothing left out; nothing when it refuses the text. */
function parsedBy(text: string): string[][] | undefined {
  try {
    const rows = parse(text, { delimiter: ";", record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true });
    return (rows as string[][]).filter((cells) => cells.some((cell) => cell !== ""));
  } catch {
    return undefined;
  }
}

describe("la lecture d’un CSV", () => {
  test.each([
    ["a;b;c\n1;2,5;3", ";"],
    ["a,b,c\n1,2;5,3", ","],
    ["a\tb\tc\n1\t2;5\t3", "\t"],
    ['"a;x",b,c\n1,2,3', ","],
    ["a\n1", ";"],
  ])("trouve le séparateur de %j", (text, separator) => {
    expect(read(text).data?.separator).toBe(separator);
  });

  test.each([
    ['"A";;"B"\r\n"1";;"2"', "non-vides"],
    ['"A";"";"B"\r\n"1";"";"2"', "tous"],
    ["A;;B\r\n1;;2", "aucun"],
  ])("reconnaît la façon de guillemeter %j", (text, quoting) => {
    expect(read(text)).toMatchObject({
      data: { quoting, eol: "\r\n" },
      cells: [
        ["A", "", "B"],
        ["1", "", "2"],
      ],
    });
  });

  test("garde les lignes plus courtes et plus longues que l’en-tête", () => {
    expect(read("a;b\n1\n1;2;3\n").cells).toEqual([["a", "b"], ["1"], ["1", "2", "3"]]);
  });

  test("saute les lignes vides et celles qui n’ont que des séparateurs, sans perdre le compte des lignes", () => {
    expect(read("a;b\r\n\r\n;;\r\n1;2\r\n")).toMatchObject({
      cells: [
        ["a", "b"],
        ["1", "2"],
      ],
      lines: [1, 4],
    });
  });

  test("compte les lignes d’une case qui en a plusieurs, quelle que soit leur fin", () => {
    const text = 'a;b\r\n"1\r\n1";2\r\n"x\ny\rz";4\r\n5;6';
    expect(read(text).lines).toEqual([1, 2, 4, 7]);
  });

  test("lit un fichier aux fins de ligne mélangées", () => {
    expect(read("a\r\nb\nc\rd").cells).toEqual([["a"], ["b"], ["c"], ["d"]]);
  });

  test("laisse tels quels les guillemets d’un fichier qui n’en met pas autour des cases", () => {
    expect(read('a;b\n12 rue "des Fées";2').cells[1]).toEqual(['12 rue "des Fées"', "2"]);
  });

  test.each([
    ['a;b\n"1;2\n3;4\n', "csv.guillemet-ouvert", 2],
    ['"a";"b"\n"1" x;2', "csv.guillemet-mal-place", 2],
    ['"a";"b"\n1;2\nx"y";2', "csv.guillemet-mal-place", 3],
  ])("refuse %j avec sa ligne", (text, code, line) => {
    const { data, diagnostics } = read(text);
    expect(data).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, level: "rejet", where: { file: "essai.csv", line } }]);
  });

  test.each([
    ["une ligne de 50 000 colonnes", `a;b\n${";".repeat(50_000)}`, {}, "csv.trop-de-colonnes", 2],
    ["une case démesurée", `a;b\n1;${"x".repeat(20_000)}`, {}, "csv.cellule-trop-longue", 2],
    ["une ligne démesurée", `a;b\n1;2\n${"x".repeat(300_000)}`, {}, "csv.ligne-trop-longue", 3],
    ["trop de lignes", "a\nb\nc\nd", { maxRows: 3 }, "csv.trop-de-lignes", 4],
    ["un fichier trop gros", "a;b\n1;2", { maxCharacters: 5 }, "csv.fichier-trop-gros", 1],
  ])("s’arrête sur %s", (_, text, limits, code, line) => {
    expect(read(text, { ...CSV_LIMITS, ...limits }).diagnostics).toMatchObject([{ code, where: { line } }]);
  });

  test("donne les cases que donne csv-parse, quel que soit l’endroit où le texte est coupé en morceaux", () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aé;"\n\r', "\r\n", '";', ';"', '""'), maxLength: 60 });
    fc.assert(
      fc.property(letters, fc.nat({ max: 60 }), (rest, cut) => {
        const text = `"a";"b"\n${rest}`;
        const pieces = () => [text.slice(0, cut), text.slice(cut)];
        const rows: (readonly string[])[] = [];
        const { data } = readCsv(pieces, "essai.csv", ({ cells }) => rows.push(cells) > 0);
        const expected = parsedBy(text);
        expect(data && rows).toEqual(expected);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test("un million de lignes vides ne coûtent rien, et ne sont pas des lignes", () => {
    expect(read(`a;b\n${"\n".repeat(1_000_000)}1;2`)).toMatchObject({ lines: [1, 1_000_002] });
  });

  test("s’arrête quand on en sait assez", () => {
    let rows = 0;
    const { data } = readCsv('a\nb\n"c', "essai.csv", () => ++rows < 2);
    expect(rows).toBe(2);
    expect(data?.separator).toBe(";");
  });
});

describe("l’écriture d’un CSV", () => {
  const cells = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom(..."ab;,\t\"\n\ré '=") }), { minLength: 2, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  const forms: fc.Arbitrary<CsvForm> = fc.record({
    separator: fc.constant(";" as const),
    quoting: fc.constantFrom("aucun", "non-vides", "tous"),
    eol: fc.constantFrom("\r\n", "\n", "\r"),
  });

  test("tout ce qui est écrit se relit, sauf les lignes vides", () => {
    fc.assert(
      fc.property(cells, forms, (rows, form) => {
        const header = Array.from({ length: 12 }, () => "x");
        const filled = rows.filter((row) => row.some((cell) => cell !== ""));
        expect(read(writeCsv([header, ...rows], form)).cells).toEqual([header, ...filled]);
      }),
      { seed: 1 },
    );
  });

  test("un fichier pour tableur n’exécute aucune formule", () => {
    const form = { separator: ";", quoting: "aucun", eol: "\n", sansFormule: true } as const;
    expect(writeCsv([["=1+1", "+33", "-2", "@x", "a=b"]], form)).toBe("'=1+1;'+33;'-2;'@x;a=b\n");
  });
});
