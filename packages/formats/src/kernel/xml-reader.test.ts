import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { XmlHandler, XmlLimits } from "./xml-reader.ts";
import { readXml } from "./xml-reader.ts";

const bytesOf = (text: string, encoding = "utf-8"): Uint8Array => iconv.encode(text, encoding);

/** Everything the handler was told, one line per call. */
function events(bytes: Uint8Array, limits?: Partial<XmlLimits>) {
  const told: string[] = [];
  const handler: XmlHandler = {
    open: ({ name, uri, count, names, values, offset, offsets }) => {
      const attributes = names.slice(0, count).map((each, i) => ` ${each}=${values[i]}@${offsets[i]}`);
      told.push(`<${uri === "" ? "" : `{${uri}}`}${name}@${offset}${attributes.join("")}`);
    },
    text: (text) => told.push(text),
    cdata: (text) => told.push(`[${text}]`),
    close: () => told.push("/"),
  };
  const diagnostics = readXml({ name: "f.xml", bytes }, handler, limits);
  return { told, codes: diagnostics.map(({ code, where }) => [code, where.line, where.column].join(" ").trim()) };
}

const read = (xml: string, limits?: Partial<XmlLimits>) => events(bytesOf(xml), limits);

describe("la lecture du XML", () => {
  it("donne éléments, attributs, textes et leur place", () => {
    expect(read('<a x="1" y="&lt;é">t&amp;<b/><![CDATA[<c>]]></a>')).toEqual({
      told: ["<a@0 x=1@3 y=<é@8", "t&", "<b@25", "/", "[<c>]", "/"],
      codes: [],
    });
  });

  it("résout les espaces de noms, préfixés ou non, sans les mêler aux attributs", () => {
    const { told } = read('<p:a xmlns:p="urn:p" xmlns="urn:d" p:x="1"><b xmlns=""><p:c/></b><d/></p:a>');
    expect(told.map((each) => each.replace(/@\d+/g, ""))).toEqual([
      "<{urn:p}a {urn:p}x=1",
      "<b",
      "<{urn:p}c",
      "/",
      "/",
      "<{urn:d}d",
      "/",
      "/",
    ]);
  });

  it("lit des noms étranges sans que rien n’en souffre", () => {
    expect(read('<__proto__ constructor="1" __proto__="2"/>').told).toEqual([
      "<__proto__@0 constructor=1@11 __proto__=2@26",
      "/",
    ]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it("lit un texte à cheval sur deux tronçons, caractères de plusieurs octets compris", () => {
    const text = "é😀\r\n".repeat(30_000);
    expect(read(`<a>${text}</a>`).told[1]).toBe(text.replaceAll("\r\n", "\n"));
  });
});

describe("l’encodage", () => {
  const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n<a>élève œuvre 10 € l’été</a>`;

  it.each([
    ["UTF-8", "utf-8"],
    ["utf-8", "utf-8"],
    ["windows-1252", "windows-1252"],
    ["ISO-8859-1", "windows-1252"],
  ])("annoncé %s est lu tel quel", (declared, actual) => {
    const { told, codes } = events(bytesOf(xml(declared), actual));
    expect([told[1], codes]).toEqual(["élève œuvre 10 € l’été", []]);
  });

  it("ISO-8859-15 a ses œ et ses €", () => {
    expect(events(bytesOf(xml("ISO-8859-15").replace("’", "'"), "iso-8859-15")).told[1]).toBe("élève œuvre 10 € l'été");
  });

  it("absent vaut UTF-8, avec ou sans marque d’ordre des octets", () => {
    expect(events(bytesOf("\ufeff<a>é</a>"))).toEqual({ told: ["<a@0", "é", "/"], codes: [] });
  });

  it("contredit par les octets est refusé, à l’endroit du premier octet faux", () => {
    expect(events(bytesOf(xml("UTF-8"), "windows-1252")).codes).toEqual(["xml.encodage-contredit 2 4"]);
    expect(events(bytesOf(`\ufeff${xml("ISO-8859-1")}`)).codes).toEqual(["xml.encodage-contredit 1 1"]);
  });

  it.each([
    ["UTF-16", "utf-16le", "\ufeff"],
    ["UTF-16", "utf-16be", "\ufeff"],
    ["UTF-16LE", "utf-16le", ""],
    ["UTF-16BE", "utf-16be", ""],
    ["utf-16", "utf-16be", ""],
  ])("annoncé %s et écrit en %s est lu, et le dit", (declared, actual, mark) => {
    const { told, codes } = events(bytesOf(mark + xml(declared), actual));
    expect([told[1], codes]).toEqual(["élève œuvre 10 € l’été", ["xml.utf-16"]]);
  });

  it("UTF-16 sans déclaration se reconnaît à ses octets, et une faute y a sa ligne", () => {
    expect(events(bytesOf("\ufeff<a>\n<b>é</a>", "utf-16le")).codes).toEqual(["xml.balises-croisees 2 8"]);
  });

  it("UTF-16 mal annoncé, ou coupé au milieu d’un caractère, est refusé", () => {
    expect(events(bytesOf(`\ufeff${xml("UTF-8")}`, "utf-16le")).codes).toEqual(["xml.encodage-contredit 1 1"]);
    expect(events(bytesOf(xml("UTF-16BE"), "utf-16le")).codes).toEqual(["xml.encodage-contredit 1 1"]);
    expect(events(bytesOf(xml("UTF-16"))).codes).toEqual(["xml.encodage-contredit 1 1"]);
    const cut = bytesOf("\ufeff<a/>\n", "utf-16le").subarray(0, -1);
    expect(events(cut).codes.map((code) => code.split(" ")[0])).toEqual(["xml.encodage-contredit"]);
  });

  it("d’un octet par lettre, mais écrit en UTF-8, est refusé : ses noms seraient abîmés", () => {
    const { codes, ...rest } = events(bytesOf(xml("ISO-8859-1")));
    expect(codes).toEqual(["xml.encodage-douteux"]);
    expect(JSON.stringify(rest)).not.toContain("Ã");
  });

  it("inconnu est refusé par son nom", () => {
    expect(events(bytesOf(xml("EBCDIC"))).codes).toEqual(["xml.encodage-inconnu"]);
  });
});

describe("ce qui n’est pas du XML, ou pas jusqu’au bout", () => {
  it.each([
    ["un fichier vide", "", "fichier.vide"],
    ["des lignes vides", "\n \n", "fichier.vide"],
    ["un fichier CSV", "Nom;Prénom\n", "xml.pas-du-xml"],
    ["une page de connexion", "\n<!DOCTYPE html>\n<html><body>", "semblable.page-web"],
    ["une archive", "PK\u0003\u0004zip", "fichier.archive-zip"],
    ["un fichier coupé dans un texte", "<a>\n<b>tex", "xml.tronque 2 6"],
    ["un fichier coupé dans une balise", '<a>\n<b x="', "xml.tronque 2 6"],
    ["des balises croisées", "<a><b></a>", "xml.balises-croisees 1 10"],
    ["deux racines", "<a/><b/>", "xml.hors-racine 1 7"],
    ["un attribut en double", '<a x="1" x="2"/>', "xml.attribut-en-double 1 16"],
    ["un préfixe jamais déclaré", "<a><p:b/></a>", "xml.prefixe 1 4"],
    ["une esperluette seule", "<a>R & D;</a>", "xml.entite 1 6"],
    ["une esperluette seule, loin de tout « ; »", "<a>\n<b>R & D</b></a>", "xml.entite 2 6"],
    ["une esperluette seule dans un attribut", '<a><b x="1" y="R & D"/></a>', "xml.entite 1 18"],
    ["une esperluette après d’autres, légitimes", "<a><![CDATA[R & D]]>&amp; R & D</a>", "xml.entite 1 29"],
    ["un fichier coupé dans une référence", "<a>\n<b>R &am", "xml.tronque 2 8"],
    ["une entité que le XML ne connaît pas", "<a>R&nbsp;D</a>", "xml.entite 1 10"],
    ["un caractère de contrôle", "<a>\u0001</a>", "xml.caractere-interdit 1 4"],
  ])("%s est reconnu", (_, xml, expected) => {
    expect(read(xml).codes).toEqual([expected]);
  });
});

describe("un fichier hostile", () => {
  it("n’obtient l’expansion d’aucune entité", () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>';
    expect(read(laughs)).toEqual({ told: [], codes: ["xml.doctype 1 1"] });
  });

  it("n’obtient la lecture d’aucun autre fichier", () => {
    const external = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
    expect(read(external)).toEqual({ told: [], codes: ["xml.doctype 1 1"] });
  });

  it("ne dépasse ni la profondeur, ni le nombre, ni la longueur permis", () => {
    expect(read("<a>".repeat(200_000)).codes).toEqual(["xml.demesure 1 193"]);
    expect(read(`<a>${"x".repeat(11_000_000)}</a>`).codes).toEqual(["xml.demesure 1 4"]);
    expect(read(`<a x="${"x".repeat(1_100_000)}"/>`).codes).toEqual(["xml.demesure 1 4"]);
    expect(read(`<a>${"<b/>".repeat(20)}</a>`, { maxElements: 10 }).codes).toEqual(["xml.demesure 1 40"]);
    expect(read(`<a ${Array.from({ length: 200 }, (_, i) => `x${i}="1"`).join(" ")}/>`).codes[0]).toMatch(
      /^xml.demesure 1/,
    );
    expect(read("<a>1234567890</a>", { maxBytes: 10 }).codes).toEqual(["xml.demesure"]);
  });
});
