import { Buffer } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { capture, expectSound, largeurs, launch, openContext } from "./browser.ts";
import { logInAs, openServer } from "./serveur.ts";

const COMPTE = { prenom: "Claire", nom: "Lenoir", identifiant: "claire", motDePasse: "cheval agrafe pile" };
const college = { uai: "9990001X", nom: "Collège des Trois Rivières", commune: "Valombre", degre: 2, compte: COMPTE };
const serveur = openServer({
  le: "2025-11-10T08:00:00.000Z",
  prepare: { path: "/api/installation", body: college },
});

const EXEMPLES = join(import.meta.dirname, "../../../examples");
const siecle = readdirSync(join(EXEMPLES, "siecle")).filter((nom) => nom.endsWith(".xml") && !/-\d{4}/.test(nom));
const fichiers = [...siecle.map((nom) => `siecle/${nom}`), "sts/sts_emp_9990001X_2025.xml"].map((chemin) => ({
  name: chemin.split("/").at(-1) ?? chemin,
  buffer: readFileSync(join(EXEMPLES, chemin)),
}));

/** The same files a month later: a pupil gone, a responsable replaced under one number, a service taught otherwise. */
function unMoisPlusTard(): typeof fichiers {
  const changes: Readonly<Record<string, (text: string) => string>> = {
    "ElevesAvecAdresses.xml": (text) =>
      text.replace(
        "<ID_ELEVE_ETAB>",
        "<DATE_SORTIE>03/11/2025</DATE_SORTIE><CODE_MOTIF_SORTIE>42</CODE_MOTIF_SORTIE>$&",
      ),
    "ResponsablesAvecAdresses.xml": (text) =>
      text.replace(/<PERSONNE PERSONNE_ID="800002"[\s\S]*?<\/PERSONNE>/, (personne) =>
        personne
          .replace("<NOM_DE_FAMILLE>AUBEPINE", "<NOM_DE_FAMILLE>BRUYERE")
          .replace("<PRENOM>Paul", "<PRENOM>Ulysse"),
      ),
    "sts_emp_9990001X_2025.xml": (text) => text.replaceAll("<HEURES_AGENT>4.000", "<HEURES_AGENT>3.000"),
  };
  return fichiers.map(({ name, buffer }) => {
    const change = changes[name];
    return { name, buffer: change ? Buffer.from(change(buffer.toString("latin1")), "latin1") : buffer };
  });
}

let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  browser = await launch();
  page = await logInAs(await openContext(browser, largeurs.bureau), serveur, COMPTE);
  page.on("pageerror", (error) => troubles.push(error.message));
});
afterAll(async () => {
  await browser.close();
  expect(troubles).toEqual([]);
});

const titre = (words: RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();
const button = (name: string | RegExp) => page.getByRole("button", { name });

async function deposit(files: typeof fichiers): Promise<void> {
  await page.goto(`${serveur.url()}/imports`);
  const sent = files.map(({ name, buffer }) => ({ name, buffer, mimeType: "text/xml" }));
  await page.getByLabel(/Déposez les fichiers de SIECLE et de STS-Web/).setInputFiles(sent);
  await titre(/Contenu lu/);
}

async function showPlan(): Promise<void> {
  await page.getByRole("link", { name: "Voir ce qui changerait" }).click();
  await page.getByRole("heading", { name: "Les changements, par nature" }).waitFor();
}

test("les huit fichiers d’un collège se déposent ensemble et se relisent", async () => {
  await page.goto(`${serveur.url()}/imports`);
  await page.getByText("Aucun import n’a encore été fait.").waitFor();
  await expectSound(page, "imports-college-vide");
  await deposit(fichiers.filter(({ name }) => name === "ResponsablesAvecAdresses.xml"));
  await page.getByRole("link", { name: "Voir ce qui changerait" }).click();
  await titre(/^Rien à appliquer\s: des responsables attendent leurs enfants$/);
  await page.getByText(/^\d+ responsables attendent leurs enfants.+Importez d’abord le fichier/).waitFor();
  await expectSound(page, "imports-college-sans-enfants");
  await deposit(fichiers);
  await page.getByText(/Un autre fichier de ce dépôt dit la même chose/).waitFor({ state: "attached" });
  await expectSound(page, "imports-college-contenu");
});

test("le plan se lit par rubrique, et ce que l’import peut toucher se règle", async () => {
  await showPlan();
  await page.getByText("Ce que cet import peut toucher").click();
  await page.getByRole("checkbox", { name: "Mettre à jour les responsables" }).click();
  await page.getByText("1 chose laissée de côté").waitFor();
  await page
    .getByText(/Écarté par vos options d’import/)
    .first()
    .waitFor();
  await expectSound(page, "imports-college-options");
  await page.getByRole("checkbox", { name: "Mettre à jour les responsables" }).click();
  await page.getByText("Tout est mis à jour").waitFor();
  await page.getByText("Ce que cet import peut toucher").click();
  await page.getByText("Ajouter des services", { exact: true }).click();
  await page.getByText("VASSELIN ODILE (1\u00a0h), TOUSSAC PAUL (1\u00a0h)").waitFor();
  await expectSound(page, "imports-college-plan");
  await page.getByRole("group", { name: "Afficher" }).getByRole("radio", { name: "Familles" }).check();
  await page.getByText("Ajouter des liens entre élèves et responsables", { exact: true }).click();
  await page.getByText("Représentant légal").first().waitFor();
  await expectSound(page, "imports-college-familles");
});

test("appliqué, le bilan dit ce qui a été fait, genre par genre, et de quels fichiers", async () => {
  await button(/^Appliquer \d+ changements$/).click();
  await titre(/changements appliqués/);
  await page.getByRole("region", { name: "Bilan par nature" }).getByText("Ajouter des services").waitFor();
  await expectSound(page, "imports-college-bilan");
  await page.emulateMedia({ media: "print" });
  await capture(page, "imports-college-bilan-papier");
  await page.emulateMedia({ media: "screen" });
  await page.goto(`${serveur.url()}/imports`);
  await page.getByText("Données STS-Web").waitFor();
  await page.getByText(/Exportées le 15\/10\/2025, il y a 26\sjours/).waitFor();
  await expectSound(page, "imports-college-sources");
});

test("un mois plus tard : un départ, des heures, et quelqu’un à reconnaître", async () => {
  await deposit(unMoisPlusTard());
  await showPlan();
  await page.getByText("Mettre à jour des services", { exact: true }).click();
  await page.getByText("Retirer des élèves", { exact: true }).click();
  await page.getByText("Départ à l’étranger").waitFor();
  await page.getByText("BRUYERE Ulysse").first().waitFor();
  await expectSound(page, "imports-college-un-mois");
  await page.getByRole("radio", { name: /Deux personnes/ }).focus();
  await page.keyboard.press("Digit1");
  await page.keyboard.press("Enter");
  await button("Valider la réponse").click();
  await page.getByText("Tous les cas sont arbitrés.").waitFor({ state: "attached" });
  await button(/^Appliquer \d+ changements$/).click();
  await titre(/changements appliqués/);
  await button("Annuler cet import…").click();
  await page.getByText(/reviennent en arrière/).waitFor();
  await button("Annuler l’import").click();
  await titre(/Import annulé/);
});
