import { lettreUai } from "@navette/formats";
import { sql } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { capture, expectSound, largeurs, launch, openContext, sideways } from "./browser.ts";
import { openEcoleVide } from "./ecole-vide.ts";

const ELEVES = 5000;
const LONGUE = "12 CE1-CE2 MME DE LA ROCHEFOUCAULD-LENOIR ET M. PETIT-MARTIN";
const LONG = "De la Rochefoucauld-Montmorency d’Aubigné-Saint-Hilaire";

/** Five thousand pupils in two hundred classes: what no import accepts of one school, and what a page must bear. */
const PEUPLER = [
  sql`insert into classe (id, annee, libelle, niveaux, origine)
    select gen_random_uuid(), 2026, case when n = 200 then ${LONGUE}::text else 'Classe ' || lpad(n::text, 3, '0') end,
           '["CM1"]', 'manuel'
    from generate_series(1, 200) n`,
  sql`insert into eleve (id, nom, prenom, naissance, sexe, origine)
    select gen_random_uuid(), case when n = 1 then ${LONG}::text else 'Nom' || lpad(n::text, 4, '0') end,
           case when n = 4999 then 'Jean-Éric' else 'Prénom' end, date '2017-01-01' + n % 365, 'F', 'manuel'
    from generate_series(1, ${ELEVES}::int) n`,
  sql`insert into scolarite (id, eleve_id, annee, classe_id, niveau)
    select gen_random_uuid(), e.id, 2026, c.id, 'CM1'
    from (select id, row_number() over (order by nom, prenom) % 200 as rang from eleve) e
    join (select id, row_number() over (order by libelle) - 1 as rang from classe) c using (rang)`,
] as const;

describe("une liste de cinq mille élèves", () => {
  const ecole = openEcoleVide();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    await ecole.base.etablissement(`0999901${lettreUai("0999901")}`).transaction(async (trx) => {
      for (const query of PEUPLER) await trx.execute(query);
    });
    page = await ecole.logIn(await openContext(browser, largeurs.bureau));
  });
  afterAll(() => browser.close());

  const liste = () => page.getByRole("region", { name: "Élèves", exact: true });
  async function open(path = "/personnes", width: number = largeurs.bureau): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    // Elsewhere first: the same page opened again keeps its search, as it must.
    await page.goto("about:blank");
    await page.goto(ecole.url() + path);
    await liste()
      .locator(`[aria-rowcount="${ELEVES + 1}"]`)
      .waitFor({ timeout: 60_000 });
  }
  const scrollTo = (top: number) => liste().evaluate((region, to) => region.scrollTo(0, to), top);

  test("se lit entière, quelques rangées seulement étant dessinées", async () => {
    await open();
    await expectSound(page, "personnes-5000");
    await scrollTo(10_000_000);
    await liste()
      .getByRole("link", { name: `NOM${ELEVES} Prénom` })
      .waitFor();
    expect(await liste().getByRole("row").count()).toBeLessThan(80);
  });

  test("se cherche sans accents ni trait d’union, et rien de ce qui est cherché n’est dans une adresse", async () => {
    await open();
    const urls: string[] = [];
    page.on("request", (request) => urls.push(request.url()));
    await page
      .getByRole("textbox", { name: "Chercher un élève" })
      .or(page.getByRole("searchbox"))
      .first()
      .fill("jean eric");
    await liste().getByRole("link", { name: "NOM4999 Jean-Éric" }).waitFor();
    await page.getByRole("heading", { level: 1, name: "1 élève répond à votre demande" }).waitFor();
    expect([page.url(), ...urls].filter((url) => /jean|eric/i.test(url))).toEqual([]);
  });

  test("se retrouve où on l’a laissée en revenant d’une fiche", async () => {
    await open();
    await liste()
      .locator(`[aria-rowcount="${ELEVES + 1}"]`)
      .waitFor();
    await scrollTo(90_000);
    const link = liste().getByRole("link", { name: "NOM2510 Prénom" });
    await link.click();
    await page.getByRole("heading", { name: "Identité" }).waitFor();
    await page.goBack();
    await link.waitFor();
    expect(await liste().evaluate((region) => region.scrollTop)).toBe(90_000);
  });

  test("un nom très long se coupe dans la liste et se lit entier sur la fiche", async () => {
    await open("/personnes", largeurs.telephone);
    await liste().getByRole("link").first().click();
    await page.getByRole("heading", { name: "Identité" }).waitFor();
    expect(await sideways(page)).toBe(0);
    await capture(page, "personnes-nom-long");
  });

  test("la liste d’une classe s’imprime entière, avec son nom et sans les outils", async () => {
    await open();
    await page.getByRole("combobox", { name: "Classe" }).selectOption({ label: "Classe 042" });
    await page.getByRole("heading", { level: 1, name: "Classe 042 : 25 élèves" }).waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await liste().getByRole("link").count()).toBe(25);
    expect(await page.getByRole("button", { name: "Imprimer la liste" }).isVisible()).toBe(false);
    expect(await page.getByRole("combobox", { name: "Classe" }).isVisible()).toBe(false);
    await capture(page, "personnes-classe-imprimee");
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
  });

  test("imprimée, garde chaque mot dans sa colonne, même sous le long nom qu’ONDE donne à une classe", async () => {
    await open();
    await page.getByRole("combobox", { name: "Classe" }).selectOption({ label: LONGUE });
    await page.getByRole("heading", { level: 1, name: `${LONGUE} : 25 élèves` }).waitFor();
    await page.emulateMedia({ media: "print" });
    // The width between the margins of a sheet of A4.
    await page.setViewportSize({ width: 718, height: 1047 });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const cells = await liste()
      .locator("th, td")
      .evaluateAll((all) => all.map((cell) => [cell.scrollWidth - cell.clientWidth, cell.clientHeight] as const));
    expect(cells.length).toBe(26 * 6);
    expect(cells.filter(([beyond]) => beyond > 0)).toEqual([]);
    expect(cells.filter(([, height]) => height > 60)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
  });

  describe("la recherche de la barre", () => {
    test("s’ouvre par Ctrl K, se parcourt aux flèches et mène à la fiche, au clavier seul", async () => {
      await page.goto(ecole.url());
      await page.locator("h1").waitFor();
      await page.keyboard.press("Control+k");
      const dialog = page.getByRole("dialog", { name: "Rechercher" });
      await page.keyboard.type("zoé");
      await dialog.getByText("Rien ne répond à cette demande.").waitFor();
      await page.keyboard.press("Control+a");
      await page.keyboard.type("jean eric");
      // Before its answer is there, Entrée opens nothing.
      await page.keyboard.press("Enter");
      await dialog.getByRole("option", { name: /NOM4999 Jean-Éric/ }).waitFor();
      await expectSound(page, "recherche");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Identité" }).waitFor();
      expect(page.url()).toMatch(/\/personnes\/eleves\/[0-9a-f-]+$/);
    });

    test("trouve aussi les classes et les pages, et Échap rend la page telle quelle", async () => {
      await open("/personnes", largeurs.telephone);
      await page.getByRole("button", { name: /^Rechercher/ }).click();
      const dialog = page.getByRole("dialog", { name: "Rechercher" });
      await page.keyboard.type("classe 042");
      await dialog
        .getByRole("group")
        .or(dialog.getByText("Classes", { exact: true }))
        .first()
        .waitFor();
      expect(await sideways(page)).toBe(0);
      await capture(page, "recherche");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("struct");
      await dialog.getByRole("option", { name: "Structures" }).waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect(new URL(page.url()).pathname).toBe("/personnes");
    });
  });
});
