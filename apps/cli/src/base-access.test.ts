import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { emptyPostgresql } from "@navette/base/testing";
import { expect, test } from "vitest";
import { run } from "./run.ts";
import { example, useFolder } from "./testing/folder.ts";
import { fakeTerminal } from "./testing/terminal.ts";

const folder = useFolder();
const IMPORT = "0b6f1c1e-6f0e-4a39-9a53-2f4f7a3f9c11";

async function refused(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const terminal = fakeTerminal({ env });
  const code = await run([...argv, "--json"], terminal);
  return { code, erreur: (JSON.parse(terminal.out()) as { erreur: { code: string } }).erreur.code };
}

const COMMANDES = [
  ["imports", ["imports"]],
  ["un import qui n’est que montré", ["import", example("ecole-inventee/CSVExtraction-eleves.csv")]],
  ["un import qui s’applique", ["import", "--apply", example("ecole-inventee/CSVExtraction-eleves.csv")]],
  ["l’annulation d’un import", ["undo", IMPORT]],
  ["l’ouverture d’une année", ["open-year"]],
  ["un export", ["export", "lsu", "--periode", "1", "--out", join(folder, "envois")]],
] as const;

test.each(COMMANDES)("%s dit qu’il n’y a pas de données là où il n’y en a pas, et n’y fait rien", async (_, argv) => {
  const vide = join(folder, "vide");
  mkdirSync(vide, { recursive: true });
  for (const data of [vide, join(folder, "absent")]) {
    expect(await refused([...argv, "--data", data])).toEqual({ code: 3, erreur: "base.absente" });
  }
  expect(readdirSync(vide)).toEqual([]);
  expect(existsSync(join(folder, "absent"))).toBe(false);
});

test.each(COMMANDES)("%s dit qu’un serveur PostgreSQL vide n’a pas de données, et n’y fait rien", async (_, argv) => {
  const vide = await emptyPostgresql();
  expect(await refused(argv, { DATABASE_URL: vide.url })).toEqual({ code: 3, erreur: "base.absente" });
  expect(await vide.tables()).toEqual([]);
  await vide.drop();
});

test("l’adresse d’une base d’une autre sorte est refusée par son nom", async () => {
  expect(await refused(["imports"], { DATABASE_URL: "mysql://ecole@serveur/base" })).toEqual({
    code: 3,
    erreur: "base.adresse",
  });
});

test("un lien qui ramène à lui-même est dit, parmi les fichiers à vérifier", async () => {
  const loop = join(folder, "boucle");
  symlinkSync(loop, loop);
  const terminal = fakeTerminal();
  expect(await run(["check", "--json", loop], terminal)).toBe(2);
  expect(JSON.parse(terminal.out())).toMatchObject({
    files: [{ diagnostics: [{ code: "fichier.lien-en-boucle" }] }],
  });
});
