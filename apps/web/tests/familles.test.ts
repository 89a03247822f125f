import { lettreUai } from "@navette/formats";
import { sql } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext } from "./browser.ts";
import { openEcoleVide } from "./ecole-vide.ts";

const RESPONSABLES = 5000;
const LONG = "De la Rochefoucauld-Montmorency d’Aubigné-Saint-Hilaire";

/** Two thousand five hundred pupils, two parents each under one roof, as ONDE gives them: nobody's level is said. */
const PEUPLER = [
  sql`insert into classe (id, annee, libelle, niveaux, origine)
    select gen_random_uuid(), 2026, 'Classe ' || lpad(n::text, 3, '0'), '["CM1"]', 'manuel' from generate_series(1, 100) n`,
  sql`insert into eleve (id, nom, prenom, naissance, sexe, origine)
    select gen_random_uuid(), case when n = 1 then ${LONG}::text else 'Nom' || lpad(n::text, 4, '0') end,
           case when n = 2400 then 'Jean-Éric' else 'Zoé' end, date '2017-01-01' + n % 365, 'F', 'manuel'
    from generate_series(1, ${RESPONSABLES / 2}::int) n`,
  sql`insert into scolarite (id, eleve_id, annee, classe_id, niveau)
    select gen_random_uuid(), e.id, 2026, c.id, 'CM1'
    from (select id, row_number() over (order by nom, prenom) % 100 as rang from eleve) e
    join (select id, row_number() over (order by libelle) - 1 as rang from classe) c using (rang)`,
  sql`insert into foyer (id, cle, adresse, origine)
    select gen_random_uuid(), id::text,
           jsonb_build_object('ligne', '4 rue du Lavoir', 'codePostal', '99350', 'commune', 'Valombre', 'pays', null), 'manuel'
    from eleve`,
  sql`insert into responsable (id, civilite, nom, prenom, foyer_id, courriel, telephone_portable, origine)
    select gen_random_uuid(), parent.civilite, e.nom, parent.prenom, f.id, 'famille@example.org', '06 39 98 12 34', 'import'
    from eleve e join foyer f on f.cle = e.id::text
    cross join (values ('MME', 'Hélène'), ('M', 'Théodore')) as parent(civilite, prenom)`,
  sql`insert into responsabilite (id, eleve_id, responsable_id, origine)
    select gen_random_uuid(), f.cle::uuid, r.id, 'import' from responsable r join foyer f on f.id = r.foyer_id`,
] as const;

describe("les familles de l’école", () => {
  const ecole = openEcoleVide();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await ecole.logIn(await openContext(browser, largeurs.bureau));
  });
  afterAll(() => browser.close());

  const liste = () => page.getByRole("region", { name: "Responsables", exact: true });
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  async function open(path = "/personnes/responsables"): Promise<void> {
    await page.goto(ecole.url() + path);
    await page.locator("h1").waitFor();
  }
  async function openFamille(prenom: string): Promise<void> {
    await open();
    await page.getByRole("searchbox", { name: "Chercher un responsable" }).fill("jean eric");
    await heading(/^\d responsables répondent à votre demande$/).waitFor();
    await liste()
      .getByRole("link", { name: `NOM2400 ${prenom}` })
      .click();
    await page.getByRole("heading", { name: "Identité et coordonnées" }).waitFor();
  }

  test("une école sans responsable dit d’où ils viendront", async () => {
    await open();
    await page.getByText("Aucun responsable n’est encore connu.").waitFor();
    await expectSound(page, "responsables-vide");
    await ecole.base.etablissement(`0999901${lettreUai("0999901")}`).transaction(async (trx) => {
      for (const query of PEUPLER) await trx.execute(query);
    });
  });

  test("cinq mille responsables se lisent", async () => {
    await open();
    await heading(/^5.000 responsables, dont 5.000 à préciser$/).waitFor();
    await liste()
      .locator(`table[aria-rowcount="${RESPONSABLES + 1}"]`)
      .waitFor();
    expect(await liste().getByRole("row").count()).toBeLessThan(80);
    await expectSound(page, "responsables-5000");
  });

  test("se cherchent par l’enfant et la commune, et rien de ce qui est cherché n’est dans une adresse", async () => {
    const urls: string[] = [];
    page.on("request", (request) => urls.push(request.url()));
    await openFamille("Théodore");
    expect([page.url(), ...urls].filter((url) => /jean|eric|theodore/i.test(url))).toEqual([]);
    await page.goBack();
    await heading("2 responsables répondent à votre demande").waitFor();
  });

  test("une famille se précise : qui est légal, qui héberge, qui reçoit quoi, et qui l’a dit", async () => {
    await openFamille("Hélène");
    await page.getByText("2 responsables à préciser pour Jean-Éric.").waitFor();
    await page.getByText("Personne", { exact: true }).first().waitFor();
    await expectSound(page, "famille-a-preciser");
    await page.getByRole("button", { name: "Déclarer ces 2 représentants légaux" }).click();
    await page.getByText("Livret, 1 exemplaire").waitFor();
    await page
      .getByText(
        /M\. NOM2400 Théodore et Mme NOM2400 Hélène, famille@example\.org|Mme NOM2400 Hélène et M\. NOM2400 Théodore, famille@example\.org/,
      )
      .waitFor();
    await page.getByRole("button", { name: "Préciser ce que Mme NOM2400 Hélène est pour Jean-Éric" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Lien de parenté").selectOption({ label: "Mère" });
    await dialog.getByLabel("Héberge l’enfant").selectOption({ label: "Oui" });
    await expectSound(page, "famille-lien");
    await dialog.getByRole("button", { name: "Enregistrer ce lien" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText(/Mère, héberge l’enfant/).waitFor();
    await page
      .getByText("Claire LENOIR a précisé un lien avec un élève")
      .or(page.getByText(/a précisé un lien/))
      .first()
      .waitFor();
    await expectSound(page, "famille-precisee");
  });

  test("un parent qui déménage seul reçoit son propre exemplaire, et son adresse porte un verrou", async () => {
    await openFamille("Théodore");
    await page.getByRole("button", { name: "Changer l’adresse" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Bâtiment, numéro et rue").fill("Résidence des Sirènes\n8 quai Fictif");
    await dialog.getByText("Dites d’abord qui change d’adresse.").waitFor();
    await dialog.getByRole("radio", { name: /Cette personne seule/ }).check();
    await expectSound(page, "famille-adresse");
    await dialog.getByRole("button", { name: "Enregistrer l’adresse" }).click();
    await page.getByText("Livret, 2 exemplaires").waitFor();
    await page
      .getByText(/Corrigé ici le .* par Claire/)
      .first()
      .waitFor();
    await expectSound(page, "famille-deux-foyers");
  });

  test("des coordonnées mal écrites se disent à leur champ, ce qui est tapé reste", async () => {
    await openFamille("Hélène");
    await page.getByRole("button", { name: "Corriger les coordonnées" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Téléphone portable").fill("zéro six");
    await dialog.getByRole("button", { name: "Enregistrer les corrections" }).click();
    await dialog.getByText("Écrivez un numéro comme 06 39 98 12 34.").waitFor();
    expect(await dialog.getByLabel("Téléphone portable").inputValue()).toBe("zéro six");
    await expectSound(page, "famille-coordonnees");
    await dialog.getByLabel("Téléphone portable").fill("06 39 98 99 99");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByText("06 39 98 99 99").first().waitFor();
  });

  test("un lien terminé reste lisible et se rétablit", async () => {
    await openFamille("Hélène");
    await page.getByRole("button", { name: "Terminer le lien de M. NOM2400 Théodore avec Jean-Éric" }).click();
    await page.getByText(/^Terminé le/).waitFor();
    await page.getByRole("button", { name: "Rétablir le lien de M. NOM2400 Théodore avec Jean-Éric" }).click();
    await page.getByText(/^Terminé le/).waitFor({ state: "detached" });
  });

  test("un nom très long se lit entier", async () => {
    await open();
    await liste().getByRole("link").first().click();
    await page.getByRole("heading", { name: "Identité et coordonnées" }).waitFor();
    await expectSound(page, "famille-nom-long");
  });

  test("le dossier d’un élève montre sa famille, et l’on y ajoute quelqu’un", async () => {
    await openFamille("Hélène");
    await page.getByRole("link", { name: "Jean-Éric" }).first().click();
    await page.getByRole("heading", { name: "Famille" }).waitFor();
    await page.getByText("Qui reçoit quoi pour Jean-Éric").waitFor();
    await expectSound(page, "eleve-famille");
    await page.getByRole("button", { name: "Ajouter un responsable" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Chercher la personne").fill("nom0002 helene");
    await dialog.getByRole("radio", { name: /NOM0002 Hélène/ }).check();
    await expectSound(page, "famille-lier");
    await dialog.getByRole("button", { name: /^Lier cette personne à/ }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Mme NOM0002 Hélène" }).waitFor();
    await page.getByRole("button", { name: "Ajouter un responsable" }).click();
    await dialog.getByRole("radio", { name: "Nouvelle personne" }).check();
    await dialog.getByLabel("Nom", { exact: true }).fill("Nom0003");
    await dialog.getByLabel("Prénom", { exact: true }).fill("Hélène");
    await dialog.getByText("Une personne de ce nom est déjà connue.").waitFor();
    await dialog.getByLabel("Prénom", { exact: true }).fill("");
    await dialog.getByLabel("Nom", { exact: true }).fill("Tante");
    await dialog.getByRole("radio", { name: /Personne à contacter/ }).check();
    await expectSound(page, "famille-ajout");
    await dialog.getByRole("button", { name: "Ajouter ce responsable" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "TANTE" }).waitFor();
  });

  test("une famille qui n’existe pas se dit, sans perdre le chemin du retour", async () => {
    await open("/personnes/responsables/00000000-0000-4000-8000-000000000000");
    await heading("Cette page ne s’ouvre pas").waitFor();
    await expectSound(page, "famille-inconnue");
  });
});
