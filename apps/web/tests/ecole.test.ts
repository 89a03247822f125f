import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext } from "./browser.ts";
import { logIn, realServer } from "./real-server.ts";

async function visitAt(url: string, page: Page, path: string, titre: RegExp): Promise<void> {
  await page.setViewportSize({ width: page.viewportSize()?.width ?? largeurs.bureau, height: 900 });
  await page.goto(url + path);
  await page.getByRole("heading", { level: 1, name: titre }).waitFor();
}

const PAGES: readonly (readonly [name: string, path: string, titre: RegExp])[] = [
  ["accueil", "/", /classe|saisi|bilan/],
  ["structures-classes", "/structures", /classe/],
  ["structures-enseignants", "/structures/enseignants", /personnes?\b|diriger/],
  ["structures-nouvel-enseignant", "/structures/enseignants/nouveau", /Ajouter une personne/],
  ["structures-periodes", "/structures/periodes", /trimestre|classe/i],
  ["structures-annee", "/structures/annee", /2026/],
  ["personnes-eleves", "/personnes", /élèves/],
  ["personnes-responsables", "/personnes/responsables", /\d responsables/],
  ["administration-comptes", "/administration", /compte/],
  ["administration-journal", "/administration/journal", /Journal/],
  ["administration-etablissement", "/administration/etablissement", /École/],
  ["mon-compte", "/compte", /Mon compte/],
];

/** The first record of each list. */
const FICHES: readonly (readonly [name: string, path: string, liste: string, titre: string])[] = [
  ["structures-classe", "/structures", "Tableau des classes", "Enseignants"],
  ["structures-enseignant", "/structures/enseignants", "Tableau des personnes", "Identité"],
  ["personnes-eleve", "/personnes", "Élèves", "Identité"],
];

describe("l’école inventée", () => {
  const server = realServer();
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const visit = (page: Page, path: string, titre: RegExp) => visitAt(server.url(), page, path, titre);

  describe("se lit sans faute", () => {
    let page: Page;
    beforeAll(async () => {
      page = await logIn(await openContext(browser, largeurs.bureau), server, "direction");
    });
    afterAll(() => page.context().close());

    test.each(PAGES)("%s", async (name, path, titre) => {
      await visit(page, path, titre);
      await expectSound(page, name);
      expect(await page.getByRole("alert").allTextContents()).toEqual([]);
    });

    test.each(FICHES)("%s", async (name, path, liste, titre) => {
      await page.goto(server.url() + path);
      await page.getByRole("region", { name: liste, exact: true }).getByRole("link").first().click();
      await page.getByRole("heading", { name: titre }).waitFor();
      await expectSound(page, name);
    });
  });

  describe("les gestes de la direction", () => {
    let page: Page;
    beforeAll(async () => {
      page = await logIn(await openContext(browser, largeurs.bureau), server, "direction");
    });
    afterAll(() => page.context().close());

    test("une classe renommée porte un verrou, et se rend aux imports", async () => {
      await visit(page, "/structures", /classe/);
      await page.getByRole("link", { name: "GS et CP", exact: true }).click();
      await page.getByRole("button", { name: "Renommer la classe" }).click();
      await page.getByLabel("Nouveau nom").fill("Les hiboux - M. LE GOFF");
      await page.keyboard.press("Enter");
      await page.getByText(/Corrigé ici le .* par Fanny DUPUIS/).waitFor();
      await page.getByRole("heading", { name: /^Les hiboux/ }).waitFor();
      await expectSound(page, "classe-verrou");
      await page.getByRole("button", { name: "Rendre aux imports" }).click();
      await page.getByText(/Corrigé ici/).waitFor({ state: "detached" });
      // The button left with the lock: the keyboard goes on from the heading of its panel.
      await page.locator("h2:focus").getByText("La classe").waitFor();
    });

    test("une personne ajoutée se voit proposer la classe qui porte son nom, est rattachée à la sienne, reçoit un compte, et ne voit que cette classe", async () => {
      await page.goto(`${server.url()}/structures/enseignants`);
      await page.getByRole("link", { name: "Ajouter une personne" }).click();
      await page.getByRole("button", { name: "Ajouter cette personne" }).click();
      await page.getByText("Ce champ est à remplir.").first().waitFor();
      await expectSound(page, "enseignant-fautes");
      await page.getByLabel("Civilité").selectOption("M");
      await page.getByLabel("Nom", { exact: true }).fill("LE GOFF");
      await page.getByLabel("Prénom").fill("Élie");
      await page.getByRole("button", { name: "Ajouter cette personne" }).click();
      await page.getByRole("heading", { name: "M. LE GOFF Élie n’a pas encore de classe" }).waitFor();
      await page.getByText("porte son nom : est-ce sa classe ?").waitFor();
      await expectSound(page, "enseignant-classe-proposee");
      await page.getByRole("link", { name: "Les hiboux - M. LE GOFF" }).click();
      await page.getByText("son nom est dans celui de la classe").waitFor();
      await expectSound(page, "classe-enseignant-propose");
      await page.goBack();
      await page.getByRole("button", { name: "Rattacher M. LE GOFF Élie à Les hiboux - M. LE GOFF" }).click();
      await page.getByRole("heading", { name: "M. LE GOFF Élie, 1 classe" }).waitFor();
      await page.getByRole("button", { name: "Détacher M. LE GOFF Élie de Les hiboux - M. LE GOFF" }).click();
      await page.getByText("porte son nom : est-ce sa classe ?").waitFor();
      await page.getByLabel("Classe", { exact: true }).selectOption({ label: "CM2" });
      await page.getByRole("button", { name: "Rattacher à cette classe" }).click();
      await page.getByRole("heading", { name: "M. LE GOFF Élie, 1 classe" }).waitFor();
      expect(await page.getByLabel("Identifiant").inputValue()).toBe("e.legoff");
      await page.getByRole("button", { name: "Créer le compte" }).click();
      await page.getByRole("heading", { name: "À remettre à Élie LE GOFF" }).waitFor();
      await page.getByText("Cette adresse ne s’ouvre que sur cet ordinateur.").waitFor();
      await expectSound(page, "compte-remis");
      await page.getByLabel("Adresse de Navette").fill("https://navette.exemple.fr");
      await page.getByRole("button", { name: "Imprimer plutôt cette adresse" }).click();
      await page.locator(".handed dd").filter({ hasText: "https://navette.exemple.fr" }).waitFor();
      const motDePasse = (await page.locator(".handed-secret").textContent()) ?? "";

      const context = await openContext(browser, largeurs.telephone);
      const sienne = await context.newPage();
      await sienne.goto(`${server.url()}/connexion`);
      await sienne.getByLabel("Identifiant").fill("e.legoff");
      await sienne.getByLabel("Mot de passe", { exact: true }).fill(motDePasse);
      await sienne.getByRole("button", { name: "Se connecter" }).click();
      await sienne.getByLabel("Mot de passe qui vous a été remis", { exact: true }).fill(motDePasse);
      await sienne.getByLabel("Nouveau mot de passe", { exact: true }).fill("girafe tuile bocal");
      await sienne.getByLabel("Nouveau mot de passe, encore une fois", { exact: true }).fill("girafe tuile bocal");
      await sienne.getByRole("button", { name: "Enregistrer et ouvrir Navette" }).click();
      await sienne.getByRole("heading", { name: "La chaîne de l’école" }).waitFor();
      expect(await sienne.locator(".heat tbody th").allInnerTexts()).toEqual(["CM2"]);
      await expectSound(sienne, "accueil-enseignant");
      await sienne.goto(`${server.url()}/personnes`);
      await sienne.getByRole("region", { name: "Élèves", exact: true }).getByRole("link").first().click();
      await sienne.getByRole("heading", { name: "Famille" }).waitFor();
      expect(await sienne.getByRole("button", { name: /Corriger|Ajouter un responsable/ }).count()).toBe(0);
      expect(await sienne.getByText("Adresse", { exact: true }).count()).toBe(0);
      await expectSound(sienne, "eleve-enseignant");
      await visit(sienne, "/structures", /pas ouverte à votre compte/);
      await expectSound(sienne, "structures-sans-droit");
      await context.close();
    });

    test("un prénom corrigé porte un verrou et son histoire ; ce que l’on tapait ailleurs reste, le clavier revient où il était", async () => {
      await visit(page, "/personnes", /élèves/);
      await page.getByLabel("Chercher un élève", { exact: true }).fill("beaujeu jeanne");
      await page.getByRole("heading", { name: "1 élève répond à votre demande" }).waitFor();
      expect(page.url()).not.toMatch(/beaujeu/i);
      await page.getByRole("link", { name: "BEAUJEU Jeanne" }).click();
      await page.getByRole("button", { name: /^Corriger.: nom d’usage$/ }).click();
      await page.keyboard.type("Martin");
      await page.getByRole("button", { name: "Corriger : prénom" }).click();
      await page.getByLabel("Prénom : nouvelle valeur").fill("Jeannette");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: /^BEAUJEU Jeannette/ }).waitFor();
      await page.getByText(/Corrigé ici le .* par Fanny DUPUIS/).waitFor();
      await page.getByText("Fanny DUPUIS a modifié un élève").waitFor();
      expect(await page.locator("button:focus").getAttribute("aria-label")).toMatch(/^Corriger.: prénom$/);
      expect(await page.getByLabel(/^Nom d’usage.: nouvelle valeur$/).inputValue()).toBe("Martin");
      await page.getByRole("button", { name: "Ne rien changer" }).click();
      expect(await page.locator("button:focus").getAttribute("aria-label")).toMatch(/^Corriger.: nom d’usage$/);
      await expectSound(page, "eleve-verrou");
      await page.goBack();
      await page.getByRole("heading", { name: /répond/ }).waitFor();
      expect(await page.getByLabel("Chercher un élève", { exact: true }).inputValue()).toBe("beaujeu jeanne");
    });

    test("les périodes se vérifient dès qu’une date est écrite, et rien ne bouge sans prévenir", async () => {
      await page.goto(`${server.url()}/structures/periodes`);
      const premier = page.getByRole("group", { name: "Trimestre 1" }).getByLabel("Premier jour");
      await premier.fill("15/08/2026");
      await premier.blur();
      await page.getByText(/avant la rentrée des élèves/).waitFor();
      await expectSound(page, "periodes-fautes");
      await premier.fill("01/09/2026");
      await premier.blur();
      await page.getByText(/avant la rentrée des élèves/).waitFor({ state: "detached" });
      await page.getByRole("radio", { name: /2 semestres/ }).check();
      await page.getByRole("group", { name: "Semestre 2" }).waitFor();
      await page.getByRole("button", { name: "Enregistrer 2 semestres pour 5 classes" }).click();
      await page.getByText(/les bilans sont fermés/).waitFor();
      await page.getByRole("radio", { name: /Certaines classes/ }).check();
      await page.getByRole("checkbox", { name: /Les hiboux/ }).check();
      await page.getByRole("button", { name: "Enregistrer 2 semestres pour 1 classe" }).click();
      await page.getByText(/valeurs sont déjà saisies/).waitFor();
      await expectSound(page, "periodes-touchees");
      await page.getByRole("button", { name: "Changer quand même" }).click();
      await page.getByRole("heading", { level: 1, name: "2 découpages de l’année se côtoient" }).waitFor();
    });
  });
});
