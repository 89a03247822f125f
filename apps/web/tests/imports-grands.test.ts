import { Buffer } from "node:buffer";
import { anneeSuivante, type Ecole, ecoleInventee, fichiersOnde, inventEcole } from "@navette/invent";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { capture, expectSound, largeurs, launch, openContext } from "./browser.ts";
import { openEcoleVide } from "./ecole-vide.ts";

const ecole = ecoleInventee("bourg", 2026);
const serveur = openEcoleVide();
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  browser = await launch();
  page = await serveur.logIn(await openContext(browser, largeurs.bureau));
  page.on("pageerror", (error) => troubles.push(error.message));
});
afterAll(async () => {
  await browser.close();
  expect(troubles).toEqual([]);
});

const titre = (words: RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();
const button = (name: string | RegExp) => page.getByRole("button", { name });

async function deposit(from: Ecole): Promise<void> {
  await page.goto(`${serveur.url()}/imports/nouveau`);
  const sent = fichiersOnde(from).map(({ name, bytes }) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(bytes),
  }));
  await page.getByLabel(/Déposez les fichiers d’ONDE/).setInputFiles(sent);
  await titre(/Contenu lu/);
}

async function showPlan(): Promise<void> {
  await page.getByRole("link", { name: "Voir ce qui changerait" }).click();
  await page.getByRole("heading", { name: "Les changements, par nature" }).waitFor();
}

/** Answers late to what is asked under this path, until the work is done. */
async function slowly(path: RegExp, work: () => Promise<void>): Promise<void> {
  let answer: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(path, async (route) => {
    await asked;
    await route.continue();
  });
  await work();
  answer();
  await page.unrouteAll({ behavior: "wait" });
}

test("l’école, avant l’année suivante", async () => {
  await deposit(ecole);
  await showPlan();
  await button(/^Appliquer \d+ changements$/).click();
  await titre(/changements appliqués/);
});

test("le fichier de l’an prochain, déposé trop tôt : rien d’avance, et tout ce qui est suspendu est compté", async () => {
  await deposit(anneeSuivante(ecole, "suite"));
  await page.getByText(/^Rien à appliquer d’avance, .*\d+\schangements\ssuspendus\.$/).waitFor();
  await expectSound(page, "imports-an-suivant-contenu");
  await showPlan();
  await page.getByText("Est-ce le bon fichier ? Rien n’est accepté d’avance.").waitFor();
  await page.getByText("Changer de classe ou de niveau", { exact: true }).click();
  const region = page.getByRole("region", { name: "Lignes : Changer de classe ou de niveau" });
  await region.getByRole("checkbox").first().waitFor();
  expect(await page.locator(".grp-why").first().textContent()).toMatch(/monteraient d’un niveau de trop/);
  expect(await region.getByText(/Suspendu|monteraient/).count()).toBe(0);
  await expectSound(page, "imports-an-suivant-suspendu");
});

test("l’année suivante ouverte, ce même fichier s’importe : les classes changent, chacun monte", async () => {
  await page.goto(`${serveur.url()}/structures/annee`);
  await page.getByRole("checkbox", { name: "J’ai lu ce qui va changer." }).check();
  await page.getByRole("checkbox", { name: /je l’arrête quand même/ }).check();
  await button("Ouvrir l’année 2027-2028").click();
  await titre(/2027-2028/);
  await deposit(anneeSuivante(ecole, "suite"));
  await showPlan();
  await titre(/changements à appliquer/);
  expect(await page.getByText(/monteraient d’un niveau de trop/).count()).toBe(0);
  await page.getByText("Changer de classe ou de niveau", { exact: true }).click();
  await page
    .getByRole("region", { name: /^Lignes : Changer de classe/ })
    .getByRole("checkbox")
    .first()
    .waitFor();
  await expectSound(page, "imports-an-suivant-plan");
  await button(/^Appliquer \d+ changements$/).click();
  await titre(/changements appliqués/);
  await expectSound(page, "imports-an-suivant-bilan");
  const bilan = page.url();
  await page.goto(`${serveur.url()}/imports`);
  await titre(/^Imports$/);
  await page.getByRole("region", { name: "Historique des imports" }).getByText("Dépassé").waitFor();
  await expectSound(page, "imports-historique-depasse");
  await page.goto(bilan);
});

test("l’import de rentrée s’annule : ses nombres ne passent plus pour ceux de l’école", async () => {
  await button("Annuler cet import…").click();
  await page.getByText(/reviennent en arrière/).waitFor();
  await button("Annuler l’import").click();
  await titre(/Import annulé/);
  await page.getByText(/ces nombres ne sont plus ceux d’aujourd’hui/).waitFor();
  await expectSound(page, "imports-an-suivant-annule");
  await page.getByRole("link", { name: "Relire les changements" }).click();
  await titre(/avait changé/);
  await page.getByText(/ces nombres ne sont plus ceux d’aujourd’hui/).waitFor();
});

test("l’attente se voit : l’import, ses lignes, l’historique", async () => {
  await slowly(/\/api\/imports$/, async () => {
    await page.goto(`${serveur.url()}/imports`);
    await page.getByRole("status").filter({ hasText: "Chargement : l’historique des imports" }).waitFor();
    await expectSound(page, "imports-attente-historique", { attente: true });
  });
  const history = page.getByRole("region", { name: "Historique des imports" });
  await history.getByText(/\.csv/).first().waitFor();
  await expectSound(page, "imports-historique-fichiers");
});

test("5 000 changements : on défile, on cherche, on décide en bloc, sans que la page s’alourdisse", async () => {
  // Five thousand rows are read and matched on a machine that may be busy.
  page.setDefaultTimeout(60_000);
  await deposit(inventEcole({ eleves: 5_000, graine: "grande", annee: 2027 }));
  await slowly(/\/api\/imports\/[^/]+$/, async () => {
    await page.getByRole("link", { name: "Voir ce qui changerait" }).click();
    await page.waitForURL(/imports\/[^/]+$/);
  });
  await page.getByRole("heading", { name: "Les changements, par nature" }).waitFor();
  // Nobody of that file is known here: it passes for another school's until somebody says it is right.
  await button("Lever la suspension…").click();
  await page.getByRole("dialog").getByRole("button", { name: "Lever la suspension" }).click();
  await page.getByText("Les suspensions sont levées : vous décidez.").waitFor();
  await page.getByText("Ajouter des élèves", { exact: true }).click();
  const region = page.getByRole("region", { name: "Lignes : Ajouter des élèves" });
  await region.getByRole("checkbox").first().waitFor();
  await slowly(/changements\?/, async () => {
    await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await region.getByText("Lecture…").first().waitFor();
    await capture(page, "imports-cinq-mille-attente");
  });
  await region.getByRole("checkbox").last().waitFor();
  await page.getByText(/^Lignes \d\s\d{3} à \d\s\d{3} sur \d\s\d{3}$/).waitFor();
  expect(await region.getByRole("row").count()).toBeLessThan(80);
  await expectSound(page, "imports-cinq-mille");
  await page
    .getByRole("group", { name: /^Ajouter des élèves/ })
    .getByRole("radio", { name: "Ignorer" })
    .check();
  await region.getByRole("checkbox", { checked: false }).last().waitFor();
  await titre(/changements à appliquer/);
  await page.getByLabel("Chercher dans le plan").fill("CM2");
  await page
    .getByRole("region", { name: /Changements trouvés/ })
    .getByRole("row")
    .nth(3)
    .waitFor();
  await expectSound(page, "imports-cinq-mille-cherche");
  await page.getByLabel("Chercher dans le plan").fill("");
  await page
    .getByRole("group", { name: /^Ajouter des élèves/ })
    .getByRole("radio", { name: /^Appliquer/ })
    .check();
  await button(/^Appliquer \d{2}\s\d{3}\schangements$/).waitFor();
});
