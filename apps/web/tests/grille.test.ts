import type { Grille } from "@navette/server/api";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { capture, expectSound, largeurs, sideways } from "./browser.ts";
import {
  champActif,
  choisitRubrique,
  enregistre,
  grille,
  niveauxDe,
  ownGrilles,
  rangees,
  recharge,
  texteDe,
} from "./grille.ts";

const { server, open, openGrille } = ownGrilles();

const NOM = "DE LA ROCHEFOUCAULD-MONTMORENCY-LAVAL";
const PRENOM = "Marie-Anne-Françoise-Élisabeth";
const LONG = "Un travail suivi, des progrès réguliers, et l’envie de bien faire. ".repeat(9).slice(0, 598);

/** The same grid with so many pupils, long names and long texts: as the server answers, but larger. */
async function agrandit(page: Page, nombre: () => number): Promise<void> {
  await page.route("**/api/livret/periodes/*/grille", async (route) => {
    const reply = await route.fetch();
    const lue = (await reply.json()) as Grille;
    const [modele] = lue.eleves.filter(({ page: ref }) => ref !== null);
    if (!modele) throw new Error("the invented class has no pupil");
    const eleves = Array.from({ length: nombre() }, (_, rang) => ({
      ...modele,
      id: `eleve-${rang}`,
      nom: rang % 3 === 0 ? NOM : `NOM${rang}`,
      prenom: rang % 2 === 0 ? PRENOM : "Zoé",
    }));
    const saisies = eleves.flatMap(({ id }, rang) =>
      lue.saisies
        .filter(({ cible }) => cible === modele.id)
        .map((each) => ({ ...each, cible: id, ...(typeof each.valeur === "string" && rang % 4 && { valeur: LONG }) })),
    );
    await route.fulfill({ response: reply, json: { ...lue, eleves, saisies } });
  });
}

/** Rows seen whole, under the heads and above the keys. */
const enVue = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const haut = document.querySelector(".lv-grille thead")?.getBoundingClientRect().bottom ?? 0;
    const bas = document.querySelector(".keys")?.getBoundingClientRect().top ?? window.innerHeight;
    const rows = [...document.querySelectorAll(".lv-grille tbody tr")].map((row) => row.getBoundingClientRect());
    return rows.filter(({ top, bottom }) => top >= haut - 1 && bottom <= bas + 1).length;
  });

test("une classe de quarante, aux noms et aux textes très longs, se lit, dix élèves à la fois", async () => {
  const page = await open("direction");
  let nombre = 40;
  await agrandit(page, () => nombre);
  await openGrille(page, "CP et CE1", "FRA-RAC");
  for (const rubrique of ["FRA-RAC", "niveaux"]) {
    await choisitRubrique(page, rubrique);
    expect(await rangees(page).count()).toBe(40);
    for (const largeur of [largeurs.telephone, largeurs.bureau]) {
      await page.setViewportSize({ width: largeur, height: 900 });
      expect(await sideways(page)).toBe(0);
      await capture(page, `grille-quarante-${rubrique}`);
    }
    await page.setViewportSize({ width: largeurs.bureau, height: 800 });
    expect(await enVue(page), rubrique).toBeGreaterThanOrEqual(10);
  }
  // axe takes a minute over the keys of forty pupils: three have all that forty have.
  nombre = 3;
  await openGrille(page, "CP et CE1", "FRA-RAC");
  await expectSound(page, "grille-longue");
  await choisitRubrique(page, "niveaux");
  await expectSound(page, "grille-niveaux-longue");
  await page.getByRole("radio", { name: "Élève" }).click();
  await page.getByRole("heading", { level: 1, name: "bilan par élève" }).waitFor();
  await expectSound(page, "grille-eleve-long");
});

test("les phrases prêtes se créent, se cherchent, se corrigent et s’effacent", async () => {
  const page = await open("direction");
  await agrandit(page, () => 2);
  await openGrille(page, "CP et CE1", "MAT-RAC");
  await texteDe(page, 0).focus();
  await page.keyboard.press("Control+Space");
  await page.getByRole("button", { name: "Gérer" }).click();
  const dialogue = page.getByRole("dialog", { name: "Vos commentaires" });
  await dialogue.getByText("Vous n’avez pas encore de phrase à vous.").waitFor();
  await expectSound(page, "grille-phrases-vide");
  await dialogue.getByRole("button", { name: "Écrire une première phrase" }).click();
  expect(await dialogue.getByLabel("Pour").inputValue()).toBe("Mathématiques");
  await dialogue.getByText("Écrivez d’abord la phrase.").waitFor();
  await dialogue.getByLabel("Texte de la phrase").fill("{prénom} pose ses calculs avec soin.");
  await expectSound(page, "grille-phrases-nouvelle");
  await dialogue.getByRole("button", { name: "Garder cette phrase" }).click();
  await dialogue.getByRole("button", { name: "Modifier « {prénom} pose ses calculs avec soin. »" }).click();
  // The field that takes the place of the sentence has the focus, and its button has it back.
  await page.keyboard.press("Control+A");
  await page.keyboard.type("{prénom} pose ses calculs avec rigueur.");
  await dialogue.getByRole("button", { name: "Garder cette phrase" }).click();
  await dialogue.getByText("avec rigueur").waitFor();
  await page.locator('button:focus[aria-label^="Modifier"][aria-label*="rigueur"]').waitFor();
  await dialogue.getByLabel("Chercher une phrase").fill("introuvable");
  await dialogue.getByText("Aucune phrase ne contient ces mots.").waitFor();
  await dialogue.getByLabel("Chercher une phrase").fill("rigueur");
  await dialogue.getByRole("radio", { name: "Ceux de l’école" }).click();
  await expectSound(page, "grille-phrases-ecole");
  await dialogue.getByRole("radio", { name: "Les miens" }).click();
  await dialogue.getByRole("button", { name: "Fermer" }).click();
  // One's own sentence of the domain comes first.
  const [premiere] = await page.locator(".bank").getByRole("option").allTextContents();
  expect(premiere).toContain("pose ses calculs avec rigueur.");
  await page.getByRole("button", { name: "Gérer" }).click();
  await dialogue.getByRole("button", { name: /^Effacer « .*rigueur/ }).click();
  await dialogue.getByText("Les bilans où elle est écrite ne changent pas.").waitFor();
  await expectSound(page, "grille-phrases-effacer");
  await dialogue.getByRole("button", { name: "Effacer cette phrase" }).click();
  await dialogue.getByText("Vous n’avez pas encore de phrase à vous.").waitFor();
});

test("le texte d’un parcours s’écrit pour toute la classe, le complément du PPRE pour un élève", async () => {
  const page = await open("direction");
  await openGrille(page, "CP et CE1", "parcours");
  const classe = rangees(page).first();
  await classe.getByText("Toute la classe").waitFor();
  await classe.getByRole("textbox").first().fill("Visite de la mairie, élection des délégués.");
  await enregistre(page);
  await expectSound(page, "grille-parcours");
  await recharge(page);
  expect(await classe.getByRole("textbox").first().inputValue()).toContain("des délégués");
  await choisitRubrique(page, "accompagnement");
  const ppre = rangees(page).nth(1).getByRole("checkbox", { name: "réussite éducative" });
  await ppre.check();
  const objet = rangees(page).nth(1).getByRole("textbox", { name: "objet du programme" });
  await objet.fill("Lecture : fluence et compréhension, deux fois par semaine.");
  await enregistre(page);
  await expectSound(page, "grille-accompagnement");
  await recharge(page);
  expect(await objet.inputValue()).toContain("fluence");
  await ppre.uncheck();
  await enregistre(page);
  expect(await objet.count()).toBe(0);
});

test("un bilan fermé se lit comme un texte, dit pourquoi et qui peut le rouvrir", async () => {
  const page = await open("direction");
  await page.goto(`${server.url()}/livret`);
  const vers = await page
    .locator(".heat a[href]", { hasText: /prêt|Prêt/ })
    .first()
    .getAttribute("href");
  await page.goto(`${server.url()}${vers}?rubrique=FRA-RAC`);
  await grille(page).waitFor();
  await page.getByText(/il ne se modifie plus ici/).waitFor();
  await page.getByText("Vous pouvez rouvrir la saisie pour toute la classe.").waitFor();
  expect(await grille(page).getByRole("textbox").count()).toBe(0);
  expect(await grille(page).getByRole("radio").count()).toBe(0);
  expect(await grille(page).getByRole("button", { name: "éléments" }).count()).toBe(0);
  expect(await page.getByRole("complementary", { name: "Raccourcis du clavier" }).count()).toBe(0);
  await expectSound(page, "grille-lecture");
  await choisitRubrique(page, "niveaux");
  await expectSound(page, "grille-lecture-niveaux");
  await page.getByRole("radio", { name: "Élève" }).click();
  await page.getByRole("heading", { level: 1, name: "bilan par élève" }).waitFor();
  await expectSound(page, "grille-lecture-eleve");
});

test("tant que la grille n’est pas là, sa place est grise ; sans banque, le panneau dit à quoi il sert", async () => {
  const page = await open("direction");
  await openGrille(page, "CP et CE1", "FRA-RAC");
  let rends: () => void = () => expect.fail();
  const attente = new Promise<void>((resolve) => {
    rends = resolve;
  });
  await page.route("**/api/livret/periodes/*/grille", async (route) => {
    await attente;
    await route.continue();
  });
  await page.route("**/api/livret/commentaires", (route) => route.fulfill({ json: { commentaires: [] } }));
  await page.reload();
  await page.getByText("Chargement : la grille").waitFor({ state: "attached" });
  await capture(page, "grille-chargement");
  rends();
  await grille(page).waitFor();
  await texteDe(page, 0).focus();
  await page.keyboard.press("Control+Space");
  await page.getByText("Gardez ici les phrases que vous écrivez souvent").waitFor();
  await expectSound(page, "grille-sans-phrase");
  await page.getByRole("button", { name: "Écrire une première phrase" }).click();
  await page.getByRole("dialog", { name: "Vos commentaires" }).waitFor();
});

test("on arrive dans la première case à saisir ; du haut de la page, deux liens y mènent", async () => {
  const page = await open("direction");
  await openGrille(page, "CP et CE1", "FRA-RAC");
  await page.waitForFunction(() => document.activeElement?.closest("[data-champ]"));
  const arrivee = await champActif(page);
  await page.getByRole("complementary").getByRole("heading", { name: "Objectifs d’apprentissage" }).waitFor();
  await page.evaluate(() => document.querySelector<HTMLElement>(".skip")?.focus());
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Aller au contenu");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Aller à la première case à saisir");
  await capture(page, "grille-lien-direct");
  await page.keyboard.press("Enter");
  expect(await champActif(page)).toBe(arrivee);
});

test("sur un téléphone, rien n’ouvre le clavier avant qu’on le demande", async () => {
  const page = await open("direction");
  await page.addInitScript(() => {
    const { matchMedia } = window;
    window.matchMedia = (query) => matchMedia.call(window, query.includes("pointer: fine") ? "not all" : query);
  });
  await openGrille(page, "CP et CE1", "FRA-RAC");
  await page.getByRole("button", { name: "Aller à la première case à saisir" }).waitFor({ state: "attached" });
  expect(await champActif(page)).toBeUndefined();
});

test("depuis « Tous les positionnements », les éléments d’un niveau se choisissent au clavier", async () => {
  const page = await open("direction");
  await openGrille(page, "CP et CE1", "niveaux");
  await niveauxDe(page, 0).first().focus();
  await page.getByRole("searchbox", { name: /Chercher un élément/ }).fill("Lire un conte à voix haute");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Retirer « Lire un conte à voix haute »" }).waitFor();
  await enregistre(page);
  await rangees(page)
    .first()
    .getByText(/élément/)
    .first()
    .waitFor();
  await capture(page, "grille-niveaux-elements");
});

test("un chiffre par case, Tab entre deux : chaque niveau va dans sa case", async () => {
  const page = await open("direction");
  await openGrille(page, "CM1 et CM2", "FRA-RAC");
  const cases = rangees(page).first().locator(".lv-niveau");
  for (const rang of [0, 1, 2, 3]) {
    await cases.nth(rang).locator("input:checked, input, .stat").first().focus();
    await page.keyboard.press("Delete");
  }
  const choisis = () => rangees(page).first().locator("input[type=radio]:checked");
  expect(await choisis().count()).toBe(0);
  await niveauxDe(page, 0).first().focus();
  for (const touche of ["3", "Tab", "2", "Tab", "4", "Tab", "1", "Tab"]) await page.keyboard.press(touche);
  const valeurs = () => choisis().evaluateAll((cles) => cles.map((cle) => (cle as HTMLInputElement).value));
  expect(await valeurs()).toEqual(["3", "2", "4", "1"]);
  // Back into a level, and across its keys: Tab still leaves it.
  await cases.first().locator("input:checked").focus();
  for (const touche of ["ArrowLeft", "Tab", "3"]) await page.keyboard.press(touche);
  expect(await valeurs()).toEqual(["3", "3", "4", "1"]);
});

test("le panneau suit la case : une autre rubrique, une autre case, un clic à côté du champ", async () => {
  const page = await open("direction");
  await openGrille(page, "CM1 et CM2", "FRA-RAC");
  const champ = page.locator(".side-champ");
  await texteDe(page, 0).focus();
  await champ.getByText("Français, appréciation").waitFor();
  await choisitRubrique(page, "EPS-RAC");
  await page.getByText("Entrez dans une case : ses outils s’affichent ici.").waitFor();
  expect(await page.locator(".bank").count()).toBe(0);
  await rangees(page)
    .nth(1)
    .locator("td.lv-texte")
    .click({ position: { x: 3, y: 3 } });
  await champ.getByText("Éducation physique et sportive, appréciation").waitFor();
  await page.getByLabel("Élèves et niveaux").selectOption("CM2");
  const niveaux = () => rangees(page).locator(".lv-nom .mini").allTextContents();
  await expect.poll(async () => [...new Set(await niveaux())], { timeout: 15_000 }).toEqual(["CM2"]);
  await page.getByLabel("Élèves et niveaux").selectOption("par-niveau");
  await expect.poll(async () => [...new Set(await niveaux())], { timeout: 15_000 }).toEqual(["CM1", "CM2"]);
  const tous = await niveaux();
  expect(tous.toSorted()).toEqual(tous);
});

test("une colonne collée d’un tableur descend ; dans un texte, plusieurs lignes demandent où elles vont", async () => {
  const page = await open("direction");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.url() });
  await openGrille(page, "CM1 et CM2", "EPS-RAC");
  const colle = async (texte: string) => {
    await page.evaluate((presse) => navigator.clipboard.writeText(presse), texte);
    await page.keyboard.press("Control+v");
  };
  await niveauxDe(page, 0).first().focus();
  await colle("4\n1\n4");
  const dialogue = page.getByRole("dialog");
  await dialogue.getByRole("button", { name: "Ne rien coller" }).waitFor();
  expect(await dialogue.getByRole("rowheader").count()).toBeGreaterThan(0);
  await dialogue.getByRole("button", { name: "Ne rien coller" }).click();
  await texteDe(page, 0).fill("");
  await colle("Court vite.\nNage bien.");
  await dialogue.getByRole("button", { name: "Une ligne par élève, vers le bas" }).waitFor();
  await expectSound(page, "grille-choix-collage");
  await dialogue.getByRole("button", { name: "Tout dans cette case" }).click();
  expect(await texteDe(page, 0).inputValue()).toBe("Court vite.\nNage bien.");
  await enregistre(page);
});

test("un élément de la banque se corrige depuis les outils du niveau ; les bilans gardent l’ancien", async () => {
  const page = await open("direction");
  await openGrille(page, "CM1 et CM2", "EMC-RAC");
  await niveauxDe(page, 0).first().focus();
  await page.keyboard.press("Control+Space");
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-outil"));
  await page.keyboard.type("Débatre du règlement");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Retirer « Débatre du règlement »" }).waitFor();
  await page.locator(".bank").getByRole("button", { name: "Gérer" }).click();
  const dialogue = page.getByRole("dialog", { name: /^Banque/ });
  await dialogue.getByRole("button", { name: "Modifier « Débatre du règlement »" }).click();
  await dialogue.getByLabel("Élément de programme").fill("Débattre du règlement");
  await dialogue.getByRole("button", { name: "Garder cet élément" }).click();
  await dialogue.getByRole("button", { name: "Effacer « Débattre du règlement »" }).waitFor();
  await expectSound(page, "grille-banque-elements");
  await dialogue.getByRole("button", { name: "Fermer" }).click();
  await page.getByRole("button", { name: "Retirer « Débatre du règlement »" }).waitFor();
});

test("deux pages d’un même compte : mon texte non enregistré n’est pas signé, l’autre est aussi le mien", async () => {
  const [une, autre] = [await open("direction"), await open("direction")];
  // The class of the directrice herself.
  for (const page of [une, autre]) await openGrille(page, "CM2", "EMC-RAC");
  await texteDe(une, 0).fill("Écrit sur la première page.");
  await enregistre(une);
  await texteDe(autre, 0).fill("Écrit sur la seconde page.");
  await autre.getByRole("button", { name: "Comparer" }).waitFor();
  await texteDe(autre, 1).focus();
  await rangees(autre).first().getByText("Votre texte, pas encore enregistré").waitFor();
  await autre.getByRole("button", { name: "Comparer" }).click();
  const choix = autre.getByRole("region", { name: "Deux textes pour cette case" });
  await choix.getByText("Votre texte, pas encore enregistré").waitFor();
  await choix.getByText(/Votre texte enregistré/).waitFor();
  await expectSound(autre, "grille-conflit-soi");
  await choix.getByRole("button", { name: "Garder celui-ci" }).click();
  await enregistre(autre);
  await recharge(autre);
  expect(await texteDe(autre, 0).inputValue()).toBe("Écrit sur la seconde page.");
  // The texts of the demonstration are those of this account: they bear nobody's name.
  expect(await rangees(autre).locator(".by .other").count()).toBe(0);
});

test("réseau perdu au milieu d’une phrase, puis revenu : la phrase entière est gardée, même en changeant de page", async () => {
  const page = await open("direction");
  await openGrille(page, "CP et CE1", "BILAN");
  const texte = texteDe(page, 1);
  await texte.fill("Un début ");
  await enregistre(page);
  await page.context().setOffline(true);
  await texte.press("Control+End");
  await page.keyboard.type("écrit sans réseau, ");
  await page
    .getByRole("status")
    .getByText(/Attend le réseau depuis/)
    .waitFor();
  await capture(page, "grille-hors-ligne");
  await page.getByRole("link", { name: "Livret" }).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goBack();
  await grille(page).waitFor();
  expect(await texte.inputValue()).toBe("Un début écrit sans réseau, ");
  await page.context().setOffline(false);
  await texte.press("Control+End");
  await page.keyboard.type("fini avec.");
  await enregistre(page);
  await recharge(page);
  expect(await texte.inputValue()).toBe("Un début écrit sans réseau, fini avec.");
});

test("la grille s’imprime : les élèves et leurs bilans, sans rien de ce qui sert à saisir", async () => {
  const page = await open("direction", 1060);
  await openGrille(page, "CP et CE1", "FRA-RAC");
  await page.emulateMedia({ media: "print" });
  for (const cache of [".g-tools", ".side", ".keys", ".bar", ".nav", ".edit-foot"]) {
    expect(await page.locator(cache).filter({ visible: true }).count(), cache).toBe(0);
  }
  expect(await rangees(page).locator(".ta").first().isVisible()).toBe(true);
  await capture(page, "grille-impression");
  await page.emulateMedia({ media: "screen" });
  await choisitRubrique(page, "niveaux");
  await page.emulateMedia({ media: "print" });
  await capture(page, "grille-impression-niveaux");
});

test("la page d’une classe et celle d’un élève mènent à la grille et au bilan", async () => {
  const page = await open("direction");
  await page.goto(`${server.url()}/structures`);
  await page.locator("a[href^='/structures/classes/']").filter({ hasText: "CP et CE1" }).first().click();
  await page.getByRole("link", { name: "Ouvrir le livret" }).click();
  await grille(page).waitFor();
  expect(page.url()).toMatch(/\/livret\/[0-9a-f-]+\/1$/);
  await page.goto(`${server.url()}/personnes`);
  await page.locator("tbody a[href^='/personnes/'], [role=row] a[href^='/personnes/']").first().click();
  await page.getByRole("link", { name: "Ouvrir le livret" }).click();
  await page.waitForURL(/\/livret\/[0-9a-f-]+\/1\?vue=eleve&eleve=/);
});

test("on ne se relance pas soi-même", async () => {
  const page = await open("direction");
  await page.goto(`${server.url()}/livret/examiner`);
  const moi = page.locator(".lv-relances li").filter({ hasText: "Vous" }).first();
  await moi.getByText(/remarques? à régler/).waitFor();
  expect(await moi.getByRole("button").count()).toBe(0);
  await expectSound(page, "grille-relances");
});

test("donner à relire n’est pas avoir fini : l’accueil de l’enseignant dit où en sont ses bilans", async () => {
  const page = await open("enseignant");
  await openGrille(page, "CP et CE1", "EMC-RAC");
  // One's own texts bear nobody's name.
  expect(await rangees(page).locator(".by .other").count()).toBe(0);
  await page.getByRole("button", { name: "Donner à relire" }).click();
  await page.getByRole("button", { name: "Donner à relire quand même" }).click();
  await page.getByRole("button", { name: "Reprendre la saisie" }).waitFor();
  await expectSound(page, "grille-a-relire");
  await page.goto(server.url());
  await page.getByRole("heading", { level: 1, name: "à relire par la direction" }).waitFor();
  await expectSound(page, "grille-accueil-relecture");
});
