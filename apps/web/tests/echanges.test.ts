import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Envois, Grille, PeriodeLivret, Periodes, Repetition } from "@navette/server/api";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext } from "./browser.ts";
import { logIn, realServer } from "./real-server.ts";

const LSU = "/echanges/lsu?indice=1&nombre=3";
const repete = (page: Page) => ask<Repetition>(page, "GET", `/api${LSU}`);

describe("les échanges", () => {
  const server = realServer();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await logIn(await openContext(browser, largeurs.bureau), server, "direction");
  });
  afterEach(() => page.unrouteAll());
  afterAll(() => browser.close());

  async function goTo(path: string): Promise<void> {
    await page.goto(server.url() + path);
    await page.locator("h1").waitFor();
  }

  describe("de la répétition au fichier", () => {
    test("les périodes, et une répétition où peu de classes sont complètes", async () => {
      await goTo("/echanges");
      await page.getByText("Aucun fichier n’a encore été préparé.").waitFor();
      await page
        .getByRole("row", { name: /Trimestre 2/ })
        .getByText("À venir")
        .waitFor();
      await expectSound(page, "echanges");
      await page.getByRole("link", { name: "Répéter l’envoi du trimestre 1" }).click();
      await page.getByRole("region", { name: "Verdict" }).waitFor();
      await page.getByText("Pas encore complet").first().waitFor();
      await expectSound(page, "lsu-en-cours");
    });

    test("le titre dit le verdict, et chaque cause mène là où elle se corrige", async () => {
      await completeAll(page);
      const { parts } = await repete(page);
      const sum = (compte: "prets" | "alertes" | "retenus") => parts.reduce((total, part) => total + part[compte], 0);
      const retenus = sum("retenus");
      expect(retenus).toBeGreaterThan(1);
      await goTo(LSU);
      const titre = `LSU refuserait ${retenus} bilans sur ${sum("prets") + sum("alertes") + retenus}`;
      await page.getByRole("heading", { level: 1, name: titre, exact: true }).waitFor();
      await page.getByRole("radio", { name: "Par personne" }).check();
      await page.getByRole("heading", { name: "Ce qu’il faut corriger, personne par personne" }).waitFor();
      await expectSound(page, "lsu-par-personne");
      await page.getByRole("radio", { name: "Par classe" }).nth(1).check();
      await page.getByRole("heading", { name: parts.find((part) => part.retenus > 0)?.libelle ?? "" }).waitFor();
      await page.getByRole("radio", { name: "Par cause" }).check();
      await page.locator(".diag a").first().click();
      await page.waitForURL(/\/livret\/[0-9a-f-]+\/1\?eleve=[0-9a-f-]+&champ=BILAN/);
    });

    test("la répétition entière se lit", async () => {
      await goTo(LSU);
      await page.getByRole("heading", { name: "Classe par classe" }).waitFor();
      await expectSound(page, "lsu");
    });

    test("les fichiers préparés se téléchargent, tels que LSU les accepte", async () => {
      await goTo(LSU);
      await page.getByRole("button", { name: /^Préparer \d+ fichiers \(\d+ bilans\)$/ }).click();
      await page
        .getByRole("alert")
        .getByText(/fichiers sont prêts/)
        .waitFor();
      await expectSound(page, "lsu-prepare");
      const { envois } = await ask<Envois>(page, "GET", "/api/echanges/envois");
      const buttons = page.locator(".faits").getByRole("button", { name: /^Télécharger/ });
      expect(await buttons.count()).toBe(envois.length);
      for (const button of await buttons.all()) {
        const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
        const bytes = await readFile(await download.path());
        const envoi = envois.find(({ nom }) => nom === download.suggestedFilename());
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(envoi?.sha256);
        expect(() => validate(bytes)).not.toThrow();
      }
      await goTo(LSU);
      await page.getByText("Tout est déjà téléchargé, et rien n’a changé depuis.", { exact: false }).waitFor();
    });

    test("la direction dit qu’un fichier est déposé, et la page le répète", async () => {
      await goTo("/echanges");
      await page.getByText("Téléchargé", { exact: true }).first().waitFor();
      await page.getByRole("button", { name: /^J’ai déposé ces \d+ fichiers$/ }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox", { name: "Jour du dépôt" }).fill("01/01/2099");
      await dialog.getByRole("button", { name: "Enregistrer" }).click();
      await dialog.getByText("Ce jour n’est pas encore venu.").first().waitFor();
      await expectSound(page, "echanges-depot-refus");
      await dialog.getByRole("textbox", { name: "Jour du dépôt" }).fill("10/11/2026");
      await dialog.getByRole("button", { name: "Enregistrer" }).click();
      await dialog.waitFor({ state: "detached" });
      await page.getByText("Déposé dans LSU", { exact: true }).first().waitFor();
      await goTo(LSU);
      await page.getByText("Tout est déjà déposé dans LSU, et rien n’a changé depuis.").waitFor();
    });

    test("un bilan repris après l’envoi dit ce qui change, avant de remplacer celui de LSU", async () => {
      await changeOneBilan(page);
      await goTo(LSU);
      await page.getByRole("heading", { name: "Modifiés depuis leur fichier" }).waitFor();
      await page.locator("details:has(.changes) > summary").first().click();
      await page.locator("ins").getByText("Période à poursuivre.").waitFor();
      await page.getByText("1 bilan remplacera celui que LSU a déjà.").waitFor();
      await expectSound(page, "lsu-modifie");
      await page.getByRole("button", { name: /^Préparer 1 fichier \(/ }).click();
      await page
        .getByRole("alert")
        .getByText(/1.fichier est prêt/)
        .waitFor();
    });

    test("l’historique garde chaque fichier et les valeurs parties", async () => {
      await goTo("/echanges");
      await page.getByRole("region", { name: "Tableau des fichiers préparés" }).waitFor();
      // Nobody has the last one yet: its deposit is not asked of the server, and the button says why.
      const declare = page.getByRole("button", { name: /^Je l’ai déposé/ });
      expect(await declare.getAttribute("aria-disabled")).toBe("true");
      await page.getByText("Téléchargez d’abord le fichier.").waitFor();
      await expectSound(page, "echanges-historique");
      await page.getByRole("region", { name: "Tableau des fichiers préparés" }).getByRole("link").first().click();
      await page.locator("summary").first().click();
      await page.getByText("Appréciation générale sur la progression de l’élève").waitFor();
      await expectSound(page, "envoi");
    });
  });

  describe("les autres états de la répétition", () => {
    const answer = (path: string, status: number, body: unknown) =>
      page.route(
        (url) => url.pathname === path,
        (route) => route.fulfill({ status, contentType: "application/json", body: JSON.stringify(body) }),
      );

    test.each(["/echanges", "/echanges/lsu"])("sans période, %s mène à leur choix", async (path) => {
      await answer("/api/echanges/periodes", 200, { today: "2026-11-10", periodes: [] });
      await goTo(path);
      expect(await page.getByRole("link", { name: "Choisir les périodes" }).getAttribute("href")).toBe(
        "/structures/periodes",
      );
      await expectSound(page, `sans-periode-${path.length}`);
    });

    test("sans bilan complet, la page mène au livret et dit pourquoi rien ne se prépare", async () => {
      await goTo(LSU);
      await page.getByRole("region", { name: "Verdict" }).waitFor();
      let answerIt = () => {};
      const held = new Promise<void>((resolve) => {
        answerIt = resolve;
      });
      await page.route(/\/api\/echanges\/lsu\?/, async (route) => {
        await held;
        await route.continue();
      });
      await page.getByLabel("Période").selectOption({ label: "Trimestre 2" });
      // Nothing of the trimestre before is left to read, or to prepare under the name of this one.
      await page.getByRole("heading", { level: 1, name: "Répétition vers LSU" }).waitFor();
      expect(await page.getByRole("button", { name: /^Préparer/ }).count()).toBe(0);
      answerIt();
      await page.getByText("Aucun bilan du trimestre 2 n’est déclaré complet.").waitFor();
      expect(await page.getByRole("button", { name: "Préparer les fichiers" }).getAttribute("aria-disabled")).toBe(
        "true",
      );
      await expectSound(page, "lsu-rien");
    });

    test("un refus se dit en place, et se réessaie", async () => {
      await answer("/api/echanges/lsu", 409, { code: "x", message: "La base est occupée.", remedy: "Attendez." });
      await goTo(LSU);
      await page.getByRole("alert").getByText("La base est occupée.").waitFor();
      await expectSound(page, "lsu-refus");
      await page.unrouteAll();
      await page.getByRole("button", { name: "Réessayer" }).click();
      await page.getByRole("region", { name: "Verdict" }).waitFor();
    });

    test("40 classes aux noms longs tiennent dans la page d’un téléphone", async () => {
      const real = await repete(page);
      const parts = Array.from({ length: 40 }, (_, rang) =>
        real.parts
          .map((part) => ({ ...part, libelle: `${rang} Classe de découverte et de perfectionnement` }))
          .slice(0, 1),
      ).flat();
      await answer("/api/echanges/lsu", 200, { ...real, parts });
      await goTo(LSU);
      await page.getByText("39 Classe de découverte et de perfectionnement").waitFor();
      await expectSound(page, "lsu-long");
    });
  });
});

/** What a page of ours would send. */
function ask<T>(page: Page, method: "GET" | "POST" | "PUT", path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([verb, url, sent]) => {
      const session = (await (await fetch("/api/session")).json()) as { csrf: string };
      const headers = { "content-type": "application/json", "x-csrf-token": session.csrf };
      const reply = await fetch(url, { method: verb, headers, ...(sent === undefined ? {} : { body: sent }) });
      if (!reply.ok) throw new Error(`${verb} ${url}: ${reply.status} ${await reply.text()}`);
      return (await reply.json()) as never;
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );
}

/** Declares complete every class of the first period. */
async function completeAll(page: Page): Promise<void> {
  const { classes } = await ask<Periodes>(page, "GET", "/api/structures/periodes");
  for (const { periodes } of classes) {
    for (const { id, indice, etat } of periodes) {
      if (indice !== 1 || etat === "complet" || etat === "exporte") continue;
      await ask(page, "POST", `/api/livret/periodes/${id}/etat`, { de: etat, vers: "complet" });
    }
  }
}

/** Reopens the class that left whole, changes one appréciation générale, and declares it complete again. */
async function changeOneBilan(page: Page): Promise<void> {
  const { classes } = await repete(page);
  const classe = classes.find(({ etat }) => etat === "exporte");
  if (!classe) throw new Error("no class has left whole");
  const at = `/api/livret/periodes/${classe.periodeId}`;
  const motif = "Une appréciation à reprendre";
  await ask(page, "POST", `${at}/etat`, { de: "exporte", vers: "en-saisie", motif });
  const { saisies } = await ask<Grille>(page, "GET", `${at}/grille`);
  const saisie = saisies.find(({ objet, valeur }) => objet === "appreciation-generale" && valeur !== null);
  if (!saisie) throw new Error("no appréciation générale");
  await ask(page, "PUT", `${at}/saisies/${saisie.cible}/${saisie.rubrique}/${saisie.objet}`, {
    valeur: "Période à poursuivre.",
    version: saisie.version,
  });
  await ask<PeriodeLivret>(page, "POST", `${at}/etat`, { de: "en-saisie", vers: "complet" });
}

const SCHEMA = fileURLToPath(new URL("../../../../shared/xsd/lsu-1d-1.0.xsd", import.meta.url));

/** Throws what libxml2 finds against the official schema, which is not ours to ship. */
function validate(bytes: Uint8Array): void {
  if (!existsSync(SCHEMA))
    throw new Error(`The official schema is expected at ${SCHEMA}. Put the ministry's file there.`);
  const schema = XmlDocument.fromBuffer(readFileSync(SCHEMA));
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromBuffer(bytes);
  validator.validate(document);
  for (const each of [document, validator, schema]) each.dispose();
}
