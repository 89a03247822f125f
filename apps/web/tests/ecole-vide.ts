import { fileURLToPath } from "node:url";
import { useBase as freshBase } from "@navette/base/testing";
import { lettreUai } from "@navette/formats";
import { buildApp } from "@navette/server";
import { pino } from "pino";
import type { BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const UAI = `0999901${lettreUai("0999901")}`;
const MOT_DE_PASSE = "cheval agrafe pile";

/** A school of which nothing is known yet, on the real server: its pages as they are built, a base of its own. */
export interface EcoleVide {
  readonly url: () => string;
  /** Moves the clock of the server. */
  advance(days: number): void;
  /** A page of that browser, where its directrice has logged in. */
  logIn(context: BrowserContext): Promise<Page>;
}

export function openEcoleVide(name: string): EcoleVide {
  const base = freshBase("pglite", { keep: true });
  const webFolder = fileURLToPath(new URL(`../../../tmp/web-${name}`, import.meta.url));
  let now = Date.parse("2026-09-14T08:12:00.000Z");
  let url = "";
  let close = async (): Promise<void> => {};
  beforeAll(async () => {
    await build({ root, logLevel: "error", build: { outDir: webFolder, emptyOutDir: true, minify: false } });
    const app = await buildApp({ base, webFolder, now: () => new Date(now), logger: pino({ level: "silent" }) });
    url = await app.listen({ host: "127.0.0.1", port: 0 });
    close = () => app.close();
    const compte = { prenom: "Claire", nom: "Lenoir", identifiant: "claire", motDePasse: MOT_DE_PASSE };
    const ecole = { uai: UAI, nom: "École des Trois-Ormes", commune: "Valombre", degre: 1, compte };
    const headers = { "content-type": "application/json", origin: url };
    const reply = await fetch(`${url}/api/installation`, { method: "POST", headers, body: JSON.stringify(ecole) });
    if (!reply.ok) throw new Error(`the installation answered ${reply.status}: ${await reply.text()}`);
  });
  afterAll(() => close());
  return {
    url: () => url,
    advance: (days) => {
      now += days * 86_400_000;
    },
    logIn: async (context) => {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${url}/connexion`);
      await page.getByLabel("Identifiant").fill("claire");
      await page.getByLabel("Mot de passe", { exact: true }).fill(MOT_DE_PASSE);
      await page.getByRole("button", { name: "Se connecter" }).click();
      await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
      return page;
    },
  };
}
