import type { Avancements } from "@navette/server/api";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { largeurs, launch, openContext } from "./browser.ts";
import { logIn, realServer } from "./real-server.ts";
import type { Serveur } from "./serveur.ts";

/** The grids of the invented school: for the tests of the enclosing block, which follow one another. */
export interface Grilles {
  readonly server: Serveur;
  /** A page of one's own, logged in. What its scripts throw fails the test. */
  open(qui: "direction" | "enseignant", width?: number): Promise<Page>;
  /** The first trimestre of the class of that name, on the screen asked for. */
  openGrille(page: Page, classe: string, rubrique: string): Promise<void>;
}

export function ownGrilles(): Grilles {
  const server = realServer();
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let troubles: string[] = [];
  // One logs in once, and a class is looked up once: each test then opens the page it is about.
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();
  const classes = new Map<string, string>();
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const seen = troubles;
    troubles = [];
    expect(seen).toEqual([]);
  });
  afterAll(() => browser.close());
  return {
    server,
    open: async (qui, width = largeurs.bureau) => {
      const context = await openContext(browser, width);
      contexts.push(context);
      const connue = sessions.get(qui);
      if (connue) await context.addCookies(connue);
      const page = connue ? await context.newPage() : await logIn(context, server, qui);
      page.setDefaultTimeout(15_000);
      if (!connue) sessions.set(qui, await context.cookies());
      page.on("pageerror", (error) => troubles.push(error.message));
      return page;
    },
    openGrille: async (page, classe, rubrique) => {
      if (!classes.has(classe)) {
        const reply = await page.request.get(`${server.url()}/api/livret/avancements`);
        for (const { id, libelle } of ((await reply.json()) as Avancements).classes) classes.set(libelle, id);
      }
      await page.goto(`${server.url()}/livret/${classes.get(classe)}/1?rubrique=${rubrique}`);
      await grille(page).waitFor();
    },
  };
}

export const grille = (page: Page): Locator => page.getByRole("region", { name: "Grille de saisie" });
export const rangees = (page: Page): Locator => page.locator(".lv-grille tbody tr");
export const texteDe = (page: Page, rang: number): Locator => rangees(page).nth(rang).getByRole("textbox");
export const niveauxDe = (page: Page, rang: number): Locator => rangees(page).nth(rang).getByRole("radio");
export const enregistre = (page: Page): Promise<void> =>
  page.getByRole("status").getByText("Enregistré à").waitFor({ state: "attached" });

/** Rubrique and objet of the field that has the focus; `undefined` elsewhere. */
export const champActif = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    document.activeElement?.closest("[data-champ]")?.getAttribute("data-champ")?.split("/").slice(1).join("/"),
  );

/** What the server kept, seen by a page that remembers nothing. */
export async function recharge(page: Page): Promise<void> {
  await page.reload();
  await grille(page).waitFor();
}

/** Another part of the livret, on the screen. */
export async function choisitRubrique(page: Page, code: string): Promise<void> {
  const choix = page.getByLabel("Rubrique à saisir");
  if ((await choix.inputValue()) === code) return;
  await choix.selectOption(code);
  const libelle = await choix.locator(`option[value="${code}"]`).textContent();
  await page.getByRole("heading", { level: 1, name: `· ${libelle}` }).waitFor();
}
