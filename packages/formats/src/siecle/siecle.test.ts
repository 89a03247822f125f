import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compile, type Profile } from "../kernel/layout/compile.ts";
import type { DocumentDeclaration } from "../kernel/layout/declare.ts";
import { readDocument } from "../kernel/layout/read.ts";
import { documentsOf } from "../kernel/layout/testing/arbitrary.ts";
import { writeDocument } from "../kernel/layout/write.ts";
import { toLatin9Bytes } from "../kernel/xml-writer.ts";
import { detect, examine, FORMATS } from "../registry.ts";
import { edited } from "../testing/defaut.ts";
import { example, exampleNames } from "../testing/examples.ts";
import { communsSchema, communsVersions } from "./communs/schema.ts";
import { elevesSchema, elevesVersions } from "./eleves/schema.ts";
import { etablissementsSchema, etablissementsVersions } from "./etablissements/schema.ts";
import { geographiqueSchema, geographiqueVersions } from "./geographique/schema.ts";
import { nomenclatureSchema, nomenclatureVersions } from "./nomenclature/schema.ts";
import { responsablesSchema, responsablesVersions } from "./responsables/schema.ts";
import { structuresSchema, structuresVersions } from "./structures/schema.ts";
import { fileOf, textOf } from "./testing/example.ts";

fc.configureGlobal({ seed: 20251015 });

const LAYOUTS: readonly (readonly [string, DocumentDeclaration, Readonly<Record<string, Profile>>])[] = [
  ["siecle-eleves", elevesSchema, elevesVersions],
  ["siecle-responsables", responsablesSchema, responsablesVersions],
  ["siecle-structures", structuresSchema, structuresVersions],
  ["siecle-nomenclature", nomenclatureSchema, nomenclatureVersions],
  ["siecle-communs", communsSchema, communsVersions],
  ["siecle-etablissements", etablissementsSchema, etablissementsVersions],
  ["siecle-geographique", geographiqueSchema, geographiqueVersions],
];

/** What a document says, whatever the order of its keys. */
const plain = (document: unknown): unknown => JSON.parse(JSON.stringify(document));

describe("les sept exports de SIECLE", () => {
  const KINDS: Readonly<Record<string, string>> = {
    "ElevesAvecAdresses.xml": "siecle-eleves",
    "ElevesSansAdresses.xml": "siecle-eleves",
    "ElevesSansAdresses-2017.xml": "siecle-eleves",
    "ResponsablesAvecAdresses.xml": "siecle-responsables",
    "ResponsablesAvecAdresses-2009.xml": "siecle-responsables",
    "Structures.xml": "siecle-structures",
    "Nomenclature.xml": "siecle-nomenclature",
    "Communs.xml": "siecle-communs",
    "EtablissementsEleves.xml": "siecle-etablissements",
    "Geographique.xml": "siecle-geographique",
  };

  it("ont tous un exemple", () => {
    expect(Object.keys(KINDS).sort()).toEqual(exampleNames("siecle"));
  });

  test.each(Object.entries(KINDS))("%s est reconnu à son contenu, d’un seul format : %s", (name, format) => {
    const input = { ...example(`siecle/${name}`), name: "ExportXML (1).dat" };
    expect(FORMATS.filter((each) => each.detect(input)).map((each) => each.name)).toEqual([format]);
  });

  test.each(Object.keys(KINDS))("%s se lit sans rejet ni anomalie", (name) => {
    const { diagnostics, data } = examine(example(`siecle/${name}`));
    expect(data).toBeDefined();
    expect(diagnostics.filter(({ level }) => level !== "information")).toEqual([]);
  });

  test.each(Object.keys(KINDS))("%s : chaque diagnostic est une phrase à la française", (name) => {
    for (const { message, remedy, where } of examine(example(`siecle/${name}`)).diagnostics) {
      expect(where.file).toBe(name);
      for (const sentence of [message, remedy]) {
        expect(sentence).toMatch(/\.$/);
        expect(sentence).not.toMatch(/« | »| [:;?!%]/);
      }
    }
  });

  it("se reconnaissent sous les deux noms que les lecteurs donnent à la racine des établissements", () => {
    const xml = textOf("EtablissementsEleves.xml").replaceAll("BEE_ETABLISSEMENTS", "BEE_ETABLISSEMENT");
    expect(detect(fileOf(xml))?.name).toBe("siecle-etablissements");
    expect(examine(fileOf(xml)).summary?.counts).toEqual({ etablissements: 3 });
  });

  it("disent leur établissement, leur année et leur jour", () => {
    expect(examine(example("siecle/ElevesAvecAdresses.xml")).summary).toEqual({
      format: "siecle-eleves",
      version: "4.0",
      encodage: "iso-8859-15",
      uai: "9990001X",
      annee: 2025,
      date: "2025-10-15",
      counts: { eleves: 10, sortis: 2, divisions: 3, groupes: 5, boursiers: 1, adresses: 1 },
    });
  });
});

describe("ce qu’un export écrit autrement", () => {
  it("une version inconnue, des fins de ligne de Windows, une balise vide ne changent rien", () => {
    const original = textOf("ElevesAvecAdresses.xml");
    const other = edited(original, 'VERSION="4.0"', 'VERSION="9.7"')
      .replaceAll("\n", "\r\n")
      .replaceAll("<DOUBLEMENT>", "<TEL_PERSONNEL></TEL_PERSONNEL><DOUBLEMENT>");
    const { data, diagnostics } = examine(fileOf(other));
    expect(diagnostics.map(({ code }) => code)).toEqual(["siecle.eleves.ine-absent"]);
    expect(plain({ ...(data as object), version: "4.0" })).toEqual(plain(examine(fileOf(original)).data));
  });

  it("les codes complétés d’espaces des anciens fichiers sont lus sans elles, ceux qui n’en ont que disparaissent", () => {
    const padded = textOf("ElevesAvecAdresses.xml")
      .replaceAll(/<CODE_REGIME>(\w+)</g, "<CODE_REGIME>$1 <")
      .replace("<LIGNE2_ADRESSE>", "<LIGNE3_ADRESSE>     </LIGNE3_ADRESSE><LIGNE2_ADRESSE>");
    expect(plain(examine(fileOf(padded)).data)).toEqual(plain(examine(fileOf(textOf("ElevesAvecAdresses.xml"))).data));
  });

  it("l’ordre des blocs et des données ne compte pas", () => {
    const xml = textOf("ResponsablesAvecAdresses.xml");
    const moved = xml
      .replace(/(\s*<PERSONNES>[\s\S]*<\/PERSONNES>)(\s*<RESPONSABLES>[\s\S]*<\/RESPONSABLES>)/, "$2$1")
      .replaceAll(/(\s*<NOM_DE_FAMILLE>.*<\/NOM_DE_FAMILLE>)(\s*<PRENOM>.*<\/PRENOM>)/g, "$2$1");
    expect(moved).not.toBe(xml);
    expect(plain(examine(fileOf(moved)).data)).toEqual(plain(examine(fileOf(xml)).data));
    expect(examine(fileOf(moved)).diagnostics).toEqual([]);
  });
});

describe("un fichier faux partout", () => {
  const dateFausse = "<DATE_NAISS>31/02/2014</DATE_NAISS>";
  const eleve = (rang: number) =>
    `<ELEVE ELEVE_ID="${rang}"><NOM_DE_FAMILLE>AUBEPINE</NOM_DE_FAMILLE><PRENOM>Lise</PRENOM>${dateFausse}</ELEVE>`;
  const faux = (combien: number, sansNumero: string) =>
    edited(
      textOf("ElevesAvecAdresses.xml"),
      /<ELEVES>/,
      `<ELEVES>${Array.from({ length: combien }, (_, rang) => eleve(rang + 1)).join("")}${sansNumero}`,
    );

  it("mille dates fausses ne cachent pas l’élève sans numéro qui suit : il est rejeté, à sa ligne", () => {
    const perdu = "<ELEVE><NOM_DE_FAMILLE>BRUMELOIN</NOM_DE_FAMILLE><PRENOM>Noé</PRENOM></ELEVE>";
    const rejets = examine(fileOf(faux(1_001, perdu))).diagnostics.filter(({ level }) => level === "rejet");
    expect(rejets).toMatchObject([{ code: "siecle.layout.attribut-manquant", where: { line: expect.any(Number) } }]);
  });

  it("le compte de ce qui n’est pas détaillé a la gravité de ce qu’il compte, et ne prétend pas être d’une ligne", () => {
    const dates = examine(fileOf(faux(1_001, ""))).diagnostics.filter(({ code }) => code === "siecle.layout.date");
    expect(dates).toHaveLength(1_001);
    expect(dates.at(-1)).toMatchObject({ level: "anomalie", where: { file: "export.xml" } });
    expect(dates.at(-1)?.message).toBe("Un autre cas du même genre n’est pas détaillé.");
    expect(dates.at(-1)?.where).not.toHaveProperty("line");
  });
});

describe("ce qui est écrit se relit", () => {
  test.each(LAYOUTS)("%s : à l’identique, quel que soit le contenu", (_name, schema) => {
    const layout = compile(schema);
    fc.assert(
      fc.property(documentsOf(layout), (document) => {
        const bytes = toLatin9Bytes(writeDocument(layout, document));
        const { data, diagnostics } = readDocument(layout, { name: "export.xml", bytes });
        expect(diagnostics).toEqual([]);
        expect(plain(data)).toEqual(plain(document));
      }),
      { numRuns: 40 },
    );
  });

  const VERSIONS = LAYOUTS.flatMap(([name, schema, versions]) =>
    Object.entries(versions).map(([version, profile]) => [name, version, schema, profile] as const),
  );

  test.each(VERSIONS)(
    "%s %s : ce que la version a est gardé par un second passage",
    (_name, _version, schema, profile) => {
      const [all, written] = [compile(schema), compile(schema, profile)];
      const again = (document: unknown) =>
        readDocument(all, { name: "export.xml", bytes: toLatin9Bytes(writeDocument(written, document)) });
      fc.assert(
        fc.property(documentsOf(all), (document) => {
          const first = again(document);
          expect(first.diagnostics).toEqual([]);
          expect(plain(again(first.data).data)).toEqual(plain(first.data));
        }),
        { numRuns: 10 },
      );
    },
  );

  it("dans les mots de sa version : NOM et RESP_FINANCIER en 2009", () => {
    const xml = textOf("ResponsablesAvecAdresses-2009.xml");
    expect(xml).toContain("<NOM>VIEILLEPAGE</NOM>");
    expect(xml).toContain("<RESP_FINANCIER>1</RESP_FINANCIER>");
    expect(xml).not.toMatch(/NOM_DE_FAMILLE|PAIE_FRAIS|HEBERGE/);
  });
});
