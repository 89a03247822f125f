import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codes, file } from "../testing/examples.ts";
import { type DecodedText, decodeText, encodeText, peekText } from "./text.ts";
import { ENCODINGS } from "./text-encoding.ts";

const textOf = (decoded: DecodedText | undefined) => [...(decoded?.text() ?? [])].join("");
const bytes = (...values: number[]) => Uint8Array.from(values);

describe("l’encodage d’un texte", () => {
  test.each([
    ["UTF-8", Buffer.from("Éléonore"), "utf-8", "Éléonore"],
    ["UTF-8 avec BOM", Buffer.from("\ufeffZoë"), "utf-8-bom", "Zoë"],
    ["UTF-16", Buffer.from("\ufeffZoë", "utf16le"), "utf-16le", "Zoë"],
    ["windows-1252", bytes(0x4e, 0x6f, 0xeb, 0x6c, 0x20, 0x80), "windows-1252", "Noël €"],
    ["windows-1252 et son œ", bytes(0x63, 0x9c, 0x75, 0x72), "windows-1252", "cœur"],
    ["ISO-8859-15 et son œ", bytes(0x63, 0xbd, 0x75, 0x72), "iso-8859-15", "cœur"],
    ["une fraction n’est pas un œ", bytes(0x31, 0xbd, 0x20, 0xe9), "windows-1252", "1½ é"],
  ])("%s est reconnu", (_, content, encoding, text) => {
    const { data } = decodeText(file(content));
    expect([data?.encoding, textOf(data)]).toEqual([encoding, text]);
  });

  test("l’UTF-16 est lu et dit", () => {
    expect(codes(decodeText(file(Buffer.from("\ufeffa", "utf16le"))).diagnostics)).toEqual(["texte.utf-16"]);
  });

  test.each([
    ["vide", Buffer.from(""), "fichier.vide"],
    ["un caractère perdu", Buffer.from("a\nNo\ufffdl"), "texte.caracteres-perdus"],
    ["une double conversion", Buffer.from("a\nNoÃ«l"), "texte.double-encodage"],
    ["un octet nul", bytes(0x61, 0x0a, 0x00), "texte.binaire"],
    ["un UTF-8 coupé", bytes(0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xc3), "texte.abime"],
    ["un tableur", Buffer.from("PK\u0003\u0004xxxx[Content_Types].xml"), "fichier.classeur-excel"],
    [
      "un classeur libre",
      Buffer.from("PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      "fichier.classeur-libreoffice",
    ],
    ["un zip", Buffer.from("PK\u0003\u0004eleves.csv"), "fichier.archive-zip"],
  ])("%s est refusé par son nom", (_, content, code) => {
    const { data, diagnostics } = decodeText(file(content));
    expect(data).toBeUndefined();
    expect(codes(diagnostics)).toEqual([code]);
  });

  test("la ligne du premier caractère abîmé est donnée", () => {
    expect(decodeText(file("a\r\nb\r\nNoÃ«l")).diagnostics[0]?.where.line).toBe(3);
  });

  test("un dégât à cheval sur deux morceaux du fichier est vu, à sa ligne", () => {
    const text = `${"a\r\n".repeat(21_845)}NoÃ«l`;
    expect(decodeText(file(text)).diagnostics[0]).toMatchObject({
      code: "texte.double-encodage",
      where: { line: 21_846 },
    });
    const broken = Buffer.concat([Buffer.from(`\ufeff${"a\r\n".repeat(21_845)}`), bytes(0xff)]);
    expect(decodeText(file(broken)).diagnostics[0]).toMatchObject({ code: "texte.abime", where: { line: 21_846 } });
  });

  test("un nom portugais n’est pas une double conversion", () => {
    expect(textOf(decodeText(file("JOÃO CONCEIÇÃO")).data)).toBe("JOÃO CONCEIÇÃO");
  });

  test("le début d’un fichier se lit même coupé au milieu d’une lettre", () => {
    expect(peekText(Buffer.from("Zoé"), 3)).toBe("Zo");
  });

  test("une seule lettre accentuée, tout à la fin, n’est pas un fichier abîmé", () => {
    expect(textOf(decodeText(file(bytes(0x5a, 0x6f, 0xe9))).data)).toBe("Zoé");
    for (const debut of ["Zoé et Zo", "Zo"]) {
      const coupe = file(bytes(...Buffer.from(debut), 0xc3));
      expect(decodeText(coupe).diagnostics).toMatchObject([{ code: "texte.abime" }]);
    }
  });

  test.each([
    ["iso-8859-15", [0xa4, 0xbc, 0xbd, 0xbe, 0xe9]],
    ["windows-1252", [0x80, 0x8c, 0x9c, 0x9f, 0xe9]],
  ] as const)("€, Œ, œ, Ÿ et é sont écrits en %s à leur place", (encoding, expected) => {
    expect([...(encodeText("€ŒœŸé", encoding).data ?? [])]).toEqual(expected);
  });

  test("ce qui est écrit se relit, ou le caractère impossible est nommé", () => {
    const lettres = fc.string({ unit: fc.constantFrom(..."abcéèêëÉÀçœŒŸ€ł’\n;") });
    fc.assert(
      fc.property(lettres, fc.constantFrom(...ENCODINGS), (text, encoding) => {
        const { data, diagnostics } = encodeText(`éa${text}\n`, encoding);
        const impossible = encoding === "windows-1252" ? /ł/ : encoding === "iso-8859-15" ? /[ł’]/ : /(?!)/;
        expect(data === undefined).toBe(impossible.test(text));
        expect(codes(diagnostics).every((code) => code === "texte.caractere-impossible")).toBe(true);
        // Without a letter that only ISO-8859-15 has, both single-byte encodings write the same bytes: the declared one is read.
        if (data && encoding === "iso-8859-15") expect(new TextDecoder(encoding).decode(data)).toBe(`éa${text}\n`);
        else if (data) expect(textOf(decodeText(file(data)).data)).toBe(`éa${text}\n`);
      }),
      { seed: 1 },
    );
  });
});
