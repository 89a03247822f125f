import { COMPTES_DEMONSTRATION, listEtablissements, record } from "@navette/base";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext, sideways } from "./browser.ts";
import { logIn, realServer } from "./real-server.ts";
import { logInAs, openServer } from "./serveur.ts";

const NOUVEAU = "girafe tuile bocal";

let browser: Browser;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});
afterAll(() => browser.close());

async function openBrowser(width: number = largeurs.bureau): Promise<BrowserContext> {
  const context = await openContext(browser, width);
  contexts.push(context);
  return context;
}

const titre = (page: Page, name: RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

/** One school for all that is told of it: its tests follow one another, the one that closes the year last. */
describe("l’administration de l’école inventée", () => {
  const server = realServer();
  const enseignant = COMPTES_DEMONSTRATION.enseignant;

  /** The page of the account of the teacher, seen by the administrateur. */
  async function openCompte(page: Page): Promise<void> {
    await page.goto(`${server.url()}/administration`);
    const rangee = page.getByRole("row").filter({ hasText: enseignant.identifiant });
    await rangee.getByRole("link").click();
    await page.getByRole("heading", { name: "La personne et son rôle" }).waitFor();
  }

  const connexion = (page: Page) => page.getByRole("heading", { level: 1, name: "Connexion" }).waitFor();

  test("un changement de rôle vaut aussitôt pour la page déjà ouverte", async () => {
    const direction = await logIn(await openBrowser(), server, "direction");
    const sienne = await logIn(await openBrowser(), server, "enseignant");
    await sienne.goto(`${server.url()}/structures`);
    await titre(sienne, /pas ouverte à votre compte/);
    await openCompte(direction);
    await direction.getByRole("radio", { name: /^Direction/ }).check();
    await direction.getByRole("button", { name: "Enregistrer le compte" }).click();
    await titre(direction, /, Direction$/);
    await expectSound(direction, "compte-role");
    await sienne.reload();
    await titre(sienne, /classe/);
    await direction.getByRole("radio", { name: /^Enseignant/ }).check();
    await direction.getByRole("button", { name: "Enregistrer le compte" }).click();
    await titre(direction, /, Enseignant$/);
    await sienne.reload();
    await titre(sienne, /pas ouverte à votre compte/);
  });

  test("le dernier administrateur ne peut pas se retirer son rôle, et la page dit quoi faire", async () => {
    const page = await logIn(await openBrowser(), server, "direction");
    await page.goto(`${server.url()}/administration`);
    await page.getByRole("row").filter({ hasText: "direction" }).getByRole("link").click();
    await page.getByRole("radio", { name: /^Enseignant/ }).check();
    await page.getByRole("button", { name: "Enregistrer le compte" }).click();
    await page.getByRole("alert").getByText("Donnez d’abord le rôle d’administrateur à un autre compte.").waitFor();
    await expectSound(page, "compte-dernier-administrateur");
  });

  test("un compte désactivé est dehors à la demande suivante, et revient quand on le réactive", async () => {
    const direction = await logIn(await openBrowser(), server, "direction");
    const sienne = await logIn(await openBrowser(largeurs.telephone), server, "enseignant");
    await openCompte(direction);
    await direction.getByRole("button", { name: "Désactiver le compte" }).click();
    await titre(direction, /est désactivé$/);
    await expectSound(direction, "compte-desactive");
    await sienne.reload();
    await connexion(sienne);
    await sienne.getByLabel("Identifiant").fill(enseignant.identifiant);
    await sienne.getByLabel("Mot de passe", { exact: true }).fill(enseignant.motDePasse);
    await sienne.getByRole("button", { name: "Se connecter" }).click();
    await sienne.getByRole("alert").getByText("n’est pas le bon").waitFor();
    await direction.getByRole("button", { name: "Réactiver le compte" }).click();
    await titre(direction, /, Enseignant$/);
    await logIn(await openBrowser(), server, "enseignant");
  });

  test("fermer ses autres sessions ferme le téléphone oublié, pas la page où l’on est", async () => {
    const page = await logIn(await openBrowser(), server, "enseignant");
    const oubliee = await logIn(await openBrowser(largeurs.telephone), server, "enseignant");
    await page.goto(`${server.url()}/compte`);
    await page.getByRole("button", { name: "Fermer mes autres sessions" }).click();
    await page.getByText("Vos autres sessions sont fermées.").waitFor();
    await expectSound(page, "compte-sessions-fermees");
    await oubliee.reload();
    await connexion(oubliee);
    await page.reload();
    await titre(page, /Mon compte/);
  });

  test("l’administrateur ferme les sessions d’un compte sans le désactiver", async () => {
    const direction = await logIn(await openBrowser(), server, "direction");
    const sienne = await logIn(await openBrowser(), server, "enseignant");
    await openCompte(direction);
    await direction.getByRole("button", { name: "Fermer ses sessions" }).click();
    await direction.getByText("Ses sessions sont fermées.").waitFor();
    await sienne.reload();
    await connexion(sienne);
    await logIn(await openBrowser(), server, "enseignant");
  });

  test("un mot de passe remis se change avant tout, avec bienveillance", async () => {
    const direction = await logIn(await openBrowser(), server, "direction");
    await openCompte(direction);
    await direction.getByRole("button", { name: "Donner un nouveau mot de passe" }).click();
    const remis = (await direction.locator(".handed-secret").textContent()) ?? "";
    await direction.getByText("Provisoire : la personne choisira le sien").waitFor();
    await expectSound(direction, "compte-mot-de-passe-provisoire");
    const page = await (await openBrowser()).newPage();
    await page.goto(`${server.url()}/livret`);
    await page.getByLabel("Identifiant").fill(enseignant.identifiant);
    await page.getByLabel("Mot de passe", { exact: true }).fill(remis);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await titre(page, /choisissez votre mot de passe/);
    await expectSound(page, "premiere-connexion");
    const enregistrer = page.getByRole("button", { name: "Enregistrer et ouvrir Navette" });
    const fill = async (actuel: string, nouveau: string) => {
      await page.getByLabel("Mot de passe qui vous a été remis", { exact: true }).fill(actuel);
      await page.getByLabel("Nouveau mot de passe", { exact: true }).fill(nouveau);
      await page.getByLabel("Nouveau mot de passe, encore une fois", { exact: true }).fill(nouveau);
      await enregistrer.click();
    };
    await fill(remis, remis);
    await page.getByText("Choisissez un mot de passe différent de l’actuel.").waitFor();
    await fill("pas le bon mot", NOUVEAU);
    await page.getByText("Ce n’est pas votre mot de passe actuel.").waitFor();
    await expectSound(page, "premiere-connexion-fautes");
    await page.goto(`${server.url()}/compte`);
    await titre(page, /choisissez votre mot de passe/);
    await fill(remis, NOUVEAU);
    await titre(page, /Mon compte/);
    await logInAs(await openBrowser(), server, { ...enseignant, motDePasse: NOUVEAU });
  });

  describe("le journal", () => {
    beforeAll(async () => {
      const [ecole] = await listEtablissements(server.base);
      const acte = { auteur: { compteId: null, nom: "Ligne de commande" }, now: new Date("2026-11-09T08:00:00.000Z") };
      await server.base.etablissement(ecole?.uai ?? "").transaction(async (trx) => {
        for (let lot = 0; lot < 20; lot += 1) {
          const now = new Date(acte.now.getTime() + lot * 60_000);
          const entrees = Array.from({ length: 100 }, (_, rang) => ({
            // Every other hundred is one act; the lines of the others are acts of their own.
            action: lot % 2 === 0 || rang % 2 === 0 ? "eleve.modifier" : "eleve.ajouter",
            objet: "eleve",
            objetId: `${lot}-${rang}`,
            avant: { prenom: "Mina" },
            apres: { prenom: `Mina ${rang}` },
          }));
          await record(trx, { ...acte, now }, entrees);
        }
      });
    });

    test("2 000 lignes se lisent par actes, et s’ouvrent à la demande", async () => {
      const page = await logIn(await openBrowser(), server, "direction");
      await page.goto(`${server.url()}/administration/journal`);
      await titre(page, /Journal/);
      const plus = page.getByRole("button", { name: "Voir les lignes plus anciennes" });
      await plus.waitFor();
      await expectSound(page, "journal-recent");
      for (let lignes = 400; lignes <= 2000; lignes += 200) {
        await plus.click();
        await page.getByText(new RegExp(`^${lignes.toLocaleString("fr-FR")}\\slignes`)).waitFor();
      }
      expect(await page.locator(".story > li").count()).toBeGreaterThan(900);
      const acte = page.locator(".story > li").filter({ hasText: "a modifié un élève, 100 fois" }).first();
      expect(await page.locator(".story-detail > li").count()).toBe(0);
      await acte.getByText("Voir les 100 lignes").click();
      await acte.locator(".story-detail > li").nth(99).waitFor();
      expect(await sideways(page)).toBe(0);
      await page.getByLabel("Sujet").selectOption("import");
      const importe = page.locator(".story > li").filter({ hasText: "a appliqué" }).last();
      await importe.getByText("Voir le détail").click();
      await importe.locator(".story-detail > li").first().waitFor();
      await expectSound(page, "journal-import");
    });

    test("un collage de cases est un acte qui dit la classe et la période ; le détail dit les élèves", async () => {
      // The bilans of the invented school were typed by the same person, at the instant where the clock stands.
      server.advance(1 / 1440);
      const page = await logIn(await openBrowser(), server, "direction");
      await page.goto(`${server.url()}/livret`);
      const vers = await page.getByRole("link", { name: "GS et CP", exact: true }).getAttribute("href");
      await page.goto(`${server.url()}${vers}?rubrique=MAT-RAC`);
      await page.locator(".lv-grille tbody tr").first().getByRole("radio").first().focus();
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", "NE\n1\nNE\n");
        document.activeElement?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        );
      });
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /^Coller/ })
        .click();
      await page.getByRole("status").getByText("Enregistré à").waitFor();
      await page.goto(`${server.url()}/administration/journal`);
      await page.getByLabel("Sujet").selectOption("saisie");
      const acte = page.locator(".story > li").first();
      await acte.getByText(/ a rempli le livret, .*, 3\sfois\s: GS et CP, trimestre 1$/).waitFor();
      await acte.getByText("Voir les 3 lignes").click();
      const premiere = acte.locator(".story-detail > li").first();
      expect(await premiere.textContent()).toMatch(/^[A-ZÉÈ' -]+ \S+.*valeur\s: .+/);
      await expectSound(page, "journal-acte");
      await premiere.getByRole("link").click();
      await page.getByRole("region", { name: "Grille de saisie" }).waitFor();
    });
  });

  describe("l’année suivante", () => {
    test("s’ouvre une fois ses suites lues, et se referme tant que rien n’est importé", async () => {
      const page = await logIn(await openBrowser(), server, "direction");
      await page.goto(`${server.url()}/structures/annee`);
      await titre(page, /2026-2027/);
      await page.getByText("Lisez d’abord ce qui va changer, puis cochez la case.").waitFor();
      await page.getByText("L’année 2026-2027 n’est pas finie : elle court jusqu’au").waitFor();
      await page.getByRole("checkbox", { name: "J’ai lu ce qui va changer." }).check();
      await page.getByText("L’année en cours n’est pas finie. Cochez aussi la seconde case.").waitFor();
      await page.getByRole("checkbox", { name: /je l’arrête quand même/ }).check();
      await expectSound(page, "annee-a-ouvrir");
      await page.getByRole("button", { name: "Ouvrir l’année 2027-2028" }).click();
      await titre(page, /2027-2028/);
      await page.getByText("Année 2027-2028", { exact: true }).waitFor();
      await page.getByText("Close, lisible").waitFor();
      await expectSound(page, "annee-ouverte");
      await page.goto(`${server.url()}/structures`);
      await page.getByText("Les classes arrivent avec le premier import").waitFor();
      await page.goto(`${server.url()}/structures/annee`);
      await page.getByRole("button", { name: "Revenir à l’année 2026-2027" }).click();
      await titre(page, /2026-2027/);
      await page.getByText("Close, lisible").waitFor({ state: "detached" });
      await page.goto(`${server.url()}/structures`);
      await page
        .getByRole("region", { name: "Tableau des classes" })
        .getByRole("link", { name: "CM2", exact: true })
        .waitFor();
    });
  });
});

describe("un collège", () => {
  const server = openServer({ le: "2026-09-14T08:12:00.000Z" });

  test("s’installe sous son nom, et sa directrice se rattache à son propre compte", async () => {
    const page = await (await openBrowser()).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(server.url());
    await page.getByRole("radio", { name: /^Un collège/ }).check();
    await expectSound(page, "bienvenue-college");
    await page.getByLabel("UAI").fill("0999901Z");
    await page.getByLabel("Nom du collège").fill("Collège des Trois-Ormes");
    await page.getByLabel("Commune").fill("Valombre");
    await page.getByLabel("Prénom").fill("Claire");
    await page.getByLabel("Nom", { exact: true }).fill("Lenoir");
    await page.getByLabel("Identifiant").fill("claire");
    await page.getByLabel("Mot de passe", { exact: true }).fill("cheval agrafe pile");
    await page.getByLabel("Mot de passe, encore une fois", { exact: true }).fill("cheval agrafe pile");
    await page.getByRole("button", { name: "Créer le collège et mon compte" }).click();
    await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
    await page.goto(`${server.url()}/administration/etablissement`);
    expect(await page.getByRole("radio", { name: /^Un collège/ }).isChecked()).toBe(true);
    await page.getByLabel("Nom du collège").fill("Collège des Quatre-Ormes");
    await page.getByLabel("Adresse de Navette").fill("navette");
    await page.getByRole("button", { name: "Enregistrer l’établissement" }).click();
    await page.getByText("Écrivez une adresse comme https://navette.exemple.fr.").waitFor();
    await page.getByLabel("Adresse de Navette").fill("https://navette.exemple.fr/accueil");
    await page.getByRole("button", { name: "Enregistrer l’établissement" }).click();
    await titre(page, /^Collège des Quatre-Ormes$/);
    await expect.poll(() => page.getByLabel("Adresse de Navette").inputValue()).toBe("https://navette.exemple.fr");
    await expectSound(page, "etablissement-college");
    await page.goto(`${server.url()}/aide`);
    await page
      .getByText(/SIECLE/)
      .first()
      .waitFor();

    await page.goto(`${server.url()}/structures/enseignants/nouveau`);
    await page.getByLabel("Civilité").selectOption("MME");
    await page.getByLabel("Nom", { exact: true }).fill("LENOIR");
    await page.getByLabel("Prénom").fill("Claire");
    await page.getByRole("button", { name: "Ajouter cette personne" }).click();
    await page.getByLabel("Son compte existe déjà").waitFor();
    await expectSound(page, "enseignant-rattacher-compte");
    await page.getByRole("button", { name: "Rattacher ce compte" }).click();
    await page.getByText(/^Identifiant\s: claire/).waitFor();
    await expectSound(page, "enseignant-compte-rattache");

    await page.goto(`${server.url()}/structures/enseignants/nouveau`);
    await page.getByLabel("Civilité").selectOption("MME");
    await page.getByLabel("Nom", { exact: true }).fill("Lenoir");
    await page.getByLabel("Prénom").fill("CLAIRE");
    await page.getByRole("button", { name: "Ajouter cette personne" }).click();
    await page.getByRole("alert").getByText("Cette personne est déjà connue ici.").waitFor();
    await expectSound(page, "enseignant-homonyme");
    await page.getByRole("link", { name: "Ouvrir la fiche de Mme LENOIR Claire" }).click();
    await page.getByRole("button", { name: "Dire que cette personne a quitté l’établissement" }).click();
    await expectSound(page, "enseignant-depart");
    await page.getByRole("button", { name: "Enregistrer son départ" }).click();
    await titre(page, /a quitté l’établissement$/);
    await page.goto(`${server.url()}/structures/enseignants`);
    await page.getByRole("radio", { name: /^Parties/ }).check();
    await page.getByRole("link", { name: "Mme LENOIR Claire" }).click();
    await page.getByRole("button", { name: "Dire que cette personne est revenue" }).click();
    await titre(page, /n’a pas encore de classe$/);
  });
});
