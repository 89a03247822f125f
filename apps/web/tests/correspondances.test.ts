import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { ajouteNoms, analyseImport, applyImport } from "@navette/base";
import type { Correspondances, GenreApparie } from "@navette/server/api";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext } from "./browser.ts";
import { logIn, realServer } from "./real-server.ts";
import { logInAs, openServer } from "./serveur.ts";

const UAI = "9990001X";
const COMPTE = { prenom: "Claire", nom: "Lenoir", identifiant: "claire", motDePasse: "cheval agrafe pile" };
const COLLEGE = { uai: UAI, nom: "Collège des Trois Rivières", commune: "Ville-Exemple", degre: 2, compte: COMPTE };
const MATIN = "2025-11-10T08:00:00.000Z";
const ACTE = { auteur: { compteId: null, nom: "Ligne de commande" }, now: new Date(MATIN) };
const STS = "sts_emp_9990001X_2025.xml";
const EDT = "emp_sts_9990001X_2025.xml";
const exemple = (nom: string) => readFileSync(new URL(`../../../examples/sts/${nom}`, import.meta.url));

describe("les correspondances d’un collège", () => {
  const serveur = openServer({ le: MATIN, prepare: { path: "/api/installation", body: COLLEGE } });
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await logInAs(await openContext(browser, largeurs.bureau), serveur, COMPTE);
  });
  afterEach(() => page.unrouteAll());
  afterAll(() => browser.close());

  async function goTo(onglet = "", width: number = largeurs.bureau): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${serveur.url()}/structures/correspondances${onglet}`);
    await page.locator("h1").waitFor();
  }

  const db = () => serveur.base.etablissement(UAI);
  const noms = () => page.getByRole("listbox", { name: "Noms du logiciel d’emploi du temps" });
  const nom = (words: string | RegExp) => noms().getByRole("option", { name: words });
  const chercher = () => page.getByRole("combobox", { name: "Chercher dans STS-Web" });
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const titre = async () => (await page.locator("h1").textContent())?.replaceAll(/[\u00A0\u202F]/g, " ");

  test("avant STS-Web, la page dit par quoi commencer", async () => {
    await goTo();
    await page.getByRole("link", { name: "Importer l’export de STS-Web" }).waitFor();
    await expectSound(page, "correspondances-vide");
  });

  test("un fichier qui n’est pas le bon est refusé dans la fenêtre, avec sa raison", async () => {
    const analysed = await analyseImport(db(), [{ name: STS, bytes: exemple(STS) }], ACTE);
    if (analysed.outcome !== "analyse") throw new Error("the export of STS-Web was not read");
    await applyImport(db(), analysed.importId, ACTE);
    await goTo();
    await button("Déposer l’emploi du temps").click();
    const depot = page.getByLabel(/Déposez le fichier emp_sts/);
    await depot.setInputFiles({ name: STS, mimeType: "text/xml", buffer: exemple(STS) });
    await page.getByRole("alert").getByText("Ce fichier n’a pas été pris").waitFor();
    await expectSound(page, "correspondances-refuse");
    await depot.setInputFiles({ name: EDT, mimeType: "text/xml", buffer: exemple(EDT) });
    await page.getByText(/noms lus dans ce fichier/).waitFor();
    await button("Voir les correspondances").click();
    expect(await titre()).toMatch(/^Les \d+ noms du logiciel sont associés$/);
    await page.getByRole("navigation", { name: "Correspondances" }).getByRole("link", { name: "Groupes" }).click();
    await nom(/65CHOR/).waitFor();
    await expectSound(page, "correspondances-associees");
  });

  test("des noms saisis : ce qui ressemble est proposé avec sa raison, le reste se cherche", async () => {
    await goTo();
    await button("Ajouter des noms").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Noms" }).fill("maths\nLV1 anglais\nVie de classe\n;sans nom");
    await dialog.getByRole("button", { name: "Ajouter ces noms" }).click();
    await dialog.getByText("Le nom manque au début de la ligne.").waitFor();
    await expectSound(page, "correspondances-saisie");
    await page.keyboard.press("Escape");
    await page.getByRole("radio", { name: /^À faire \(3\)$/ }).check();
    await nom(/LV1 anglais.*mêmes mots/).waitFor();
    expect(await titre()).toBe("3 noms à associer avec STS-Web");
    await expectSound(page, "correspondances-a-faire");
  });

  test("au clavier : chercher, Entrée associe, Ctrl Z défait", async () => {
    await nom(/Vie de classe/).click();
    await chercher().fill("anglais");
    await expectSound(page, "correspondances-cherche");
    await chercher().press("Enter");
    await nom(/Vie de classe/).waitFor({ state: "detached" });
    expect(await titre()).toBe("2 noms à associer avec STS-Web");
    await page.keyboard.press("Control+z");
    await nom(/Vie de classe/).waitFor();
    expect(await titre()).toBe("3 noms à associer avec STS-Web");
    await noms().focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    expect(await noms().getByRole("option", { selected: true }).textContent()).toContain("maths");
    await page.keyboard.type("v");
    expect(await chercher().inputValue()).toBe("v");
    await chercher().press("Control+ArrowDown");
    await page.getByRole("heading", { name: "Vie de classe" }).waitFor();
  });

  test("les propositions s’acceptent en bloc, une paire se sépare, une proposition s’écarte", async () => {
    await goTo();
    await button("Accepter les 2 propositions").click();
    await page.getByRole("radio", { name: /^À faire \(1\)$/ }).waitFor();
    await page.getByRole("radio", { name: /^Associés/ }).check();
    await nom(/maths/).click();
    await page.getByText(/^Associés par Claire Lenoir/).waitFor();
    await expectSound(page, "correspondances-paire");
    await button("Séparer ces deux noms").click();
    await nom(/maths/).waitFor({ state: "detached" });
    await button(/^Défaire le dernier geste.*séparation/).click();
    await nom(/maths/).waitFor();
    await button(/^Défaire le dernier geste.*association/).click();
    await page.getByRole("radio", { name: /^À faire \(3\)$/ }).check();
    await nom(/LV1 anglais/).click();
    await button("Écarter la proposition").click();
    await button("Écarter la proposition").waitFor({ state: "detached" });
    expect(await nom(/LV1 anglais/).textContent()).toContain("À faire");
  });

  test("ce qui échouerait se lit par application, et mène au nom, sans rien dire dans l’adresse", async () => {
    await ajouteNoms(db(), { genre: "groupe", texte: "Atelier théâtre du mardi soir" }, ACTE);
    await goTo("/consequences");
    await page.getByRole("heading", { name: "SIECLE" }).waitFor();
    await page.locator("summary").first().click();
    await expectSound(page, "correspondances-consequences");
    const siecle = page.getByRole("region", { name: "SIECLE" });
    await siecle.locator("summary").first().click();
    await siecle.getByRole("link", { name: "Atelier théâtre du mardi soir" }).click();
    await page.getByRole("heading", { name: "Atelier théâtre du mardi soir" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/structures/correspondances/groupes");
    expect(new URL(page.url()).search).toBe("");
  });

  test("les paires s’emportent dans un tableur", async () => {
    await goTo();
    const [file] = await Promise.all([page.waitForEvent("download"), button("Exporter les paires").click()]);
    expect(file.suggestedFilename()).toBe("correspondances-2025.csv");
    expect(await readFile(await file.path(), "utf8")).toContain('"Groupes";"65CHOR"');
  });

  test("2 000 noms très longs restent fluides, et tiennent dans un téléphone", async () => {
    const real = await page.evaluate(
      async () => (await (await fetch("/api/correspondances")).json()) as Correspondances,
    );
    const body = { ...real, genres: real.genres.map((genre) => (genre.genre === "matiere" ? longue(genre) : genre)) };
    await page.route(
      (url) => url.pathname === "/api/correspondances",
      (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(body) }),
    );
    await goTo();
    await nom(/Enseignement facultatif numéro 0 /).waitFor();
    expect(await noms().getByRole("option").count()).toBeLessThan(60);
    await noms().focus();
    await page.keyboard.press("End");
    await nom(/Enseignement facultatif numéro 1999 /).waitFor();
    await chercher().fill("objet 1234");
    await page.getByRole("option", { name: /Objet 1234 / }).waitFor();
    await expectSound(page, "correspondances-longue");
  });

  test("une panne se dit en place, et se réessaie", async () => {
    await page.route(
      (url) => url.pathname === "/api/correspondances",
      (route) =>
        route.fulfill({
          status: 409,
          contentType: "application/json",
          body: JSON.stringify({ code: "x", message: "La base est occupée.", remedy: "Attendez." }),
        }),
    );
    await goTo();
    await page.getByRole("alert").getByText("La base est occupée.").waitFor();
    await expectSound(page, "correspondances-panne");
    await page.unrouteAll();
    await button("Réessayer").click();
    await noms().waitFor();
  });
});

describe("les correspondances d’une école", () => {
  const serveur = realServer();
  test("le menu ne les montre pas", async () => {
    const browser = await launch();
    const page = await logIn(await openContext(browser, largeurs.bureau), serveur, "direction");
    await page.goto(`${serveur.url()}/structures`);
    await page.getByRole("link", { name: "Année scolaire" }).waitFor();
    expect(await page.getByRole("link", { name: "Correspondances" }).count()).toBe(0);
    await browser.close();
  });
});

/** A tab with 2,000 names on both sides. */
function longue(genre: GenreApparie): GenreApparie {
  const suite = "de découverte professionnelle et de perfectionnement linguistique renforcé du second trimestre";
  const rangs = Array.from({ length: 2000 }, (_, rang) => rang);
  return {
    ...genre,
    comptes: { noms: 2000, associes: 0, proposes: 0, aFaire: 2000, libres: 2000 },
    objets: rangs.map((rang) => ({ cle: `k${rang}`, libelle: `Objet ${rang} ${suite}`, detail: "ABC" })),
    lignes: rangs.map((rang) => ({
      nom: `Enseignement facultatif numéro ${rang} ${suite}`,
      montre: `Enseignement facultatif numéro ${rang} ${suite}`,
      detail: "5B, 5C",
      etat: "a-faire",
      cle: null,
      libelle: null,
      raison: "",
      decision: null,
      saisie: false,
      perdue: null,
      pistes: [],
    })),
  };
}
