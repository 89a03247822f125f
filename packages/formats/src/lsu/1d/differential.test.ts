import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAccepted } from "../../kernel/diagnostic.ts";
import { compile } from "../../kernel/layout/compile.ts";
import { documentsOf } from "../../kernel/layout/testing/arbitrary.ts";
import { changed, changes } from "../../testing/mutations.ts";
import { parse, serialise } from "../../testing/tree.ts";
import { officialSchema } from "../testing/xsd.ts";
import { checkLsu1d, type Lsu1d, lsu1d, writeLsu1d } from "./index.ts";
import { lsu1dSchema } from "./schema.ts";
import { EXAMPLE, fileOf } from "./testing/example.ts";

const isValid = officialSchema("lsu-1d-1.0.xsd");
const layoutCodes = (xml: string): string[] => {
  const codes = lsu1d.read(fileOf(xml)).diagnostics.filter(({ level }) => level === "rejet");
  return [...new Set(codes.map(({ code }) => code))];
};

/** Where we are stricter than libxml2, on purpose (lsu.md §15): references, and lengths in UTF-16 units. */
const STRICTER = [
  "lsu.layout.reference-sans-cible",
  "lsu.layout.reference-mauvaise-cible",
  "lsu.layout.references-vides",
  "lsu.layout.texte-trop-long",
];

/** libxml2 accepts blanks around the dates that are part of a key, and refuses them around the others: we refuse both. */
const BLANK_DATE = /date-(debut|fin)="(\s|&#9;|[\d-]+(\s|&#9;))/;

/** Letters of other alphabets in an identifier: engines disagree on which ones, we only take the Latin ones. */
const FOREIGN_ID = /[\u0370-\u03ff]/;

const isKnownStrictness = (code: string, xml: string): boolean =>
  STRICTER.includes(code) ||
  (code === "lsu.layout.date" && BLANK_DATE.test(xml)) ||
  (code === "lsu.layout.identifiant" && FOREIGN_ID.test(xml));

describe("le fichier LSU 1D face au schéma officiel", () => {
  it("l’exemple est accepté des deux côtés", () => {
    expect(isValid(EXAMPLE)).toBe(true);
    expect(checkLsu1d(fileOf(EXAMPLE))).toEqual([]);
  });

  it("tout document que la disposition permet est écrit comme le schéma le veut, et relu à l’identique", () => {
    fc.assert(
      fc.property(documentsOf(compile(lsu1dSchema)), (document) => {
        fc.pre(document !== undefined);
        const xml = [...writeLsu1d(document as Lsu1d)].join("");
        const { data, diagnostics } = lsu1d.read(fileOf(xml));
        expect(diagnostics).toEqual([]);
        expect(isValid(xml)).toBe(true);
        expect(data && [...writeLsu1d(data)].join("")).toBe(xml);
        expect(JSON.parse(JSON.stringify(data))).toEqual(JSON.parse(JSON.stringify(document)));
      }),
      { seed: 20250901, numRuns: 100 },
    );
  });

  it("tout ce que libxml2 rejette après une à trois altérations est rejeté, et rien d’autre que ce que la fiche demande", () => {
    const example = parse(EXAMPLE);
    let rejected = 0;
    fc.assert(
      fc.property(changes, (list) => {
        const xml = serialise(changed(example, list), lsu1dSchema.namespace);
        const ours = layoutCodes(xml);
        if (isValid(xml)) {
          expect(ours.filter((code) => !isKnownStrictness(code, xml))).toEqual([]);
        } else {
          rejected++;
          expect(ours).not.toEqual([]);
        }
        expect(isAccepted(checkLsu1d(fileOf(xml)))).toBe(isAccepted(everything(xml)));
      }),
      { seed: 20251201, numRuns: 1500 },
    );
    expect(rejected).toBeGreaterThan(200);
  });
});

/** What reading then checking says, as the command line does. */
function everything(xml: string) {
  const input = fileOf(xml);
  const { data, diagnostics } = lsu1d.read(input);
  return [...diagnostics, ...(data ? lsu1d.check(data, input) : [])];
}
