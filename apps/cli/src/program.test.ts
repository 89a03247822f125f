import { expect, test } from "vitest";
import { makeProgram } from "./program.ts";
import { run } from "./run.ts";
import { fakeTerminal } from "./testing/terminal.ts";

const commands = makeProgram(fakeTerminal(), () => undefined).commands.map((each) => each.name());

test("l’aide générale nomme chaque commande et chaque code de sortie, en français", async () => {
  const terminal = fakeTerminal();
  expect(await run(["--help"], terminal)).toBe(0);
  for (const each of commands) expect(terminal.out()).toContain(`  ${each} `);
  expect(terminal.out()).toContain("Codes de sortie");
  expect(terminal.out()).not.toMatch(/Usage:|Options:|Commands:|display help|output the version/);
});

test.each(commands)("l’aide de « %s » est en français, avec un exemple", async (command) => {
  const terminal = fakeTerminal();
  expect(await run([command, "--help"], terminal)).toBe(0);
  expect(terminal.out()).toMatch(new RegExp(`Exemple\u00a0:\\n {2}\\$ navette ${command} ?`));
  expect(terminal.out()).not.toMatch(/Usage:|Arguments:|Options:|display help|\(default/);
});

test("l’aide dit quelles options sont obligatoires, et ce que DATABASE_URL change", async () => {
  const help = async (...argv: string[]) => {
    const terminal = fakeTerminal({ columns: 200 });
    await run([...argv, "--help"], terminal);
    return terminal.out();
  };
  const install = await help("install");
  for (const option of ["--nom", "--identifiant", "--prenom", "--nom-famille"]) {
    expect(install).toMatch(new RegExp(`^ +${option} <.*\\(obligatoire\\)$`, "m"));
  }
  expect(install).not.toMatch(/--commune.*obligatoire/);
  expect(await help("generate")).toMatch(/--out.*\(obligatoire\)/);
  for (const argv of [["install"], ["export", "lsu"], ["serve"], ["import"]]) {
    expect(await help(...argv), argv.join(" ")).toContain("DATABASE_URL");
  }
});

test("toutes les options qui manquent sont dites à la fois", async () => {
  const terminal = fakeTerminal();
  expect(await run(["export", "lsu", "--ecole"], terminal)).toBe(2);
  expect(terminal.err().replaceAll("\u00a0", " ")).toContain(
    "Il manque les options « --periode <rang> », « --out <dossier> ».",
  );
});

test.each([
  [["importe"], "commande.commande-inconnue", "Il n’y a pas de commande « importe »"],
  [["check"], "commande.argument-manquant", "Il manque : <fichier>."],
  [["check", "--zut", "a.csv"], "commande.option-inconnue", "L’option « --zut » n’existe pas ici."],
  [["generate"], "commande.option-manquante", "Il manque l’option « --out <dossier> »."],
  [["generate", "--out"], "commande.valeur-manquante", "L’option « --out <dossier> » attend une valeur."],
  [["generate", "--out", "x", "--eleves", "12a"], "commande.valeur", "--eleves : « 12a » ne convient pas."],
  [["generate", "--out", "x", "--variante", "2018"], "commande.valeur", "--variante : « 2018 » ne convient pas."],
  [["undo", "a", "b"], "commande.argument-en-trop", "« b » est en trop."],
])("%j est refusé en français, en texte comme en JSON", async (argv, code, message) => {
  const spoken = fakeTerminal();
  expect(await run(argv, spoken)).toBe(2);
  expect(spoken.out()).toBe("");
  expect(spoken.err().replaceAll("\u00a0", " ")).toContain(message);

  const json = fakeTerminal();
  expect(await run([...argv.slice(0, 1), "--json", ...argv.slice(1)], json)).toBe(2);
  expect(json.err()).toBe("");
  expect(JSON.parse(json.out())).toMatchObject({ erreur: { code, message: expect.stringContaining(message) } });
});

test("sans commande, l’aide va sur la sortie d’erreur et le code est celui d’une commande mal écrite", async () => {
  const terminal = fakeTerminal();
  expect(await run([], terminal)).toBe(2);
  expect(terminal.out()).toBe("");
  expect(terminal.err()).toContain("Commandes\u00a0:");
});

test("l’aide d’une commande se demande des deux façons", async () => {
  const [help, option] = [fakeTerminal(), fakeTerminal()];
  expect(await run(["help", "check"], help)).toBe(0);
  await run(["check", "--help"], option);
  expect(help.out()).toBe(option.out());
});

test("l’aide d’une commande qui n’existe pas le dit", async () => {
  const terminal = fakeTerminal();
  expect(await run(["help", "zut"], terminal)).toBe(2);
  expect(terminal.out()).toBe("");
  expect(terminal.err().replaceAll("\u00a0", " ")).toContain("Il n’y a pas de commande « zut »");
});
