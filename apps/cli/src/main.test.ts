import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import type { ServeJson } from "./commands/serve.ts";
import { documented, keysOf } from "./testing/documentation.ts";
import { example, useFolder } from "./testing/folder.ts";

/** The command line as it is installed: what the build made. */
const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));

const folder = useFolder();
const lsu = example("lsu/lsu-1d.xml");
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function navette(...argv: string[]) {
  const env = { PATH: process.env.PATH, NAVETTE_DATA: join(folder, "data"), PORT: "0" };
  const child = spawn(process.execPath, [MAIN, ...argv], { env, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  return child;
}

async function ended(...argv: string[]) {
  const child = navette(...argv);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { out, err, code: code as number };
}

test("la sortie standard ne porte que l’objet JSON, et le code de sortie est celui de la table", async () => {
  const { out, err, code } = await ended("check", "--json", lsu, example("defauts/onde/factos.csv"));
  expect({ err, code }).toEqual({ err: "", code: 2 });
  expect(JSON.parse(out)).toMatchObject({ files: [{ ok: true }, { ok: false }] });
});

test("une erreur va sur la sortie d’erreur, sans trace technique ni couleurs", async () => {
  const { out, err, code } = await ended("check");
  expect({ out, code }).toEqual({ out: "", code: 2 });
  expect(err).toMatch(/^Erreur\u00a0: Il manque\u00a0: <fichier>\.\n→ Voyez navette check --help\.\n$/);
});

test("qui cesse de lire avant la fin ne provoque pas de panne", async () => {
  const child = navette("check", ...Array.from({ length: 300 }, () => example("defauts/onde/nom-vide.csv")));
  child.stdout.destroy();
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect({ err, code }).toEqual({ err: "", code: 1 });
});

test("une réponse qui ne peut pas être écrite est dite perdue, sans trace technique", async () => {
  const full = openSync("/dev/full", "w");
  const child = spawn(process.execPath, [MAIN, "check", lsu], { stdio: ["ignore", full, "pipe"] });
  children.push(child);
  const [err, [code]] = await Promise.all([text(child.stderr as Readable), once(child, "close")]);
  closeSync(full);
  expect(code).toBe(2);
  expect(err).toMatch(/^Erreur\u00a0: La réponse n’a pas pu être écrite/);
  expect(err).not.toMatch(/ENOSPC|\n {4}at /);
});

test("serve refuse un port déjà pris avant de faire une base", async () => {
  const busy = createServer();
  await once(busy.listen(0, "127.0.0.1"), "listening");
  const { port } = busy.address() as AddressInfo;
  const { out, code } = await ended("serve", "--json", "--port", String(port), "--data", join(folder, "jamais"));
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({ erreur: { code: "serveur.port-pris" } });
  expect(existsSync(join(folder, "jamais"))).toBe(false);
  busy.close();
});

test("une adresse où personne ne peut écouter est dite, sans faire de base", async () => {
  const { out, code } = await ended("serve", "--json", "--host", "192.0.2.1", "--data", join(folder, "jamais"));
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({ erreur: { code: "serveur.adresse" } });
  expect(existsSync(join(folder, "jamais"))).toBe(false);
});

// The first opening of a data folder is long on a busy machine.
test("serve ouvre l’application, garde son dossier pour lui, et se ferme proprement", {
  timeout: 180_000,
}, async () => {
  const server = navette("serve", "--json");
  const [first] = (await once(server.stdout, "data")) as [Buffer];
  const answer = JSON.parse(first.toString()) as ServeJson;
  const { url, data } = answer;
  const shown = documented().find(({ argv }) => argv[0] === "serve")?.answer;
  expect(keysOf(answer)).toEqual(keysOf(shown?.json));
  expect(data).toBe(join(folder, "data"));
  expect((await fetch(new URL("/api/installation", url))).status).toBe(200);

  const second = await ended("imports", "--json");
  expect(second.code).toBe(3);
  expect(JSON.parse(second.out)).toMatchObject({ erreur: { code: "base.occupee" } });

  server.kill("SIGINT");
  expect(await once(server, "close")).toEqual([0, null]);
  expect(JSON.parse((await ended("imports", "--json")).out)).toMatchObject({ erreur: { code: "etablissement.aucun" } });
});
