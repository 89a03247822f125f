import { Buffer } from "node:buffer";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext } from "./browser.ts";
import { openEcoleVide } from "./ecole-vide.ts";

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

const LONG = `Observation${"sansespace".repeat(30)}`;
const LISTE = [
  `Élèves;Né(e) le;Section;Adresse E-mail;;${LONG};Classe de rattachement`,
  `BALIVERNE Éléonore;14/03/2018;CP;;x;${LONG};CP A`,
  `SORNETTE Aurélien;09/05/2015;CM1;aurelien@exemple.fr;;=CMD();CM1 B`,
  `Carabistouille Léon;09/06/2015;CM1;;;;CM1 B`,
].join("\r\n");

const titre = (words: RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();
const colonne = (name: string | RegExp) => page.getByLabel(name, { exact: typeof name === "string" });
const why = () => page.getByRole("button", { name: "Continuer" }).locator("xpath=following-sibling::p").textContent();

async function deposit(): Promise<void> {
  await page.goto(`${serveur.url()}/imports/nouveau`);
  const file = { name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(LISTE) };
  await page.getByLabel(/Déposez les fichiers d’ONDE/).setInputFiles(file);
  await titre(/Associer les colonnes/);
}

test("une liste de tableur s’associe colonne par colonne, se voit lue, puis fait un plan ; la fois suivante, tout est déjà dit", async () => {
  await page.goto(`${serveur.url()}/imports/nouveau`);
  await page.getByText("Une liste de tableur se dépose aussi").click();
  const [modele] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Télécharger le modèle Élèves" }).click(),
  ]);
  expect(modele.suggestedFilename()).toBe("modele-eleves.csv");
  await expectSound(page, "imports-depot-modeles");
  await page.getByRole("link", { name: "Ce que dit chaque colonne" }).click();
  await titre(/Modèles de tableur/);
  await expectSound(page, "imports-modeles");

  await deposit();
  expect(await colonne("Élèves").inputValue()).toBe("nomPrenom");
  expect(await colonne("Classe de rattachement").inputValue()).toBe("classe");
  expect(await colonne(/^Colonne E, sans en-tête/).inputValue()).toBe("");
  const apercu = page.getByRole("region", { name: "Aperçu de la lecture" });
  await apercu.getByRole("cell", { name: "BALIVERNE" }).waitFor();
  await apercu.getByText("Cette ligne n’est pas lue").waitFor();
  await expectSound(page, "imports-colonnes");

  await colonne("Section").selectOption("classe");
  await page.getByText(/est donné par 2 colonnes/).waitFor();
  expect(await why()).toBe("Réglez d’abord 1\u00a0point ci-dessus.");
  await expectSound(page, "imports-colonnes-double");
  await colonne("Section").selectOption("niveau");
  await apercu.waitFor();
  await page.getByRole("button", { name: "Continuer" }).click();
  await titre(/Contenu lu/);
  await page.getByText("2 élèves, 2 classes").waitFor();

  await deposit();
  await page.getByText(/Colonnes associées comme le 14 septembre 2026, par Claire Lenoir/).waitFor();
  expect(await colonne("Section").inputValue()).toBe("niveau");
  await page.getByLabel("Ce que liste ce fichier").selectOption({ label: "Personnels (tableur)" });
  await page
    .getByText(/Aucune colonne ne donne/)
    .first()
    .waitFor();
  await page.reload();
  await page.getByText("Aucune liste n’attend ses colonnes.").waitFor();
  await expectSound(page, "imports-colonnes-perdues");
});
