import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";
import { startServer } from "./start.ts";
import { installation } from "./testing/serveur.ts";

const settings = (folder: string, PORT: string) =>
  readSettings({ PORT, NAVETTE_DATA: folder, NAVETTE_JOURNAUX: "silent" });

test("démarre sur un vrai port, refuse un port pris, s’arrête, et retrouve son école", async () => {
  const folder = mkdtempSync(join(tmpdir(), "navette-serveur-"));
  const first = await startServer(settings(join(folder, "a"), "0"));
  try {
    const created = await fetch(`${first.url}/api/installation`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: first.url },
      body: JSON.stringify(installation()),
    });
    expect(created.status).toBe(200);
    const cookie = created.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await fetch(`${first.url}/api/session`, { headers: { cookie } })).status).toBe(200);
    const { port } = new URL(first.url);
    await expect(startServer(settings(join(folder, "b"), port))).rejects.toMatchObject({ code: "serveur.port-pris" });
  } finally {
    await first.close();
  }
  const again = await startServer(settings(join(folder, "a"), "0"));
  const { etablissements } = (await (await fetch(`${again.url}/api/installation`)).json()) as {
    etablissements: object[];
  };
  await again.close();
  rmSync(folder, { recursive: true });
  expect(etablissements).toHaveLength(1);
});

test("n’écoute que cet ordinateur tant qu’on ne demande rien d’autre", () => {
  expect(readSettings({})).toMatchObject({ port: 3000, host: "127.0.0.1", dataFolder: "./data", secure: false });
  expect(readSettings({ HOST: "0.0.0.0", NAVETTE_TLS: "oui" })).toMatchObject({ host: "0.0.0.0", secure: true });
});

test.each(["partout", "-1", "10.0.0.300", "10.0.0.0/33", "0"])("refuse les mandataires « %s »", (NAVETTE_PROXY) => {
  expect(() => readSettings({ NAVETTE_PROXY })).toThrowError(expect.objectContaining({ code: "reglage.proxy" }));
});

test.each(["abc", "70000", "-1", "3000.5"])("refuse le port « %s » en disant pourquoi", (PORT) => {
  expect(() => readSettings({ PORT })).toThrowError(expect.objectContaining({ code: "reglage.port" }));
});
