import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openReceived } from "../received-files.ts";
import { run } from "../run.ts";
import { example, useFolder } from "../testing/folder.ts";
import { fakeTerminal } from "../testing/terminal.ts";
import type { CheckJson } from "./check.ts";
import type { InspectJson } from "./inspect.ts";

const folder = useFolder();
const defaut = (name: string) => example(`defauts/onde/${name}`);
const sain = example("onde/eleves-onde-2017.csv");
const lsu = example("lsu/lsu-1d.xml");

async function checkJson(...files: string[]): Promise<{ code: number; answer: CheckJson }> {
  const terminal = fakeTerminal();
  const code = await run(["check", "--json", ...files], terminal);
  expect(terminal.err()).toBe("");
  return { code, answer: JSON.parse(terminal.out()) as CheckJson };
}

test.each([
  ["sans rejet", [lsu], 0],
  ["avec un rejet", [defaut("nom-vide.csv")], 1],
  ["inconnu", [defaut("inconnu.csv")], 2],
  ["semblable à ONDE mais d’ailleurs", [defaut("factos.csv")], 2],
  ["illisible", [defaut("utf8-abime.csv")], 2],
  ["reconnu, mais sans une colonne nécessaire", [defaut("sans-prenom.csv")], 2],
  ["absent", [join(folder, "nulle-part.csv")], 2],
  ["sain, puis un avec rejet, puis un inconnu", [lsu, defaut("nom-vide.csv"), defaut("inconnu.csv")], 2],
])("un fichier %s : le code de sortie le dit", async (_, files, expected) => {
  const { code, answer } = await checkJson(...files);
  expect(code).toBe(expected);
  expect(answer.files.map(({ file }) => file)).toEqual(files);
});

test("la réponse JSON a la forme promise, avec tous les diagnostics", async () => {
  const { answer } = await checkJson(defaut("nom-vide.csv"));
  const diagnostic = {
    code: "onde.eleves.valeur-manquante",
    level: "rejet",
    message: expect.any(String),
    remedy: expect.any(String),
    where: { file: defaut("nom-vide.csv"), line: 3, column: 1, path: "Nom élève", record: "Aurélien" },
  };
  expect(answer.files).toEqual([
    {
      file: defaut("nom-vide.csv"),
      format: "onde-eleves",
      version: "onde-2017",
      ok: false,
      diagnostics: [diagnostic],
    },
  ]);
});

test("un fichier qui ne s’ouvre pas est dit parmi les autres, qui sont vérifiés quand même", async () => {
  mkdirSync(join(folder, "dossier"), { recursive: true });
  const { answer } = await checkJson(join(folder, "dossier"), join(folder, "nulle-part.csv"), lsu);
  expect(answer.files.map(({ ok, diagnostics }) => [ok, diagnostics.map(({ code }) => code)])).toEqual([
    [false, ["fichier.dossier"]],
    [false, ["fichier.introuvable"]],
    [true, []],
  ]);
});

test("un fichier démesuré est refusé sans être gardé en mémoire", async () => {
  const file = join(folder, "gros.csv");
  writeFileSync(file, Buffer.alloc(3_000_000));
  expect(() => openReceived(file, 2_000_000)).toThrow(
    expect.objectContaining({ erreur: expect.objectContaining({ code: "fichier.trop-gros" }) }),
  );
  expect(openReceived(file, 3_000_000).bytes.length).toBe(3_000_000);
});

test("chaque fichier du corpus est vérifié sans panne, et « ok » est l’absence de rejet", async () => {
  const names = Object.keys(JSON.parse(readFileSync(defaut("attendus.json"), "utf8")) as object);
  const { answer } = await checkJson(...names.map(defaut));
  expect(answer.files.length).toBeGreaterThan(40);
  for (const { ok, diagnostics } of answer.files) expect(ok).toBe(diagnostics.every(({ level }) => level !== "rejet"));
});

test("une longue liste est abrégée, à l’écran comme dans un fichier ; avec --tout, elle est entière", async () => {
  const [header, row = ""] = readFileSync(sain, "latin1").split("\r\n");
  const ines = Array.from({ length: 9 }, (_, index) => row.replace(/9\d{8}[A-Z]{2}/, `XX${index}`));
  const file = join(folder, "neuf-ine.csv");
  writeFileSync(file, [header, ...ines].join("\r\n"), "latin1");
  const cases = async (argv: string[], isTTY: boolean) => {
    const terminal = fakeTerminal({ isTTY, env: { NO_COLOR: "1" } });
    await run(["check", file, ...argv], terminal);
    return terminal.out().match(/n’est pas un INE/g)?.length;
  };
  expect(await cases([], true)).toBe(5);
  expect(await cases(["--tout"], true)).toBe(9);
  expect(await cases([], false)).toBe(5);
});

test("inspect dit la nature, l’établissement et l’année, et ce qui manque est null", async () => {
  const terminal = fakeTerminal();
  expect(await run(["inspect", "--json", lsu, sain], terminal)).toBe(0);
  const { files } = JSON.parse(terminal.out()) as InspectJson;
  expect(files).toMatchObject([
    { file: lsu, format: "lsu-1d", version: "1.0", uai: "9990002Y", annee: 2025, date: null, counts: { eleves: 2 } },
    {
      file: sain,
      format: "onde-eleves",
      uai: null,
      annee: null,
      date: null,
      encodage: "windows-1252",
      diagnostics: [],
    },
  ]);
});

test("inspect nomme un fichier qui n’est pas celui qu’on croit, et dit quoi exporter à la place", async () => {
  const terminal = fakeTerminal();
  expect(await run(["inspect", defaut("siecle.xml")], terminal)).toBe(2);
  expect(terminal.out()).toContain("Ce fichier est un export de SIECLE");
  expect(terminal.out()).toContain("Exportations");
});

const codesOf = ({ files, ensemble }: CheckJson) => [
  ...files.map(({ diagnostics }) => diagnostics.map(({ code }) => code)),
  ensemble.map(({ code }) => code),
];

test("plusieurs fichiers sont aussi comparés entre eux : un autre établissement, ce qui manque au jeu", async () => {
  const [eleves, sts] = [
    example("siecle/ElevesSansAdresses.xml"),
    example("college-invente/sts_emp_0998189N_2025.xml"),
  ];
  const { code, answer } = await checkJson(eleves, sts);
  expect(code).toBe(1);
  const [, deSts, ensemble] = codesOf(answer);
  expect(deSts).toContain("siecle.ensemble.uai");
  expect(answer.files.map(({ ok }) => ok)).toEqual([true, false]);
  expect(ensemble).toContain("siecle.ensemble.fichier-absent");
  expect(answer.ensemble.every(({ where }) => where.file === undefined)).toBe(true);

  const terminal = fakeTerminal();
  await run(["check", eleves, sts], terminal);
  expect(terminal.out()).toContain("Ces fichiers ensemble\n");
});

test("un fichier seul n’est pas comparé à ceux qu’on n’a pas donnés", async () => {
  expect((await checkJson(example("siecle/Structures.xml"))).answer.ensemble).toEqual([]);
});

test("un emploi du temps seul dit qu’il ne nomme personne, et inspect compte zéro personnel", async () => {
  const edt = example("sts/emp_sts_9990001X_2025.xml");
  expect(codesOf((await checkJson(edt)).answer)).toEqual([["sts.edt.sans-personnels"], []]);
  const terminal = fakeTerminal();
  await run(["inspect", edt], terminal);
  expect(terminal.out()).toContain("0 personnel,");
});
