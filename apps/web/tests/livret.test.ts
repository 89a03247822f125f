import { ouvrirAnnee } from "@navette/base";
import { expect, test } from "vitest";
import { capture, expectSound } from "./browser.ts";
import {
  champActif,
  choisitRubrique,
  enregistre,
  niveauxDe,
  ownGrilles,
  rangees,
  recharge,
  texteDe,
} from "./grille.ts";

const { server, open, openGrille } = ownGrilles();

test("les pages du livret se lisent", async () => {
  const page = await open("direction");
  await page.goto(`${server.url()}/livret`);
  await page.getByRole("heading", { level: 1, name: "du livret est saisi" }).waitFor();
  await expectSound(page, "livret");
  await page.goto(`${server.url()}/livret/examiner`);
  await page.getByRole("heading", { name: "Classe par classe" }).waitFor();
  await page.getByText("GS et CP", { exact: true }).last().click();
  await page.getByText("Par cause").waitFor();
  await expectSound(page, "livret-examiner");
  await openGrille(page, "GS et CP", "FRA-RAC");
  await texteDe(page, 1).focus();
  await expectSound(page, "livret-grille");
  await page.getByRole("radio", { name: "Élève" }).click();
  await page.getByRole("heading", { level: 1, name: "bilan par élève" }).waitFor();
  await expectSound(page, "livret-eleve");
});

test("une colonne se saisit au clavier seul, et se retrouve après rechargement", async () => {
  const page = await open("direction");
  await openGrille(page, "GS et CP", "EPS-RAC");
  await niveauxDe(page, 0).first().focus();
  const touches = ["Digit3", "Digit4", "Digit1", "Digit2"];
  for (const touche of touches) {
    await page.keyboard.press(touche);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("n");
  await page.getByRole("button", { name: /Non évalué, changer/ }).waitFor();
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("d");
  await page.keyboard.press("Control+z");
  await enregistre(page);
  await recharge(page);
  const choisis = await page
    .locator(".p14 input:checked")
    .evaluateAll((cles) => cles.map((cle) => cle.getAttribute("value")));
  expect(choisis.slice(0, 4)).toEqual(["3", "4", "1", "2"]);
  await rangees(page)
    .nth(4)
    .getByRole("button", { name: /Non évalué, changer/ })
    .waitFor();
});

test("les flèches vont d’une clé à l’autre sans rien choisir ; Tab va au champ suivant, puis à l’élève suivant", async () => {
  const page = await open("direction");
  await openGrille(page, "GS et CP", "EMC-RAC");
  await niveauxDe(page, 0).first().focus();
  const avant = await page.locator(".p14 input:checked").count();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("value"))).toBe("3");
  expect(await page.locator(".p14 input:checked").count()).toBe(avant);
  const suite: (string | undefined)[] = [];
  for (let pas = 0; pas < 3; pas += 1) {
    await page.keyboard.press("Tab");
    suite.push(await champActif(page));
  }
  // The tools of the text stand between it and the next pupil: they belong to the field.
  expect(suite.slice(0, 2)).toEqual(["EMC-RAC/elements", "EMC-RAC/appreciation"]);
  // Where levels follow one another, Tab goes from level to level; their éléments are one arrow away.
  await choisitRubrique(page, "MAT-RAC");
  await page.locator('[data-champ$="/MAT-GDM/positionnement"]').first().waitFor();
  await niveauxDe(page, 0).first().focus();
  await page.keyboard.press("Tab");
  expect(await champActif(page)).toBe("MAT-GDM/positionnement");
  for (let pas = 0; pas < 4; pas += 1) await page.keyboard.press("ArrowRight");
  expect(await champActif(page)).toBe("MAT-GDM/elements");
});

test("un texte s’enregistre seul ; Échap rend le dernier enregistré ; Ctrl Z revient au-delà", async () => {
  const page = await open("direction");
  await openGrille(page, "GS et CP", "EMC-RAC");
  const texte = texteDe(page, 0);
  const avant = await texte.inputValue();
  await texte.fill("Participe aux débats.");
  await enregistre(page);
  await texte.press("Control+End");
  await page.keyboard.type(" Et écoute");
  await page.keyboard.press("Escape");
  expect(await texte.inputValue()).toBe("Participe aux débats.");
  await page.keyboard.press("Control+z");
  expect(await texte.inputValue()).toBe("Participe aux débats. Et écoute");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await texte.inputValue()).toBe(avant);
  await page.keyboard.press("Control+Shift+z");
  expect(await texte.inputValue()).toBe("Participe aux débats.");
});

test("un commentaire prêt s’insère avec le prénom, sans quitter le clavier", async () => {
  const page = await open("direction");
  await openGrille(page, "GS et CP", "QLM-RAC");
  const texte = texteDe(page, 0);
  await texte.fill("");
  await page.keyboard.press("Control+Space");
  await page.getByRole("combobox", { name: "Chercher un commentaire" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-outil"));
  await page.keyboard.type("aisance");
  await page.getByRole("option", { name: /réussit avec aisance/ }).waitFor();
  await page.keyboard.press("Enter");
  expect(await texte.inputValue()).toMatch(/^\p{L}.* réussit avec aisance et explique sa démarche\.$/u);
  expect(await texte.evaluate((element) => element === document.activeElement)).toBe(true);
  await enregistre(page);
});

test("deux personnes dans une case : le second voit les deux textes et les joint", async () => {
  const [claire, karim] = [await open("direction"), await open("direction")];
  for (const page of [claire, karim]) await openGrille(page, "GS et CP", "LGV-RAC");
  await texteDe(claire, 0).fill("Le texte de l’une.");
  await enregistre(claire);
  await texteDe(karim, 0).fill("Le texte de l’autre.");
  await karim.getByRole("button", { name: "Comparer" }).click();
  const choix = karim.getByRole("region", { name: "Deux textes pour cette case" });
  await choix.getByText("Le texte de l’une.").first().waitFor();
  await choix.getByText("Le texte de l’autre.").first().waitFor();
  await capture(karim, "livret-conflit");
  await choix.getByRole("button", { name: "Joindre les deux" }).click();
  await enregistre(karim);
  await recharge(karim);
  expect(await texteDe(karim, 0).inputValue()).toBe("Le texte de l’une.\nLe texte de l’autre.");
});

test("réseau coupé : on continue, la barre le dit, et tout part au retour", async () => {
  const page = await open("direction");
  await openGrille(page, "GS et CP", "BILAN");
  await page.context().setOffline(true);
  await texteDe(page, 0).fill("Une période sérieuse.");
  await texteDe(page, 1).fill("De beaux progrès.");
  await page
    .getByRole("status")
    .getByText(/Attend le réseau depuis/)
    .waitFor();
  await rangees(page).nth(0).getByText("Attend le réseau").first().waitFor();
  const garde = () =>
    page.evaluate(() => Object.keys(sessionStorage).filter((cle) => cle.startsWith("navette.saisies.")).length);
  expect(await garde()).toBe(1);
  await page.context().setOffline(false);
  await enregistre(page);
  expect(await garde()).toBe(0);
  await recharge(page);
  expect(await texteDe(page, 1).inputValue()).toBe("De beaux progrès.");
});

test("un tableau collé se relit avant d’être écrit", async () => {
  const page = await open("direction");
  await openGrille(page, "GS et CP", "MAT-RAC");
  await niveauxDe(page, 0).first().focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "4\tAtteints\t2\nNE\t9\t1\n");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const dialogue = page.getByRole("dialog");
  await dialogue.getByText(/1.valeur n’est pas prise/).waitFor();
  await capture(page, "livret-collage");
  await dialogue.getByRole("button", { name: /^Coller/ }).click();
  await enregistre(page);
  await recharge(page);
  const cle = (rang: number) =>
    rangees(page)
      .nth(rang)
      .locator("input:checked")
      .evaluateAll((cles) => cles.map((each) => each.getAttribute("value")));
  expect(await cle(0)).toEqual(["4", "3", "2"]);
  await rangees(page)
    .nth(1)
    .getByRole("button", { name: /Nombres et calcul, positionnement : Non évalué/ })
    .waitFor();
});

test("recopier vers le bas remplit les cases vides et annonce celles qu’il remplacerait", async () => {
  const page = await open("direction");
  await openGrille(page, "GS et CP", "ART-RAC");
  await rangees(page)
    .nth(0)
    .getByRole("button", { name: /Arts plastiques, éléments de programme/ })
    .click();
  await page.getByRole("searchbox", { name: /Chercher un élément/ }).fill("Dessiner une fresque de classe");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Recopier vers le bas" }).click();
  const dialogue = page.getByRole("dialog");
  await capture(page, "livret-recopie");
  await dialogue
    .getByRole("button", { name: /^(Remplir|Tout recopier)/ })
    .first()
    .click();
  await enregistre(page);
  await recharge(page);
  const autres = page.getByRole("button", {
    name: /Arts plastiques, éléments de programme : .*Dessiner une fresque de classe/,
  });
  expect(await autres.count()).toBeGreaterThan(1);
});

test("la direction ferme, tout se relit sans se modifier ; rouvrir veut un motif", async () => {
  const page = await open("direction");
  await openGrille(page, "CM1 et CM2", "EPS-RAC");
  await page.getByRole("button", { name: "Déclarer complet" }).click();
  await page.getByRole("button", { name: "Déclarer complet quand même" }).click();
  await page.getByText(/il ne se modifie plus ici/).waitFor();
  expect(await texteDe(page, 0).count()).toBe(0);
  await page.getByRole("button", { name: "Rouvrir" }).click();
  const dialogue = page.getByRole("dialog");
  await dialogue.getByText("Écrivez d’abord le motif.").waitFor();
  await dialogue.getByLabel("Motif").fill("Une appréciation à corriger.");
  await dialogue.getByRole("button", { name: "Rouvrir le bilan" }).click();
  await page.getByRole("button", { name: "Déclarer complet" }).waitFor();
});

test("F1 montre tous les raccourcis", async () => {
  const page = await open("direction");
  await openGrille(page, "GS et CP", "FRA-RAC");
  await page.keyboard.press("F1");
  await page.getByRole("dialog", { name: "Tous les raccourcis du clavier" }).waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("un enseignant ne voit que sa classe, et n’ouvre pas celle d’un autre", async () => {
  const page = await open("enseignant");
  await page.goto(`${server.url()}/livret`);
  await page.getByRole("heading", { level: 1, name: "du livret est saisi" }).waitFor();
  expect(await page.locator(".lv-classes li").count()).toBe(1);
  await page.goto(`${server.url()}/livret/00000000-0000-4000-8000-000000000000/1`);
  await page.getByText("demandez à la direction").waitFor();
});

test("un texte trop long ne se perd pas sans un mot : on le dit avant de changer de page, avant de se déconnecter", async () => {
  const page = await open("direction");
  await openGrille(page, "CM2", "EMC-RAC");
  await texteDe(page, 0).fill("é".repeat(612));
  await page.getByRole("link", { name: "Livret" }).first().click();
  const dialogue = page.getByRole("dialog", { name: "Tout n’est pas enregistré" });
  await dialogue.getByText(/1 texte n’est pas enregistré.: il dépasse de 12.caractères/).waitFor();
  await expectSound(page, "livret-non-enregistre");
  await dialogue.getByRole("button", { name: "Rester et corriger" }).click();
  expect(await texteDe(page, 0).inputValue()).toHaveLength(612);
  const deconnecter = async () => {
    await page.getByRole("button", { name: "votre compte" }).click();
    await page.getByRole("menuitem", { name: "Se déconnecter" }).click();
  };
  await deconnecter();
  await dialogue.getByText("ce qui n’est pas enregistré est perdu").waitFor();
  await dialogue.getByRole("button", { name: "Rester et corriger" }).click();
  await texteDe(page, 0).fill("é".repeat(600));
  await enregistre(page);
  await deconnecter();
  await page.getByRole("heading", { level: 1, name: "Connexion" }).waitFor();
});

test("une année close se lit : ses classes, ses grilles, sans rien y changer, et qui peut le dire le dit", async () => {
  const page = await open("enseignant");
  const cookies = await page.context().cookies();
  expect(cookies).not.toEqual([]);
  const { etablissement } = await (await page.request.get(`${server.url()}/api/session`)).json();
  const acte = { auteur: { compteId: null, nom: "Claire Lenoir" }, now: new Date("2026-11-10T09:00:00Z") };
  await ouvrirAnnee(server.base.etablissement(etablissement.uai), { confirme: true }, acte);
  await page.goto(`${server.url()}/livret`);
  await page.getByText("Aucune classe ne vous est encore confiée.").waitFor();
  await page.getByLabel("Année scolaire").selectOption({ label: "Année 2026-2027, close" });
  await page.getByRole("heading", { level: 1, name: "Année 2026-2027 : les bilans se lisent" }).waitFor();
  await expectSound(page, "livret-annee-close");
  await page.locator(".heat a[href]").first().click();
  await page.getByText("L’année scolaire 2026-2027 est close").waitFor();
  expect(await rangees(page).count()).toBeGreaterThan(0);
  expect(await rangees(page).getByRole("textbox").count()).toBe(0);
  await page.getByRole("link", { name: "Livret" }).last().click();
  await page.getByRole("heading", { level: 1, name: "Année 2026-2027 : les bilans se lisent" }).waitFor();
});
