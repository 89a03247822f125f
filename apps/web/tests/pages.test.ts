import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext, sideways } from "./browser.ts";
import { serve } from "./serve.ts";
import { type Answer, ecole, ouverte, sansSession, stubApi } from "./stub-api.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext | undefined;
let troubles: string[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterEach(async () => {
  await context?.close();
  const seen = troubles;
  troubles = [];
  expect(seen).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string, answers: Record<string, Answer>, width: number = largeurs.bureau): Promise<Page> {
  context = await openContext(browser, width);
  await stubApi(context, answers);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) troubles.push(message.text());
  });
  await page.goto(site.url + path);
  await page.locator("h1").waitFor();
  return page;
}

/** Accounts of an invented school, shown under the form. */
const comptesDEssai = [{ identifiant: "direction", motDePasse: "essai-navette", role: "administrateur" }];
const installation = (...etablissements: (typeof ecole)[]): Record<string, Answer> => ({
  "GET /api/session": sansSession,
  "GET /api/installation": { status: 200, body: { version: "0.1.0", etablissements, comptesDEssai } },
});

test("les briques, dans tous leurs états, de jour et de nuit", async () => {
  const page = await open("/briques", {});
  await page.getByText("1 240 élèves sur 1 568").waitFor();
  await expectSound(page, "briques", { attente: true });
  await page.getByRole("radio", { name: "Nuit" }).check();
  await expectSound(page, "briques-nuit", { attente: true });
});

test("la première visite, vide puis en faute", async () => {
  const page = await open("/", installation());
  await page.getByRole("heading", { name: "Bienvenue dans Navette" }).waitFor();
  await expectSound(page, "bienvenue");
  await page.getByLabel("UAI").fill("0999901A");
  await page.getByRole("button", { name: "Créer l’école et mon compte" }).click();
  await page.getByText(/ne correspond pas à ses chiffres/).waitFor();
  expect(await page.getByLabel("UAI").evaluate((field) => field === document.activeElement)).toBe(true);
  await expectSound(page, "bienvenue-fautes");
});

test("la connexion, refusée", async () => {
  const refus = {
    code: "identifiants-refuses",
    message: "L’identifiant ou le mot de passe est faux.",
    remedy: "Vérifiez les majuscules.",
  };
  const answers = {
    ...installation(ecole, { ...ecole, uai: "0999902A", nom: "École du Pré" }),
    "POST /api/session": { status: 401, body: refus },
  };
  const page = await open("/connexion", answers);
  await expectSound(page, "connexion");
  await page.getByLabel("Identifiant").fill("c.lenoir");
  await page.getByLabel("Mot de passe", { exact: true }).fill("faux");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("alert").getByText("L’identifiant ou le mot de passe est faux.").waitFor();
  await expectSound(page, "connexion-refusee");
});

test("la coquille, son menu, une page inconnue", async () => {
  const page = await open("/ailleurs", ouverte("administrateur"));
  expect(await page.title()).toBe("Cette page n’existe pas — Navette");
  await expectSound(page, "introuvable");
  await page.getByRole("button", { name: "votre compte" }).click();
  await page.getByRole("menuitemradio", { name: "Nuit" }).waitFor();
  await expectSound(page, "menu");
  expect(await page.getByRole("button", { name: "Plus" }).isVisible()).toBe(false);
});

test("un téléphone range sous « Plus » ce qui ne tient pas dans sa barre", async () => {
  const page = await open("/ailleurs", ouverte("administrateur"), largeurs.telephone);
  await page.getByRole("button", { name: "Plus" }).click();
  await page.getByRole("menuitem", { name: "Structures" }).waitFor();
  expect(await sideways(page)).toBe(0);
});

test("un enseignant ne voit que l’accueil, ses élèves et le livret", async () => {
  const page = await open("/aide", ouverte("enseignant"));
  const links = page.getByRole("navigation", { name: "Navigation principale" }).locator("li:visible");
  expect(await links.allInnerTexts()).toEqual(["Accueil", "Personnes", "Livret"]);
});

test("changer de page porte le focus au contenu ; le premier Tab mène au lien d’évitement", async () => {
  const page = await open("/aide", ouverte("directeur"));
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Aller au contenu");
  await page.getByRole("link", { name: "Structures", exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.id === "contenu");
});

test("se déconnecter mène à la connexion", async () => {
  const page = await open("/aide", { ...ouverte("directeur"), "DELETE /api/session": { status: 204 } });
  await page.getByRole("button", { name: "votre compte" }).click();
  await stubApi(page.context(), installation(ecole));
  await page
    .context()
    .route("**/api/session", (route) =>
      route.request().method() === "DELETE" ? route.fulfill({ status: 204 }) : route.fallback(),
    );
  await page.getByRole("menuitem", { name: "Se déconnecter" }).click();
  await page.getByRole("heading", { name: "Connexion" }).waitFor();
});

test("une session terminée entre-temps mène à la connexion, qui le dit", async () => {
  const page = await open("/aide", { ...ouverte("directeur"), "DELETE /api/session": sansSession });
  await page.getByRole("button", { name: "votre compte" }).click();
  await page.getByRole("menuitem", { name: "Se déconnecter" }).click();
  await page.getByText("Votre session est terminée.").waitFor();
});

test("une déconnexion qui échoue se dit : la session est toujours ouverte", async () => {
  const panne = { status: 503, body: { code: "panne", message: "Le serveur ne répond pas.", remedy: "Réessayez." } };
  const page = await open("/aide", { ...ouverte("directeur"), "DELETE /api/session": panne });
  await page.getByRole("button", { name: "votre compte" }).click();
  await page.getByRole("menuitem", { name: "Se déconnecter" }).click();
  await page.getByRole("dialog", { name: "Votre session est toujours ouverte" }).getByRole("alert").waitFor();
});

test("trop d’essais : la page dit d’attendre, et garde ce qui est saisi", async () => {
  const trop = { code: "trop-d-essais", message: "Trop d’essais." };
  const page = await open("/connexion", { ...installation(ecole), "POST /api/session": { status: 429, body: trop } });
  await page.getByLabel("Identifiant").fill("c.lenoir");
  await page.getByLabel("Mot de passe", { exact: true }).fill("faux");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("alert").getByText("Trop d’essais en peu de temps.").waitFor();
  expect(await page.getByLabel("Identifiant").inputValue()).toBe("c.lenoir");
});

test("l’école inventée dit qu’elle se prépare", async () => {
  const page = await open("/bienvenue", { ...installation(), "POST /api/installation/demonstration": "pause" });
  await page.getByRole("button", { name: "Essayer avec une école inventée" }).click();
  await page.getByRole("status").getByText("Quelques secondes").waitFor();
});

test("un jour à demi écrit se dit, et rien ne part avec l’ancien ; Entrée ne passe pas un bouton empêché", async () => {
  const page = await open("/briques", {});
  const jour = page.getByLabel("Rentrée");
  await jour.fill("01/09/202");
  await jour.press("Enter");
  await page.getByText("Ce jour n’existe pas.").waitFor();
  await jour.fill("");
  await jour.press("Enter");
  await page.getByText("Donnez d’abord le jour.").waitFor();
  await jour.fill("3/9/2026");
  await jour.press("Enter");
  await page.getByRole("status").getByText("Envoyé : 3 septembre 2026", { exact: true }).waitFor();
  expect(await jour.inputValue()).toBe("03/09/2026");
  await jour.fill("04/09/2026");
  expect(await page.getByText("Envoyé :").count()).toBe(0);
});

test("5 000 lignes : seules les visibles existent, et le compte suit", async () => {
  const page = await open("/briques", {});
  const region = page.getByRole("region", { name: "Élèves de l’école" });
  await region.scrollIntoViewIfNeeded();
  expect(await region.locator("tbody tr").count()).toBeLessThan(60);
  await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page.getByText(/Lignes .* à 4\s986 sur 4\s986/).waitFor();
});
