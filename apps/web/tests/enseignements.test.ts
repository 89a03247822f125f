import { sql } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext } from "./browser.ts";
import { openCollege } from "./college.ts";

const LONG = "Discipline au libellé d’édition interminable, quarante lettres et plus";

/** A hundred divisions of twenty services more, without a teacher: what a page must bear. */
const PEUPLER = [
  sql`insert into classe (id, annee, libelle, niveaux, origine)
    select gen_random_uuid(), 2025, 'Z' || lpad(n::text, 3, '0'), '["4E"]', 'manuel' from generate_series(1, 100) n`,
  sql`insert into matiere (id, code, libelle_edition, origine)
    select gen_random_uuid(), 'Z' || lpad(n::text, 5, '0'), case when n = 1 then ${LONG}::text else 'Matière ' || n end, 'manuel'
    from generate_series(1, 20) n`,
  sql`insert into service (id, annee, classe_id, matiere, modalite_cours, heures, enseignants, origine)
    select gen_random_uuid(), 2025, c.id, m.code, 'CG', 1.5, '[]', 'manuel'
    from classe c cross join matiere m where c.libelle like 'Z%' and m.code like 'Z%'`,
] as const;

describe("les enseignements d’un collège", () => {
  const college = openCollege();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await college.logIn(await openContext(browser, largeurs.bureau));
  });
  afterAll(() => browser.close());

  const titre = (words: RegExp | string, on = page) => on.getByRole("heading", { level: 1, name: words }).waitFor();
  const open = async (path: string) => {
    await page.goto(college.url() + path);
    await page.waitForLoadState("networkidle");
  };

  test("le livret et l’envoi vers LSU, demandés par leur adresse, disent ce que Navette fait aujourd’hui et où", async () => {
    for (const path of ["/livret", "/livret/examiner", "/echanges", "/echanges/lsu"]) {
      await open(path);
      await titre(/n’est pas encore dans Navette/);
    }
    await expectSound(page, "college-sans-echanges");
    await page.getByRole("main").getByRole("link", { name: "Structures" }).click();
    await titre(/divisions/);
  });

  test("les divisions disent ce qui leur manque et se cherchent", async () => {
    await open("/structures");
    await titre(/3.divisions, chacune avec son professeur principal/);
    const liste = page.getByRole("region", { name: "Divisions", exact: true });
    await liste.getByRole("link", { name: "6A" }).waitFor();
    await expectSound(page, "college-divisions");
    await page.getByRole("searchbox", { name: "Chercher une division" }).fill("kerbraz");
    await liste.getByRole("link", { name: "6A" }).waitFor({ state: "detached" });
    expect(await liste.getByRole("link").allInnerTexts()).toEqual(["5B"]);
  });

  test("une division montre ses services, et le suppléant aux dates de la suppléance", async () => {
    await open("/structures");
    await page.getByRole("link", { name: "5B", exact: true }).click();
    await titre(/^5B, /);
    const services = page.getByRole("region", { name: "Services de 5B" });
    await services.getByText("À cette date, M. MORVILLE HUGO remplace M. KERBRAZ YANN").first().waitFor();
    await expectSound(page, "college-division");
    await page.getByLabel("Qui enseigne le").fill("05/01/2026");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Services au 5 janvier 2026" }).waitFor();
    expect(await services.getByText("À cette date").count()).toBe(0);
    expect(new URL(page.url()).searchParams.get("jour")).toBe("2026-01-05");
    await page.getByRole("button", { name: "Revenir à aujourd’hui" }).click();
    await services.getByText("À cette date").first().waitFor();
  });

  test("un groupe se crée, reçoit des élèves au clavier, en perd un, se termine et se rouvre", async () => {
    await open("/structures/groupes");
    await page.getByRole("region", { name: "Groupes", exact: true }).getByRole("link").first().waitFor();
    await expectSound(page, "college-groupes");
    await page.getByRole("link", { name: "Créer un groupe" }).click();
    await titre("Créer un groupe");
    await expectSound(page, "college-groupe-nouveau");
    await page.getByLabel("Code").fill("6A");
    await page.getByLabel("Nom (facultatif)").fill("Club d’échecs");
    await page.getByRole("checkbox", { name: "6A" }).check();
    await page.keyboard.press("Enter");
    await page.getByText("Le code 6A est déjà celui d’une division ou d’un groupe de l’année.").waitFor();
    await page.getByLabel("Code").fill("ECHECS");
    await page.keyboard.press("Enter");
    await titre(/ECHECS, Club d’échecs : 0.élève/);
    await page.getByText("Aucun import ne propose de le retirer").waitFor();
    await page.getByRole("checkbox", { name: /^Tous/ }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: /^Mettre \d+.élèves dans le groupe/ }).press("Enter");
    await titre(/ECHECS, Club d’échecs : [2-9].élèves/);
    const membres = page.getByRole("region", { name: "Élèves du groupe" });
    const avant = await membres.getByRole("button").count();
    await expectSound(page, "college-groupe-local");
    await membres.getByRole("button", { name: /^Ôter/ }).first().click();
    await expect.poll(() => membres.getByRole("button").count(), { timeout: 15_000 }).toBe(avant - 1);
    // Nothing is left of the row: the keyboard goes on from the heading of the list.
    await page.locator("h2:focus").getByText("Élèves", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Terminer le groupe ECHECS" }).click();
    await titre("ECHECS, Club d’échecs est terminé");
    await page.getByRole("button", { name: "Rouvrir le groupe ECHECS" }).click();
    await expect.poll(() => membres.getByRole("button").count(), { timeout: 15_000 }).toBe(avant - 1);
  });

  test("un groupe importé se lit par division, se renomme et se rend aux imports", async () => {
    await open("/structures/groupes");
    await page.getByRole("link", { name: "65CHOR" }).click();
    await titre(/^65CHOR, Chorale 6e-5e/);
    await page.getByText("Co-enseignement").waitFor();
    await expectSound(page, "college-groupe-importe");
    await page.getByRole("button", { name: "Renommer le groupe" }).click();
    await page.getByLabel("Nouveau nom").fill("Grande chorale");
    await page.getByRole("button", { name: "Renommer le groupe" }).click();
    await titre(/^65CHOR, Grande chorale/);
    await page.getByRole("button", { name: /^Rendre aux imports/ }).click();
    await page.getByRole("button", { name: /^Rendre aux imports/ }).waitFor({ state: "detached" });
  });

  test("matières, formations et calendrier se lisent, la façon de choisir en toutes lettres", async () => {
    await open("/structures/matieres");
    await titre(/matières sur .* sont enseignées/);
    await expectSound(page, "college-matieres");
    await page.getByRole("link", { name: /services? de Mathématiques/ }).click();
    await titre(/8.services, tous avec un enseignant/);
    await expect
      .poll(() => page.getByRole("region", { name: "Services", exact: true }).getByRole("row").count())
      .toBe(4);
    await open("/structures/formations");
    await page.getByText("Option facultative").first().waitFor();
    await expectSound(page, "college-formations");
    await open("/structures/calendrier");
    await titre(/Les élèves de 2025-2026 rentrent le 1er septembre 2025/);
    await expectSound(page, "college-calendrier");
  });

  test("les services se filtrent, et les heures de chacun s’additionnent", async () => {
    await open("/structures/services");
    await page.getByRole("combobox", { name: "Division" }).selectOption({ label: "5B" });
    const liste = page.getByRole("region", { name: "Services", exact: true });
    await expect.poll(() => liste.getByRole("row").count()).toBe(2);
    await page.getByRole("combobox", { name: "Division" }).selectOption({ label: "Toutes les divisions" });
    await expectSound(page, "college-services");
    await page.getByRole("radio", { name: /^Heures par enseignant/ }).click();
    const heures = page.getByRole("region", { name: "Heures par enseignant", exact: true });
    await heures.getByRole("row", { name: /KERBRAZ.* 7.h/ }).waitFor();
    await expectSound(page, "college-heures");
  });

  test("la fiche d’un élève dit sa scolarité de l’année et d’avant", async () => {
    await open("/structures/groupes");
    await page.getByRole("link", { name: "3ALATIN" }).click();
    await page.getByRole("region", { name: "Élèves du groupe" }).getByRole("link").first().click();
    await page.getByRole("heading", { name: "Scolarité 2025-2026" }).waitFor();
    await page.getByText("Demi-pensionnaire 4 jours", { exact: true }).waitFor();
    await page.getByText("COLLEGE DES TROIS RIVIERES (9990001X), 4ème, 4B").waitFor();
    await expectSound(page, "college-scolarite");
  });

  test("une enseignante lit ses divisions, ses groupes et ses services, et rien ne s’y change", async () => {
    const context = await openContext(browser, largeurs.bureau);
    const ines = await college.logInEnseignant(context, "DUVAL-ROCHER");
    await ines
      .getByRole("navigation", { name: "Navigation principale" })
      .getByRole("link", { name: "Structures" })
      .click();
    await ines.getByRole("link", { name: "6A", exact: true }).click();
    await titre(/^6A, /, ines);
    expect(await ines.getByRole("heading", { name: "Rattachés à la main" }).count()).toBe(0);
    await expectSound(ines, "college-enseignante-division");
    await ines.getByRole("link", { name: "6A-AGLG1" }).first().click();
    await titre(/^6A-AGLG1/, ines);
    expect(await ines.getByRole("button", { name: /Ôter|Renommer|Terminer/ }).count()).toBe(0);
    await context.close();
  });

  test("une enseignante suit chaque lien qu’elle voit, ceux de Ctrl K compris, sans rencontrer de refus", async () => {
    const context = await openContext(browser, largeurs.bureau);
    const odile = await college.logInEnseignant(context, "VASSELIN");
    const refus: string[] = [];
    odile.on("response", (reply) => {
      if (reply.status() >= 400) refus.push(`${reply.status()} ${new URL(reply.url()).pathname}`);
    });
    const { vues, troubles } = await followLinks(odile, college.url());
    expect([...refus, ...troubles]).toEqual([]);
    expect(vues).toEqual(expect.arrayContaining(["/", "/personnes", "/structures", "/structures/services"]));
    const fiches = ["/structures/classes/:id", "/structures/groupes/:id", "/personnes/eleves/:id"];
    expect(vues).toEqual(expect.arrayContaining(fiches));
    for (const mots of ["", "6A", "ma"]) expect(await openResults(odile, mots)).toEqual([]);
    expect(refus).toEqual([]);
    await context.close();
  });

  test("les personnels ont chacun sa fonction ; on la corrige, et seule une classe rattachée ici se détache", async () => {
    await open("/structures/enseignants");
    const tableau = page.getByRole("region", { name: "Tableau des personnes" });
    await tableau.getByRole("row", { name: /BELLANGER.*Direction/ }).waitFor();
    await tableau.getByRole("row", { name: /DUVAL-ROCHER.*Enseignante.*ANGLAIS/ }).waitFor();
    await expectSound(page, "college-personnels");
    await page.getByRole("combobox", { name: "Fonction" }).selectOption({ label: "CPE (1)" });
    await expect.poll(() => tableau.getByRole("link").allInnerTexts()).toEqual(["Mme LANDOIS MAUD"]);
    await tableau.getByRole("link").click();
    await titre(/LANDOIS MAUD\s: CPE$/);
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
    await page.getByRole("combobox", { name: "Fonction" }).selectOption({ label: "Documentaliste" });
    await page.getByRole("button", { name: "Enregistrer l’identité" }).click();
    await titre(/LANDOIS MAUD\s: Documentaliste$/);
    await expectSound(page, "college-personnel");
    await page.getByRole("button", { name: "Rendre aux imports\u00a0: fonction" }).click();
    await page.getByRole("button", { name: /^Rendre aux imports/ }).waitFor({ state: "detached" });

    await open("/structures/enseignants");
    await tableau.getByRole("link", { name: /KERBRAZ/ }).click();
    const classes = page.getByRole("region", { name: "Classes" }).getByRole("listitem");
    await expect
      .poll(() => classes.allInnerTexts())
      .toEqual([/3A\s*par STS-Web/, /5B\s*par STS-Web/].map((each) => expect.stringMatching(each)));
    await page.getByRole("combobox", { name: "Classe" }).selectOption({ label: "6A" });
    await page.getByRole("button", { name: "Rattacher à cette classe" }).click();
    await page.getByRole("button", { name: /^Détacher .* de 6A$/ }).click();
    await page.getByRole("button", { name: /^Détacher/ }).waitFor({ state: "detached" });
  });

  test("deux mille services restent fluides, un long libellé se coupe, ceux à pourvoir d’abord", async () => {
    await college.base.etablissement("9990001X").transaction(async (trx) => {
      for (const query of PEUPLER) await trx.execute(query);
    });
    await open("/structures/services");
    await titre(/2.000.services sur 2.008 sont sans enseignant/);
    const liste = page.getByRole("region", { name: "Services", exact: true });
    expect(await liste.getByRole("table").getAttribute("aria-rowcount")).toBe("2009");
    expect(await liste.getByRole("row").count()).toBeLessThan(80);
    await expectSound(page, "college-services-2000");
    await page.getByRole("searchbox", { name: "Chercher un service" }).fill("interminable z042");
    await expect.poll(() => liste.getByRole("row").count()).toBe(2);
    await liste.getByRole("rowheader", { name: LONG }).waitFor();
  });
});

const REFUS = /pas ouverte à votre compte|n’existe pas|ne s’ouvre pas|n’est pas connue|pas encore dans Navette/;

/** What the page that is shown refuses, once it is read. */
async function troublesOf(page: Page): Promise<string[]> {
  await page.locator("h1").waitFor();
  // A wait is not drawn at once: until the network rests, a list may be to come.
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector(".wait") === null);
  const titre = await page.locator("h1").textContent();
  const alertes = await page.getByRole("alert").allInnerTexts();
  return [...(REFUS.test(titre ?? "") ? [titre] : []), ...alertes].map(
    (each) => `${new URL(page.url()).pathname}: ${each}`,
  );
}

/** Opens all that can be reached from the home page, two pages of each kind. */
async function followLinks(page: Page, url: string) {
  const liens = new Set(["/"]);
  const kinds = new Map<string, number>();
  const troubles: string[] = [];
  for (const lien of liens) {
    const kind = lien.replace(/[0-9a-f-]{36}/g, ":id").replace(/\?.*/, "");
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if ((kinds.get(kind) ?? 0) > 2) continue;
    await page.goto(url + lien);
    troubles.push(...(await troublesOf(page)));
    for (const href of await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")))) {
      liens.add(href ?? "/");
    }
  }
  return { vues: [...kinds.keys()], troubles };
}

/** Opens each answer of Ctrl K to these words, one after the other. */
async function openResults(page: Page, mots: string): Promise<string[]> {
  const troubles: string[] = [];
  for (let rang = 0; ; rang += 1) {
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog", { name: "Rechercher" });
    await dialog.getByRole("combobox").fill(mots);
    const options = dialog.getByRole("option");
    await dialog.getByRole("status").filter({ hasText: "résultat" }).waitFor({ state: "attached" });
    if (rang >= (await options.count())) break;
    await options.nth(rang).click();
    await dialog.waitFor({ state: "detached" });
    troubles.push(...(await troublesOf(page)));
  }
  await page.keyboard.press("Escape");
  return troubles;
}
