import { readdirSync, readFileSync } from "node:fs";
import { type Diagnostic, examine } from "@navette/formats";
import { expect, test } from "vitest";
import { causesOf } from "./causes.ts";
import { titreDe } from "./titres.ts";

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

test("sans titre connu, ce que leurs phrases ont en commun", () => {
  expect(dit("a.b", "La date 1 est fausse.", "La date 22 est fausse.")).toBe("La date … est fausse.");
  expect(dit("a.b", "Rien de tel.", "Tout autre chose")).toBe("…");
  expect(dit("a.b", "Il manque", "Il manque tout")).toBe("Il manque …");
});

test("dans tout le corpus, une cause aux phrases diverses a un titre à elle", () => {
  const seen = readdirSync(CORPUS)
    .filter((name) => !name.endsWith(".json"))
    .flatMap((name) => examine({ name, bytes: readFileSync(new URL(name, CORPUS)) }).diagnostics);
  const varied = causesOf(seen).filter(({ cas }) => new Set(cas.map(({ message }) => message)).size > 1);
  expect(varied.length).toBeGreaterThan(5);
  expect(varied.filter((cause) => titreDe(cause).includes("…")).map(({ code }) => code)).toEqual([]);
});
