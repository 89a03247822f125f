import { readdirSync, readFileSync } from "node:fs";
import { type Diagnostic, examine } from "@navette/formats";
import { expect, test } from "vitest";
import { causesOf } from "./causes.ts";
import { codesEmis } from "./testing/codes-emis.ts";
import { quiDe, titreDe, titreDuCode } from "./titres.ts";

const CORPUS = new URL("../../../../examples/defauts/onde/", import.meta.url);
const dit = (code: string, ...messages: readonly string[]) =>
  titreDe({
    code,
    level: "anomalie",
    cas: messages.map((message): Diagnostic => ({ code, level: "anomalie", message, remedy: "", where: {} })),
  });

test("des cas qui disent la même chose ont leur phrase pour titre", () => {
  expect(dit("onde.sexe", "Le sexe est vide.", "Le sexe est vide.")).toBe("Le sexe est vide.");
});

test("des cas qui diffèrent ont le titre de leur code, jamais les mots du premier", () => {
  expect(dit("onde.sexe", "« X » n’est pas un sexe.", "« Y » n’est pas un sexe.")).toBe("Sexes inconnus");
});

test("une remarque du livret qui nomme la rubrique a un titre entier, sans points de suspension", () => {
  expect(dit("livret.rubrique-vide", "Lecture : rien n’est saisi.", "Écriture : rien n’est saisi.")).toBe(
    "Rubriques où rien n’est saisi",
  );
  expect(dit("livret.niveau-sans-element", "Lecture : sans élément.", "Écriture : sans élément.")).toContain("LSU");
});

test("chaque remarque que Navette peut faire a un titre entier, en français", () => {
  const codes = codesEmis();
  expect(codes.length).toBeGreaterThan(350);
  // What begins the codes of a format is no code.
  const isPrefixe = (code: string) => codes.some((other) => other.startsWith(`${code}.`));
  const titres = codes.map((code) => [code, titreDuCode(code)] as const);
  expect(titres.filter(([code, titre]) => titre === undefined && !isPrefixe(code))).toEqual([]);
  expect(titres.filter(([, titre]) => titre && !/^\p{Lu}[^{}_]{3,}[^.…\s]$/u.test(titre))).toEqual([]);
});

test("la ligne repliée dit les premiers noms, sinon les premières lignes", () => {
  const de = (...where: readonly Diagnostic["where"][]) =>
    quiDe({
      code: "a.b",
      level: "anomalie",
      cas: where.map((each): Diagnostic => ({ code: "a.b", level: "anomalie", message: "m", remedy: "", where: each })),
    });
  expect(de({ record: "Lou ANDRÉ", line: 4 }, { record: "Tom GIL", line: 7 })).toBe("Lou ANDRÉ, Tom GIL");
  expect(de({ line: 4 }, { line: 7 })).toBe("lignes\u00A04, 7");
  expect(de(...Array.from({ length: 9 }, (_, rang) => ({ record: `Prénom ${rang} MODELIN` })))).toBe(
    "Prénom 0 MODELIN, Prénom 1 MODELIN, Prénom 2 MODELIN et 6\u00A0autres",
  );
  expect(de({}, {})).toBe("");
  expect(de({ line: 4 })).toBe("");
});

test("un seul cas nomme son élève, sinon son fichier, sauf si sa phrase le fait déjà", () => {
  const de = (where: Diagnostic["where"], message = "Cet élève serait né le 12/01/2098.") =>
    quiDe({ code: "a.b", level: "anomalie", cas: [{ code: "a.b", level: "anomalie", message, remedy: "", where }] });
  expect(de({ file: "eleves.xml", line: 4, record: "Lou ANDRÉ" })).toBe("Lou ANDRÉ");
  expect(de({ file: "eleves.xml", line: 4 })).toBe("eleves.xml");
  expect(de({ record: "Lou ANDRÉ" }, "Lou ANDRÉ n’a pas de prénom.")).toBe("");
});

test("dans tout le corpus, une cause aux phrases diverses a un titre à elle", () => {
  const seen = readdirSync(CORPUS)
    .filter((name) => !name.endsWith(".json"))
    .flatMap((name) => examine({ name, bytes: readFileSync(new URL(name, CORPUS)) }).diagnostics);
  const varied = causesOf(seen).filter(({ cas }) => new Set(cas.map(({ message }) => message)).size > 1);
  expect(varied.length).toBeGreaterThan(5);
  expect(varied.filter((cause) => titreDuCode(cause.code) === undefined).map(({ code }) => code)).toEqual([]);
});
