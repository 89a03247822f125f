import { expect, test } from "vitest";
import { fakeTerminal } from "../testing/terminal.ts";
import { withEtapes } from "./etapes.ts";

test("les étapes se suivent sur une ligne de la sortie d’erreur, effacée à la fin", async () => {
  const terminal = fakeTerminal({ isTTY: true });
  const done = await withEtapes(terminal, {}, async ({ say }) => {
    say("Lecture des fichiers");
    say("Écriture");
    return "fait";
  });
  expect(done).toBe("fait");
  expect(terminal.out()).toBe("");
  expect(terminal.err().split("\r\u001b[2K")).toEqual(["", "Lecture des fichiers…", "Écriture…", ""]);
});

test.each([
  ["dans un fichier", { isTTY: false }, {}],
  ["avec --json", { isTTY: true }, { json: true }],
])("%s, rien ne s’affiche", async (_, screen, asked) => {
  const terminal = fakeTerminal(screen);
  await withEtapes(terminal, asked, async ({ say }) => say("Lecture des fichiers"));
  expect([terminal.out(), terminal.err()]).toEqual(["", ""]);
});

test("Ctrl+C dit que rien n’a été changé, tant que c’est vrai ; ensuite, comment le savoir", async () => {
  const terminal = fakeTerminal({ isTTY: true });
  await withEtapes(terminal, {}, async ({ commit }) => {
    terminal.interrupt();
    expect(terminal.err()).toMatch(/Interrompu\. Rien n’a été changé\.\n$/);
    commit("Interrompu pendant l’écriture.");
    terminal.interrupt();
    expect(terminal.err()).toMatch(/\[2KInterrompu pendant l’écriture\.\n$/);
  });
});
