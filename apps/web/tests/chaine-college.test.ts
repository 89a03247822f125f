import { Buffer } from "node:buffer";
import { type College, collegeSuivant, fichiersCollege, inventCollege } from "@navette/invent";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext } from "./browser.ts";
import { openServer } from "./serveur.ts";

/** A collège from its first visit to its second year, and back. */
const college = inventCollege({ eleves: 60, graine: "chaîne", annee: 2026 });
const suivant = collegeSuivant(college, "chaîne");

const server = openServer({ le: "2026-11-27T16:30:00.000Z" });
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await (await openContext(browser, largeurs.bureau)).newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(() => browser.close());

const titre = (words: RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();
const button = (name: string | RegExp) => page.getByRole("button", { name });
const presents = ({ eleves }: College) => eleves.filter(({ sortie }) => sortie === null).length;

async function seePlan(of: College): Promise<void> {
  await page.goto(`${server.url()}/imports`);
  const files = fichiersCollege(of).map(({ name, bytes }) => ({
    name,
    mimeType: "text/xml",
    buffer: Buffer.from(bytes),
  }));
  await page.getByLabel(/Déposez les fichiers de SIECLE et de STS-Web/).setInputFiles(files.toReversed());
  await titre(/^Contenu lu/);
  await page.getByRole("link", { name: "Voir ce qui changerait" }).click();
  await page.getByRole("heading", { name: "Les changements, par nature" }).waitFor();
}

/** How many pupils and responsables the school has now, as its pages count them. */
async function effectifs(): Promise<string[]> {
  const titles: string[] = [];
  for (const path of ["/personnes", "/personnes/responsables"]) {
    await page.goto(`${server.url()}${path}`);
    const title = page.getByRole("heading", { level: 1, name: /\d/ });
    titles.push((await title.textContent()) ?? "");
  }
  return titles;
}

test("un principal crée son collège à la première visite", async () => {
  await page.goto(server.url());
  await page.getByRole("radio", { name: /^Un collège/ }).check();
  await page.getByLabel("UAI").fill(college.etablissement.uai);
  await page.getByLabel("Nom du collège").fill("Collège de la Source");
  await page.getByLabel("Commune").fill("Fictiville");
  await page.getByLabel("Prénom").fill("Claire");
  await page.getByLabel("Nom", { exact: true }).fill("Lenoir");
  await page.getByLabel("Identifiant").fill("claire");
  await page.getByLabel("Mot de passe", { exact: true }).fill("cheval agrafe pile");
  await page.getByLabel("Mot de passe, encore une fois", { exact: true }).fill("cheval agrafe pile");
  await button("Créer le collège et mon compte").click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  await expectSound(page, "chaine-college-accueil");
});

test("il dépose ses huit fichiers, dans n’importe quel ordre, et les applique", async () => {
  await seePlan(college);
  await button(/^Appliquer \d+ changements$/).click();
  await titre(/changements appliqués/);
  const [eleves] = await effectifs();
  expect(eleves).toContain(String(presents(college)));
});

test("l’année suivante : les fichiers nouveaux sont retenus tant qu’elle n’est pas ouverte", async () => {
  await seePlan(suivant.college);
  await page.getByText(/Le fichier est de l’année 2027-2028, et votre établissement est en 2026-2027/).waitFor();
  expect(await button("Lever la suspension…").count()).toBe(0);
  await page.getByRole("link", { name: "Ouvrir l’année 2027-2028" }).click();
  await page.getByRole("checkbox", { name: "J’ai lu ce qui va changer." }).check();
  await page.getByRole("checkbox", { name: /je l’arrête quand même/ }).check();
  await button("Ouvrir l’année 2027-2028").click();
  await titre(/2027-2028/);
});

test("l’année ouverte, ils s’appliquent ; annuler rend exactement ce qu’il y avait", async () => {
  const avant = await effectifs();
  await seePlan(suivant.college);
  await expectSound(page, "chaine-college-an-suivant");
  await button(/^Appliquer \d+ changements$/).click();
  await titre(/changements appliqués/);
  const bilan = page.url();
  const apres = await effectifs();
  expect(apres[0]).toContain(String(presents(suivant.college)));
  await page.goto(bilan);
  await button("Annuler cet import…").click();
  await button("Annuler l’import").click();
  await titre(/Import annulé/);
  expect(await effectifs()).toEqual(avant);
});
