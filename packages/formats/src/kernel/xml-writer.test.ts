import { describe, expect, it } from "vitest";
import { escapeAttribute, escapeText, isXmlText, toBytes } from "./xml-writer.ts";

describe("l’écriture du XML", () => {
  it("échappe ce qui ferait une balise, et rien d’autre", () => {
    expect(escapeText(`a < b & "c" > d'é`)).toBe(`a &lt; b &amp; "c" &gt; d'é`);
    expect(escapeAttribute(`a < b & "c"`)).toBe("a &lt; b &amp; &quot;c&quot;");
  });

  it("fait survivre tabulations et fins de ligne des attributs", () => {
    expect(escapeAttribute("a\tb\nc\r\nd\re")).toBe("a&#9;b&#10;c&#10;d&#10;e");
  });

  it("ramène toute fin de ligne d’un texte à une seule", () => {
    expect(escapeText("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
  });

  it.each(["\u0000", "\u000b", "\u001f", "\ufffe", "\ud800", "\udc00x", "a\ud800b"])(
    "refuse le caractère interdit %j",
    (text) => {
      expect(isXmlText(text)).toBe(false);
      expect(() => escapeText(text)).toThrow("XML forbids");
    },
  );

  it("admet les émojis et les espaces rares", () => {
    expect(isXmlText("😀\u00a0\u2028\t\n\r\ufffd")).toBe(true);
  });

  it("assemble les tronçons en octets UTF-8", () => {
    expect(new TextDecoder().decode(toBytes(["<é>", "", "😀"]))).toBe("<é>😀");
  });
});
