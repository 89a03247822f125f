import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../run.ts";
import { useFolder } from "../testing/folder.ts";
import { fakeTerminal } from "../testing/terminal.ts";
import type { CheckJson } from "./check.ts";
import type { GenerateJson } from "./generate.ts";

const folder = useFolder();

async function generateJson(out: string, ...options: string[]): Promise<GenerateJson> {
  const terminal = fakeTerminal();
  const argv = ["generate", "--json", "--eleves", "40", "--seed", "essai", "--out", join(folder, out), ...options];
  expect(await run(argv, terminal)).toBe(0);
  return JSON.parse(terminal.out()) as GenerateJson;
}

const eleves = (out: string) => readFileSync(join(folder, out, "CSVExtraction-eleves.csv"), "latin1");

test("la même graine donne les mêmes fichiers, l’année scolaire étant celle du jour", async () => {
  const first = await generateJson("un");
  const second = await generateJson("deux");
  expect(first).toMatchObject({ annee: 2026, counts: { eleves: 40 }, defauts: [] });
  expect(first.files.map(({ file }) => file)).toEqual([
    join(folder, "un/CSVExtraction-eleves.csv"),
    join(folder, "un/CSVExtraction-responsables.csv"),
  ]);
  expect(eleves("deux")).toBe(eleves("un"));
  expect(second.uai).toBe(first.uai);
});

test("l’an suivant, c’est la même école et d’autres fichiers", async () => {
  const [now, next] = [await generateJson("cette-annee"), await generateJson("an-suivant", "--an-suivant")];
  expect(next).toMatchObject({ uai: now.uai, nom: now.nom, annee: now.annee + 1 });
  expect(eleves("an-suivant")).not.toBe(eleves("cette-annee"));
});

test("les défauts plantés sont listés, et check les retrouve tous à leur ligne", async () => {
  const { defauts, files } = await generateJson("defauts", "--defauts");
  expect(JSON.parse(readFileSync(join(folder, "defauts/defauts.json"), "utf8"))).toEqual(defauts);
  const csv = files.map(({ file }) => file).filter((file) => file.endsWith(".csv"));
  const terminal = fakeTerminal();
  expect(await run(["check", "--json", ...csv], terminal)).toBe(1);
  const found = (JSON.parse(terminal.out()) as CheckJson).files.flatMap(({ diagnostics }) => diagnostics);
  const announced = defauts.filter(({ diagnostic }) => diagnostic !== null);
  expect(announced.length).toBeGreaterThan(10);
  const missed = announced.filter(
    ({ fichier, ligne, diagnostic }) =>
      // What is said of the whole file names no line.
      !found.some(
        ({ code, where: { file, line = ligne } }) =>
          code === diagnostic && line === ligne && file === join(folder, "defauts", fichier),
      ),
  );
  expect(missed).toEqual([]);
});

test("une variante ancienne et un autre encodage se relisent", async () => {
  const { files } = await generateJson("be1d", "--variante", "be1d", "--encodage", "utf-8-bom", "--annee", "2014");
  const terminal = fakeTerminal();
  expect(await run(["inspect", "--json", ...files.map(({ file }) => file)], terminal)).toBe(0);
  expect(JSON.parse(terminal.out())).toMatchObject({ files: [{ version: "be1d" }, { version: "be1d" }] });
});

describe("un collège", () => {
  const college = (out: string, ...options: string[]) =>
    generateJson(out, "--degre", "2", "--annee", "2026", ...options);
  const xml = ({ files }: GenerateJson) => files.map(({ file }) => file).filter((file) => file.endsWith(".xml"));

  async function checkJson(...files: string[]): Promise<CheckJson["files"]> {
    const terminal = fakeTerminal();
    await run(["check", "--json", ...files], terminal);
    return (JSON.parse(terminal.out()) as CheckJson).files;
  }

  test("tient en huit fichiers, que check accepte tous", async () => {
    const invented = await college("college");
    expect(invented).toMatchObject({ annee: 2026, counts: { eleves: 40, classes: 4 }, defauts: [] });
    const names = xml(invented).map((file) => basename(file));
    expect(names).toContain("ElevesAvecAdresses.xml");
    expect(names).toContain(`sts_emp_${invented.uai}_2026.xml`);
    const checked = await checkJson(...xml(invented));
    expect(checked).toHaveLength(8);
    expect(checked.every(({ ok }) => ok)).toBe(true);
  });

  test("l’an suivant, est le même, et ce qui a changé est écrit", async () => {
    const [now, next] = [await college("clg"), await college("clg-suivant", "--an-suivant")];
    expect(next).toMatchObject({ uai: now.uai, annee: 2027 });
    const changements = JSON.parse(readFileSync(join(folder, "clg-suivant/changements.json"), "utf8"));
    const genres = new Set(changements.map(({ genre }: { genre: string }) => genre));
    for (const genre of ["montee", "arrivee-6e", "depart-an-dernier", "retour"]) expect(genres).toContain(genre);
  });

  test("avec ses défauts, est trouvé tel qu’il a été abîmé", async () => {
    const { defauts, ...invented } = await college("clg-defauts", "--defauts");
    const found = (await checkJson(...xml({ ...invented, defauts }))).flatMap(({ diagnostics }) => diagnostics);
    // What the files say of one another is not the business of check, which takes them one by one.
    const alone = defauts.filter(({ diagnostic }) => diagnostic !== null && !diagnostic.startsWith("siecle.ensemble"));
    expect(alone.length).toBeGreaterThan(30);
    const missed = alone.filter(
      ({ fichier, ligne, diagnostic }) =>
        !found.some(
          ({ code, where }) =>
            code === diagnostic && where.line === ligne && where.file === join(folder, "clg-defauts", fichier),
        ),
    );
    expect(missed).toEqual([]);
  });
});

test("un dossier que le système ne laisse pas créer est refusé, sans attendre", async () => {
  const terminal = fakeTerminal();
  expect(await run(["generate", "--json", "--eleves", "10", "--out", "/proc/navette"], terminal)).toBe(2);
  expect(JSON.parse(terminal.out())).toMatchObject({ erreur: { code: "dossier.impossible" } });
});

test("rien n’est écrasé sans --force, même en partie", async () => {
  await generateJson("deja");
  const before = eleves("deja");
  const terminal = fakeTerminal();
  const argv = ["generate", "--seed", "autre", "--eleves", "40", "--out", join(folder, "deja")];
  expect(await run([...argv, "--json"], terminal)).toBe(2);
  expect(JSON.parse(terminal.out())).toMatchObject({ erreur: { code: "fichier.existe" } });
  expect(eleves("deja")).toBe(before);
  expect(await run([...argv, "--force"], fakeTerminal())).toBe(0);
  expect(eleves("deja")).not.toBe(before);
});

test.each([
  [["--degre", "2", "--eleves", "29"], "generate.effectif"],
  [["--degre", "2", "--eleves", "60", "--variante", "be1d"], "generate.variante-onde"],
  [["--defauts", "--variante", "be1d"], "generate.defauts-variante"],
])("%j est refusé sans rien écrire", async (options, code) => {
  const terminal = fakeTerminal();
  const out = join(folder, `refus-${code}`);
  expect(await run(["generate", "--json", "--out", out, ...options], terminal)).toBe(2);
  expect(JSON.parse(terminal.out())).toMatchObject({ erreur: { code } });
  expect(existsSync(out)).toBe(false);
});

test("un dossier où l’on ne peut pas écrire est dit en français", async () => {
  const terminal = fakeTerminal();
  const out = join(folder, "un/CSVExtraction-eleves.csv/dedans");
  expect(await run(["generate", "--out", out, "--json"], terminal)).toBe(2);
  expect(JSON.parse(terminal.out())).toMatchObject({ erreur: { code: "fichier.pas-un-dossier" } });
  expect(readdirSync(join(folder, "un"))).toHaveLength(2);
});
