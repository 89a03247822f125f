import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { lettreUai } from "@navette/formats";
import { fichiersOnde, inventEcole } from "@navette/invent";
import { ParseOption, XmlDocument, XsdValidator } from "libxml2-wasm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext } from "./browser.ts";
import { openServer } from "./serveur.ts";

/** One class, CP to CM2: what a school in the country is. */
const ecole = inventEcole({ eleves: 12, graine: "chaine", annee: 2026 });
const UAI = `0999902${lettreUai("0999902")}`;
const SCHEMA = fileURLToPath(new URL("../../../../shared/xsd/lsu-1d-1.0.xsd", import.meta.url));

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

test("une directrice crée son école à la première visite", async () => {
  await page.goto(server.url());
  await page.waitForURL(/\/bienvenue$/);
  await page.getByLabel("UAI").fill(UAI);
  await page.getByLabel("Nom de l’école").fill("École de la Source");
  await page.getByLabel("Commune").fill("Fictiville");
  await page.getByLabel("Prénom").fill("Claire");
  await page.getByLabel("Nom", { exact: true }).fill("Lenoir");
  await page.getByLabel("Identifiant").fill("claire");
  await page.getByLabel("Mot de passe", { exact: true }).fill("cheval agrafe pile");
  await page.getByLabel("Mot de passe, encore une fois", { exact: true }).fill("cheval agrafe pile");
  await page.getByRole("button", { name: "Créer l’école et mon compte" }).click();
  await page.getByRole("heading", { name: "La chaîne de l’école" }).waitFor();
  await expectSound(page, page.url());
});

test("elle dépose les deux fichiers d’ONDE, relit le plan, l’applique", async () => {
  await page.goto(`${server.url()}/imports`);
  const files = fichiersOnde(ecole).map(({ name, bytes }) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(bytes),
  }));
  await page.getByLabel(/Déposez les fichiers d’ONDE/).setInputFiles(files);
  await titre(/^Contenu lu : 12 élèves/);
  await page.getByRole("link", { name: "Voir ce qui changerait" }).click();
  await titre(/changements à appliquer/);
  await page.getByRole("button", { name: /^Appliquer \d+ changements$/ }).click();
  await titre(/changements appliqués/);
  await expectSound(page, page.url());
});

test("elle nomme l’enseignant et la directrice, puis choisit les trimestres", async () => {
  await addPerson({ civilite: "M", nom: "BERGAMOTE", prenom: "Paul" });
  await page.getByLabel("Classe", { exact: true }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Rattacher à cette classe" }).click();
  await titre(/BERGAMOTE Paul, 1 classe/);
  await addPerson({ civilite: "MME", nom: "LENOIR", prenom: "Claire", directrice: true });
  await page.goto(`${server.url()}/structures/periodes`);
  await page.getByRole("radio", { name: /3 trimestres/ }).check();
  await page.getByRole("button", { name: /^Enregistrer 3 trimestres/ }).click();
  await titre(/3 trimestres/);
});

async function addPerson({
  civilite,
  nom,
  prenom,
  directrice = false,
}: {
  civilite: "M" | "MME";
  nom: string;
  prenom: string;
  directrice?: boolean;
}): Promise<void> {
  await page.goto(`${server.url()}/structures/enseignants`);
  await page
    .getByRole("link", { name: /^Ajouter une personne/ })
    .first()
    .click();
  await page.getByLabel("Civilité").selectOption(civilite);
  await page.getByLabel("Nom", { exact: true }).fill(nom);
  await page.getByLabel("Prénom").fill(prenom);
  if (directrice) await page.getByRole("checkbox", { name: /dirige l’école/i }).check();
  await page.getByRole("button", { name: "Ajouter cette personne" }).click();
  await titre(new RegExp(`${nom} ${prenom}`));
}

/** The grid of the class on one rubrique, for the first trimestre. */
async function openGrille(rubrique: string): Promise<void> {
  await page.goto(`${server.url()}/livret`);
  const path = await page
    .getByRole("link", { name: ecole.classes[0]?.libelle ?? "", exact: true })
    .getAttribute("href");
  await page.goto(`${server.url()}${path}?rubrique=${rubrique}`);
  await page.getByRole("region", { name: "Grille de saisie" }).waitFor();
}

const TEXTES = {
  "FRA-RAC": "Lit avec aisance et écrit des textes suivis.",
  "MAT-RAC": "Calcule vite et juste ; apprend à expliquer sa démarche.",
  "EPS-RAC": "Joue avec les autres et respecte les règles.",
  BILAN: "Un trimestre de vrais progrès. Continue ainsi.",
};

test("deux bilans se saisissent au clavier, et s’enregistrent seuls", async () => {
  for (const [rubrique, texte] of Object.entries(TEXTES)) {
    await openGrille(rubrique);
    await page.locator(".lv-grille tbody tr").first().getByRole("textbox").focus();
    await page.keyboard.type(texte);
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.type(texte);
    await page.getByRole("status").getByText("Enregistré à").waitFor();
  }
  await page.reload();
  await page.getByRole("region", { name: "Grille de saisie" }).waitFor();
  for (const rang of [0, 1]) {
    expect(await page.locator(".lv-grille tbody tr").nth(rang).getByRole("textbox").inputValue()).toBe(TEXTES.BILAN);
  }
  await expectSound(page, page.url());
});

test("la directrice ferme les bilans de la classe", async () => {
  await page.getByRole("button", { name: "Déclarer complet" }).click();
  await page.getByRole("dialog", { name: /^Il reste \d+.cases à saisir$/ }).waitFor();
  await page.getByRole("button", { name: "Déclarer complet quand même" }).click();
  await page.getByText("Le bilan est « Complet » : il ne se modifie plus ici.").waitFor();
});

test("elle répète l’envoi, prépare le fichier, le télécharge : LSU l’accepterait", async () => {
  await page.goto(`${server.url()}/echanges`);
  await page.getByRole("link", { name: "Répéter l’envoi du trimestre 1" }).click();
  await titre(/^LSU refuserait 10.bilans sur 12$/);
  await page.getByRole("button", { name: /^Préparer 1.fichier \(2.bilans\)$/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("button", { name: /^Télécharger/ })
      .first()
      .click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(bytes.toString()).toContain(TEXTES.BILAN);
  expect(download.suggestedFilename()).toMatch(/^import-lsun-[a-z0-9-]+-\d+\.xml$/);
  await validate(bytes);
  await expectSound(page, page.url());
});

/** By libxml2, against the official schema; the schemas are not ours to ship. */
async function validate(bytes: Buffer): Promise<void> {
  const schema = await readFile(SCHEMA).catch(() => {
    throw new Error(`the official schemas are expected in ${SCHEMA}`);
  });
  using document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_BIG_LINES });
  using xsd = XmlDocument.fromBuffer(schema);
  using validator = XsdValidator.fromDoc(xsd);
  expect(() => validator.validate(document)).not.toThrow();
}
