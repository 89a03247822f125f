import { fileURLToPath } from "node:url";
import { COMPTES_DEMONSTRATION } from "@navette/base";
import { useBase as ownBase } from "@navette/base/testing";
import { buildApp } from "@navette/server";
import { pino } from "pino";
import type { BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A morning of the first trimestre, when the invented school is at work. */
const MATIN = "2026-11-10T09:00:00.000Z";

interface RealServer {
  readonly url: () => string;
}

/**
 * The pages as they are built, over the real server and a base of its own, holding the invented school: for the tests of
 * the enclosing block, which follow one another. The clock stands still, so that a picture is the same every day.
 */
export function realServer(name: string): RealServer {
  const base = ownBase("pglite", { keep: true });
  const webFolder = fileURLToPath(new URL(`../../../tmp/web-${name}`, import.meta.url));
  let url = "";
  let close = async (): Promise<void> => {};
  beforeAll(async () => {
    await build({ root, logLevel: "error", build: { outDir: webFolder, emptyOutDir: true, minify: false } });
    const app = await buildApp({ base, webFolder, now: () => new Date(MATIN), logger: pino({ level: "silent" }) });
    url = await app.listen({ host: "127.0.0.1", port: 0 });
    close = () => app.close();
    const reply = await fetch(`${url}/api/installation/demonstration`, { method: "POST", headers: { origin: url } });
    if (!reply.ok) throw new Error(`the invented school answered ${reply.status}: ${await reply.text()}`);
  });
  afterAll(() => close());
  return { url: () => url };
}

/** A page of that browser, logged in the invented school as its head or as one of its teachers. */
export async function logIn(
  context: BrowserContext,
  server: RealServer,
  qui: keyof typeof COMPTES_DEMONSTRATION,
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.url()}/connexion`);
  const { identifiant, motDePasse } = COMPTES_DEMONSTRATION[qui];
  await page.getByLabel("Identifiant").fill(identifiant);
  await page.getByLabel("Mot de passe", { exact: true }).fill(motDePasse);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  return page;
}
